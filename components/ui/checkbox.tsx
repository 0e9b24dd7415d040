"use client";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components";

export interface CheckboxProps extends Omit<AriaCheckboxProps, "className" | "style" | "children"> {
  children: ReactNode;
  className?: string;
}

export function Checkbox({ children, className = "", ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={`group inline-flex min-h-8 cursor-default items-center gap-2 text-sm touch:min-h-11 ${className}`}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-sm border border-edge bg-sheet group-data-selected:border-ink group-data-selected:bg-ink group-data-indeterminate:border-ink group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-ink">
        <span className="hidden h-0.5 w-2 bg-ink group-data-indeterminate:block" />
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 text-sheet opacity-0 group-data-indeterminate:hidden group-data-selected:opacity-100"
        >
          <path d="m2 6.5 2.5 2.5L10 3.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </span>
      {children}
    </AriaCheckbox>
  );
}
