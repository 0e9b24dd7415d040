"use client";
import type { ComponentProps } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import { Link as NextLink } from "./link.tsx";

export type ButtonLook = "main" | "plain" | "quiet" | "danger";

const shape =
  "inline-flex min-h-8 items-center justify-center gap-1.5 rounded-md px-3.5 text-sm whitespace-nowrap select-none ring-focus transition-colors touch:min-h-11 touch:px-4";

const looks: Record<ButtonLook, string> = {
  main: "border border-ink bg-ink text-sheet hover:bg-ink/85 data-pressed:bg-ink/75 disabled:border-edge disabled:bg-edge",
  plain: "border border-line bg-sheet text-ink hover:bg-hover disabled:text-faint disabled:bg-surface",
  quiet: "border border-transparent text-soft hover:bg-hover hover:text-ink disabled:text-faint",
  danger: "border border-seal bg-sheet text-seal hover:bg-seal hover:text-sheet disabled:opacity-60",
};

function buttonClass(look: ButtonLook = "plain", more = ""): string {
  return `${shape} ${looks[look]} ${more}`;
}

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style"> {
  look?: ButtonLook;
  className?: string;
}

/** While `isPending` it keeps its size, its focus and its words, and cannot be pressed again. */
export function Button({ look = "plain", className = "", ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={buttonClass(look, `data-pending:opacity-60 ${className}`)} />;
}

export interface LinkButtonProps extends ComponentProps<typeof NextLink> {
  look?: ButtonLook;
}

/** Looks like a button, is a link: for going somewhere, never for doing something. */
export function LinkButton({ look = "plain", className = "", ...rest }: LinkButtonProps) {
  return <NextLink {...rest} className={buttonClass(look, className)} />;
}
