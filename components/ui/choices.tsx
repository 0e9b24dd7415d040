"use client";
import type { ReactNode } from "react";
import { Label, Radio, RadioGroup, Text } from "react-aria-components";
import { labelClass } from "./field.tsx";

/** One of a few that are all seen at once. */
export function Choices({
  label,
  options,
  name,
  value,
  defaultValue,
  onChange,
}: {
  label: ReactNode;
  options: { id: string; label: ReactNode; note?: ReactNode }[];
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (id: string) => void;
}) {
  return (
    <RadioGroup
      name={name}
      value={value}
      defaultValue={defaultValue}
      onChange={onChange}
      className="flex flex-col gap-1"
    >
      <Label className={labelClass}>{label}</Label>
      {options.map(({ id, label, note }) => (
        <Radio
          key={id}
          value={id}
          className="group flex min-h-8 cursor-default items-start gap-2 py-1 text-base touch:min-h-11 touch:py-2.5"
        >
          <span className="mt-1 grid size-4 shrink-0 place-items-center rounded-full border border-edge bg-sheet group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-ink group-data-selected:border-ink">
            <span className="size-2 rounded-full bg-ink opacity-0 group-data-selected:opacity-100" />
          </span>
          <span>
            {label}
            {note && (
              <Text slot="description" className="block text-xs text-faint">
                {note}
              </Text>
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
