"use client";
import { type Ref, useState } from "react";
import { controlClass } from "#components/ui/field.tsx";
import { barButtonClass } from "../bar-button-class.ts";

/** A field of the bar. A word that the input method is still writing is nobody's wish yet. */
export function BarField({
  ref,
  label,
  value,
  onChange,
  onEnter,
}: {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onEnter: (back: boolean) => void;
}) {
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <input
      ref={ref}
      aria-label={label}
      placeholder={label}
      value={composed ?? value}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target, nativeEvent }) => {
        if ((nativeEvent as InputEvent).isComposing) return setComposed(target.value);
        setComposed(null);
        onChange(target.value);
      }}
      onCompositionEnd={({ currentTarget }) => {
        setComposed(null);
        onChange(currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        onEnter(event.shiftKey);
      }}
      className={`${controlClass} h-8 min-w-0 flex-1 basis-40 sm:max-w-64 touch:h-11`}
    />
  );
}

export function BarWord({
  label,
  disabled,
  onPress,
}: {
  label: string;
  disabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" disabled={disabled} onClick={onPress} className={barButtonClass}>
      {label}
    </button>
  );
}
