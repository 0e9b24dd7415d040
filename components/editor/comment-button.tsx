"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Comments } from "./use-comments.ts";
import { isPressed, shownKeys, spokenKeys } from "./writing/shortcuts.ts";

/** Appears below what is selected. Ctrl+Alt+M does the same, also for those who may comment and not write. */
export function CommentButton({ comments, editor }: { comments: Comments; editor: Editor }) {
  const t = useTranslations("editor.comments");
  const { begin } = comments;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isPressed("comment", event)) return;
      event.preventDefault();
      begin();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [begin]);
  const place = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { from, to, empty } = editor.state.selection;
      if (empty || !editor.state.doc.textBetween(from, to, " ").trim()) return null;
      const box = editor.view.dom.parentElement?.getBoundingClientRect();
      const end = editor.view.coordsAtPos(to, -1);
      return box
        ? { top: end.bottom - box.top + 6, left: Math.min(end.left - box.left, box.width - 72) }
        : null;
    },
  });
  if (!place || !comments.mayWrite || comments.draft) return null;
  return (
    <button
      type="button"
      // The selection stays.
      onMouseDown={(event) => event.preventDefault()}
      onClick={begin}
      title={shownKeys("comment")}
      aria-keyshortcuts={spokenKeys("comment")}
      style={place}
      className="ring-focus absolute z-[4] min-h-8 rounded-md border border-line bg-sheet px-3 text-sm shadow-raised hover:bg-hover touch:min-h-11"
    >
      {t("comment")}
    </button>
  );
}
