"use client";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Button, type ButtonLook } from "./button.tsx";
import { choiceClass, popoverClass } from "./select.tsx";

export interface MenuItem {
  id: string;
  label: ReactNode;
  /** Either does something or goes somewhere. */
  onAction?: () => void;
  href?: string;
  danger?: boolean;
  disabled?: boolean;
}

/** A button that opens a few more things to do. */
export function Menu({
  label,
  items,
  look = "plain",
  className,
}: {
  label: ReactNode;
  items: MenuItem[];
  look?: ButtonLook;
  className?: string;
}) {
  return (
    <MenuTrigger>
      <Button look={look} className={className}>
        {label}
      </Button>
      <Popover className={popoverClass} placement="bottom end">
        <AriaMenu className="min-w-36 p-1 outline-none">
          {items.map(({ id, label, danger, disabled, href, onAction }) => (
            <AriaMenuItem
              key={id}
              id={id}
              href={href}
              onAction={onAction}
              isDisabled={disabled}
              className={`${choiceClass} ${danger ? "text-seal" : ""}`}
            >
              {label}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
