"use client";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";

/** A text to take elsewhere. */
export function CopyField({
  label,
  value,
  words,
}: {
  label: string;
  value: string;
  words: { copy: string; copied: string; failed: string };
}) {
  const [state, setState] = useState<"copy" | "copied" | "failed">("copy");
  const copy = () =>
    // Missing on pages that came without encryption.
    (navigator.clipboard?.writeText(value) ?? Promise.reject()).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <Field
      label={label}
      value={value}
      isReadOnly
      verbatim
      hint={state === "failed" ? words.failed : undefined}
      onFocus={(event) => (event.target as HTMLInputElement).select()}
      after={
        <Button onPress={copy} aria-live="polite">
          {state === "copied" ? words.copied : words.copy}
        </Button>
      }
    />
  );
}
