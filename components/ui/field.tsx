"use client";
import type { ReactNode } from "react";
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
} from "react-aria-components";
import { useTyped } from "./use-typed.ts";

/** What one fills in: white, with an edge that can be seen. */
export const controlClass =
  "w-full rounded-md border border-edge/70 bg-sheet px-2.5 text-base text-ink outline-none placeholder:text-faint hover:border-edge focus:border-ink focus:shadow-[inset_0_0_0_1px_var(--color-ink)] disabled:bg-surface disabled:text-faint data-invalid:border-seal touch:text-[1rem]";

export const labelClass = "block text-sm text-soft";
export const hintClass = "block text-xs text-faint";
export const errorClass = "block text-sm text-seal";

export interface FieldProps
  extends Omit<AriaTextFieldProps, "className" | "style" | "children" | "aria-label"> {
  label: ReactNode;
  /** The label is heard, not seen; only where the place says it already. */
  labelHidden?: boolean;
  hint?: ReactNode;
  placeholder?: string;
  className?: string;
  /** What stands right of the input, e.g. a button. */
  after?: ReactNode;
  /** A name or code: no capital, no correction by the keyboard. */
  verbatim?: boolean;
}

/** Label, input, hint and error, tied together for eye and ear. An error comes from the form, by `name`. */
export function Field({
  label,
  labelHidden,
  hint,
  placeholder,
  className = "",
  after,
  verbatim,
  ...rest
}: FieldProps) {
  const { field, ...typed } = useTyped<HTMLInputElement>(rest);
  return (
    <AriaTextField
      {...rest}
      {...typed}
      defaultValue={undefined}
      className={`group flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelHidden ? "sr-only" : labelClass}>{label}</Label>
      <span className="flex items-center gap-2">
        <Input
          ref={field}
          placeholder={placeholder}
          {...(verbatim ? { autoCapitalize: "off", autoCorrect: "off", spellCheck: false } : {})}
          className={`${controlClass} h-9 touch:h-11`}
        />
        {after}
      </span>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={errorClass} />
    </AriaTextField>
  );
}

/** A field of several lines, which grows with its text. */
export function TextArea({
  label,
  labelHidden,
  hint,
  placeholder,
  className = "",
  rows = 3,
  ...rest
}: Omit<FieldProps, "after" | "type" | "verbatim"> & { rows?: number }) {
  const { field, ...typed } = useTyped<HTMLTextAreaElement>(rest);
  return (
    <AriaTextField
      {...rest}
      {...typed}
      defaultValue={undefined}
      className={`group flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelHidden ? "sr-only" : labelClass}>{label}</Label>
      <AriaTextArea
        ref={field}
        rows={rows}
        placeholder={placeholder}
        // What grows with its text has no height of its own.
        style={{ minHeight: `calc(${rows * 1.625}em + 1rem)` }}
        className={`${controlClass} field-sizing-content max-h-96 resize-y py-1.5 leading-relaxed`}
      />
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={errorClass} />
    </AriaTextField>
  );
}
