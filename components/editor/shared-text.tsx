"use client";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from "react";
import type * as Y from "yjs";
import { asOneLine } from "#lib/richtext/paste/read-plain.ts";
import { bindText } from "./bind-text.ts";

export interface SharedTextProps {
  text: Y.Text;
  undo: Y.UndoManager;
  id?: string;
  label: string;
  placeholder?: string;
  readOnly: boolean;
  className: string;
  /** Enter, which is no line break here. */
  onEnter?: () => void;
}

/** One line of text that several people may type in at once; it wraps and grows as one reads it. */
export function SharedText({
  text,
  undo,
  id,
  label,
  placeholder,
  readOnly,
  className,
  onEnter,
}: SharedTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const fit = () => {
      element.style.height = "auto";
      element.style.height = `${element.scrollHeight}px`;
    };
    const end = bindText(element, text, fit);
    const resized = new ResizeObserver(fit);
    resized.observe(element.parentElement ?? element);
    return () => {
      end();
      resized.disconnect();
    };
  }, [text]);

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData("text/plain");
    const line = asOneLine(pasted);
    // By a command of the browser's, so that the change is heard as typing is.
    if (readOnly || line === pasted || !line) return;
    event.preventDefault();
    window.document.execCommand("insertText", false, line);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      onEnter?.();
    }
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    undo[step]();
  };

  return (
    <textarea
      ref={field}
      id={id}
      rows={1}
      aria-label={label}
      placeholder={placeholder}
      readOnly={readOnly}
      spellCheck={false}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      className={`block w-full resize-none overflow-hidden bg-transparent placeholder:text-faint/70 ${className}`}
    />
  );
}

/** What the keys for undo and redo ask for: the fields share their history with the text. */
function stepOf(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" ? "redo" : null;
}
