"use client";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";

/** Thousandths, entered in per cent. What is no number yet, or out of range, stays in the field and changes nothing. */
export function PercentField({
  label,
  value,
  least = 0,
  onChange,
}: {
  label: string;
  value: number;
  least?: number;
  onChange: (thousandths: number) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={label}
      inputMode="decimal"
      value={typed ?? String(value / 10)}
      onChange={(text) => {
        setTyped(text);
        const thousandths = Math.round(Number(text.normalize("NFKC").replace("%", "")) * 10);
        if (text.trim() !== "" && thousandths >= least && thousandths <= 1000) onChange(thousandths);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
