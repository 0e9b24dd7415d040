"use client";
import { Button as AriaButton, SearchField as AriaSearchField, Input, Label } from "react-aria-components";
import { controlClass } from "./field.tsx";
import { useTyped } from "./use-typed.ts";

export interface SearchFieldProps {
  label: string;
  clearLabel: string;
  /** In a form, Enter sends the form with this name. */
  name?: string;
  defaultValue?: string;
  placeholder?: string;
  onChange?: (value: string) => void;
  /** Also when the field was emptied by its button. */
  onSubmit?: (value: string) => void;
  className?: string;
}

/** One line to search with. */
export function SearchField({
  label,
  clearLabel,
  placeholder,
  className = "",
  onSubmit,
  ...rest
}: SearchFieldProps) {
  const { field, ...typed } = useTyped<HTMLInputElement>(rest);
  return (
    <AriaSearchField
      {...rest}
      {...typed}
      defaultValue={undefined}
      onClear={() => onSubmit?.("")}
      onSubmit={onSubmit}
      className={`group relative flex min-w-0 items-center ${className}`}
    >
      <Label className="sr-only">{label}</Label>
      <Input
        ref={field}
        placeholder={placeholder ?? label}
        maxLength={100}
        className={`${controlClass} h-9 pr-14 text-ellipsis placeholder-shown:pr-3 touch:h-11 [&::-webkit-search-cancel-button]:hidden`}
      />
      <AriaButton className="ring-focus absolute right-1 rounded px-2 py-1 text-xs text-faint hover:text-ink group-data-empty:hidden">
        {clearLabel}
      </AriaButton>
    </AriaSearchField>
  );
}
