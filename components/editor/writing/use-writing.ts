"use client";
import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useState } from "react";
import { isPressed } from "./shortcuts.ts";

type Opened = "link" | "picture" | "gallery" | "layout" | "shortcuts";

/** What is open around the text: one dialog at most, the line for searching, and nothing but the text. */
export interface Writing {
  opened: Opened | null;
  open: (what: Opened | null) => void;
  find: { asked: number; replacing: boolean } | null;
  askFind: (replacing: boolean) => void;
  closeFind: () => void;
  focused: boolean;
  setFocused: (focused: boolean) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useWriting(editor: Editor | null, readOnly: boolean): Writing {
  const [opened, open] = useState<Opened | null>(null);
  const [find, setFind] = useState<Writing["find"]>(null);
  const [focused, setFocused] = useState(false);
  const askFind = (replacing: boolean) =>
    setFind((before) => ({
      asked: (before?.asked ?? 0) + 1,
      replacing: replacing || (before?.replacing ?? false),
    }));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    // Keys pressed in a dialog that was opened from here come by here too.
    if (!event.currentTarget.contains(target) || !editor) return;
    const done = act(event, target);
    if (done) event.preventDefault();
  };
  const act = (event: KeyboardEvent<HTMLElement>, target: HTMLElement): boolean => {
    if (event.key === "Escape") return leave(target);
    // A second time it is the browser's, for whoever wants that one.
    if (isPressed("find", event) && !(find && target.closest("search"))) return did(askFind(false));
    if (isPressed("shortcuts", event)) return did(open("shortcuts"));
    if (isPressed("focus", event)) return did(setFocused(!focused));
    if (readOnly) return false;
    if (isPressed("replace", event)) return did(askFind(true));
    if (isPressed("layout", event)) return did(open("layout"));
    if (isPressed("link", event) && target.closest(".rich-text")) return did(open("link"));
    if (isPressed("toolbar", event)) return did(firstOfToolbar(event.currentTarget)?.focus());
    return false;
  };
  const leave = (target: HTMLElement): boolean => {
    if (target.closest("[role=toolbar]")) return did(editor?.commands.focus());
    return focused ? did(setFocused(false)) : false;
  };

  return { opened, open, find, askFind, closeFind: () => setFind(null), focused, setFocused, onKeyDown };
}

function did(_: unknown): true {
  return true;
}

function firstOfToolbar(around: HTMLElement): HTMLElement | null {
  return around.querySelector<HTMLElement>("[role=toolbar] button:not(:disabled)");
}
