import { type RefObject, useLayoutEffect, useRef, useState } from "react";

interface Typed {
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
}

/**
 * The text of a field, beginning with what is already in it: people type, and browsers fill in passwords, before the
 * page's script has arrived. React Aria would empty the field again at its first change.
 */
export function useTyped<Element extends HTMLInputElement | HTMLTextAreaElement>({
  value,
  defaultValue = "",
  onChange,
}: Typed): { field: RefObject<Element | null>; value: string; onChange: (value: string) => void } {
  const field = useRef<Element>(null);
  const [own, setOwn] = useState(defaultValue);
  const current = value ?? own;
  const change = (next: string) => {
    setOwn(next);
    onChange?.(next);
  };
  const adopt = useRef(() => {
    const typed = field.current?.value;
    if (typed !== undefined && typed !== current) change(typed);
  });
  useLayoutEffect(() => adopt.current(), []);
  return { field, value: current, onChange: change };
}
