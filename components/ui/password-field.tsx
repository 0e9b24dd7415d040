"use client";
import { useState } from "react";
import { Button } from "./button.tsx";
import { Field, type FieldProps } from "./field.tsx";

/** A password that can be looked at: input methods often don't work while it is hidden. */
export function PasswordField({
  showLabel,
  hideLabel,
  ...rest
}: Omit<FieldProps, "type" | "after"> & { showLabel: string; hideLabel: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...rest}
      type={shown ? "text" : "password"}
      verbatim
      after={
        <Button look="quiet" onPress={() => setShown(!shown)} aria-pressed={shown}>
          {shown ? hideLabel : showLabel}
        </Button>
      }
    />
  );
}
