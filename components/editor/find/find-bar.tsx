"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { LiveSession } from "../use-live-event.ts";
import { BarField, BarWord } from "./bar-parts.tsx";
import { found } from "./find-plugin.ts";
import { endSearch, replaceAll, replaceOne, search, step } from "./search.ts";

export interface FindBarProps {
  editor: Editor;
  session: LiveSession;
  readOnly: boolean;
  /** Grows each time somebody asks to find: the field is then written in anew. */
  asked: number;
  replacing: boolean;
  onReplacing: () => void;
  onClose: () => void;
}

/** Under the toolbar: the text stays in sight, and can be written in, while one searches it. */
export function FindBar({ editor, session, readOnly, asked, replacing, onReplacing, onClose }: FindBarProps) {
  const t = useTranslations("writing.find");
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [insert, setInsert] = useState("");
  const [options, setOptions] = useState({ matchCase: false, matchWidth: false });
  const { current, count } = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { current, matches } = found(editor.state);
      return { current, count: matches.length };
    },
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field is written in again
  useEffect(() => {
    const selected = selectedLine(editor);
    if (selected) setQuery(selected);
    field.current?.focus();
    // After the selected words have become the field's.
    const timer = setTimeout(() => field.current?.select());
    return () => clearTimeout(timer);
  }, [asked, editor]);
  useEffect(() => search(editor, { query, ...options }), [editor, query, options]);
  useEffect(() => () => endSearch(editor), [editor]);

  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  const all = () => toast(t("replaced", { count: replaceAll(editor, session.undo, insert) }));

  return (
    <search
      aria-label={t("label")}
      onKeyDown={onEscape}
      className="mx-auto flex max-w-[46rem] flex-col gap-1 border-t border-line py-1.5 text-sm text-soft"
    >
      <div className="flex flex-wrap items-center gap-x-1 gap-y-1.5">
        <BarField
          ref={field}
          label={t("query")}
          value={query}
          onChange={setQuery}
          onEnter={(back) => step(editor, back ? -1 : 1)}
        />
        <span role="status" className="min-w-16 px-1 text-xs text-faint tabular-nums">
          {query && (count === 0 ? t("none") : t("position", { current: current + 1, count }))}
        </span>
        <span className="flex grow items-center max-sm:basis-full">
          <BarWord label={t("previous")} disabled={count === 0} onPress={() => step(editor, -1)} />
          <BarWord label={t("next")} disabled={count === 0} onPress={() => step(editor, 1)} />
          {!readOnly && !replacing && <BarWord label={t("toReplace")} onPress={onReplacing} />}
          <span className="ml-auto">
            <BarWord label={t("close")} onPress={onClose} />
          </span>
        </span>
      </div>
      {replacing && !readOnly && (
        <div className="flex flex-wrap items-center gap-x-1 gap-y-1.5">
          <BarField
            label={t("insert")}
            value={insert}
            onChange={setInsert}
            onEnter={() => replaceOne(editor, session.undo, insert)}
          />
          <BarWord
            label={t("replace")}
            disabled={count === 0}
            onPress={() => replaceOne(editor, session.undo, insert)}
          />
          <BarWord label={t("replaceAll")} disabled={count === 0} onPress={all} />
        </div>
      )}
      <div className="flex flex-wrap gap-x-5">
        <Checkbox
          isSelected={options.matchCase}
          onChange={(matchCase) => setOptions({ ...options, matchCase })}
        >
          {t("matchCase")}
        </Checkbox>
        <Checkbox
          isSelected={options.matchWidth}
          onChange={(matchWidth) => setOptions({ ...options, matchWidth })}
        >
          {t("matchWidth")}
        </Checkbox>
      </div>
    </search>
  );
}

/** What is selected, when it is of one line and not long. */
function selectedLine(editor: Editor): string {
  const { from, to, empty } = editor.state.selection;
  if (empty || to - from > 100) return "";
  const text = editor.state.doc.textBetween(from, to, "\n", "\n");
  return text.includes("\n") ? "" : text;
}
