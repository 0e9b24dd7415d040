"use client";
import type { ReactNode } from "react";
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import { controlClass, errorClass, hintClass, labelClass } from "./field.tsx";

export interface SelectOption {
  id: string;
  label: string;
  /** A second line, for what the choice means. */
  note?: string;
}

export interface SelectProps
  extends Omit<AriaSelectProps<SelectOption>, "className" | "style" | "children" | "aria-label"> {
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  options: SelectOption[];
  className?: string;
}

/** One of a few. `name` puts the option's id into the form. */
export function Select({ label, labelHidden, hint, options, className = "", ...rest }: SelectProps) {
  return (
    <AriaSelect {...rest} className={`group flex min-w-0 flex-col gap-1 ${className}`}>
      <Label className={labelHidden ? "sr-only" : labelClass}>{label}</Label>
      <Button
        className={`${controlClass} flex h-9 cursor-default items-center gap-2 text-left touch:h-11 group-data-invalid:border-seal`}
      >
        <SelectValue className="min-w-0 flex-1 truncate data-placeholder:text-faint [&_[slot=description]]:hidden" />
        <Chevron />
      </Button>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={errorClass} />
      <Popover className={popoverClass}>
        <ListBox items={options} className="max-h-80 min-w-(--trigger-width) overflow-auto p-1 outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={choiceClass}>
              <Text slot="label">{option.label}</Text>
              {option.note && (
                <Text slot="description" className="block text-xs text-faint">
                  {option.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

export const popoverClass =
  "max-w-[min(28rem,calc(100vw-1.5rem))] rounded-md border border-line bg-sheet text-sm shadow-raised outline-none";

export const choiceClass =
  "block min-h-8 cursor-default rounded px-2.5 py-1.5 text-ink no-underline outline-none select-none data-focused:bg-hover data-selected:font-medium data-disabled:text-faint touch:min-h-11 touch:py-2.5";

function Chevron() {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0 text-faint">
      <path d="M2.5 4.5 6 8l3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.25" />
    </svg>
  );
}
