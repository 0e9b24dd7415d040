"use client";
import { barButtonClass } from "../bar-button-class.ts";
import { type ShortcutId, shownKeys, spokenKeys } from "./shortcuts.ts";

/** A word of the toolbar; its keys, if it has any, are shown when one points at it. */
export function BarButton({
  label,
  shortcut,
  pressed,
  disabled,
  onPress,
}: {
  label: string;
  shortcut?: ShortcutId;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut && spokenKeys(shortcut)}
      title={shortcut && shownKeys(shortcut)}
      disabled={disabled}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={barButtonClass}
    >
      {label}
    </button>
  );
}
