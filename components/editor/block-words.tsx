"use client";
import type { ReactNode } from "react";

/** What can be done with a block, as words below it; out of sight until one is in the block or points at it. */
export function BlockWords({
  label,
  shown,
  children,
}: {
  label: string;
  shown: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      contentEditable={false}
      className="block-words"
      data-shown={shown || undefined}
    >
      {children}
    </div>
  );
}

export function BlockWord({
  onPress,
  disabled,
  danger,
  pressed,
  keys,
  children,
}: {
  onPress: () => void;
  disabled?: boolean;
  danger?: boolean;
  pressed?: boolean;
  /** The shortcut that does the same. */
  keys?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      disabled={disabled}
      aria-pressed={pressed}
      title={keys}
      aria-keyshortcuts={keys?.replace("Ctrl", "Control").replace("↑", "ArrowUp").replace("↓", "ArrowDown")}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={`ring-focus min-h-8 rounded px-2 whitespace-nowrap text-faint hover:text-ink disabled:opacity-50 aria-pressed:bg-hover aria-pressed:text-ink touch:min-h-11 ${danger ? "hover:text-seal" : ""}`}
    >
      {children}
    </button>
  );
}
