"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "use-intl";
import { countText } from "#lib/richtext/count-words.ts";
import { shownKeys } from "./shortcuts.ts";

/** How long the text is, as Word would say it, and how long what is selected. `text` has a line for each paragraph. */
export function WordCount({ editor, text, onKeys }: { editor: Editor; text: string; onKeys: () => void }) {
  const t = useTranslations("writing.count");
  const keys = useTranslations("writing.keys");
  const selected = useEditorState({ editor, selector: ({ editor }) => selectedText(editor) });
  const { words, characters, withoutSpaces, paragraphs } = countText(text);
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-soft tabular-nums">
        {selected.trim() !== "" && (
          <>
            <dt className="text-ink">{t("selected")}</dt>
            <dd className="text-ink">{t("words", { count: countText(selected).words })}</dd>
          </>
        )}
        <dt>{t("all")}</dt>
        <dd>{t("words", { count: words })}</dd>
        <dt>{t("withoutSpaces")}</dt>
        <dd>{withoutSpaces}</dd>
        <dt>{t("characters")}</dt>
        <dd>{characters}</dd>
        <dt>{t("paragraphs")}</dt>
        <dd>{paragraphs}</dd>
      </dl>
      <button
        type="button"
        onClick={onKeys}
        title={shownKeys("shortcuts")}
        className="ring-focus mt-1 min-h-8 rounded text-soft underline decoration-line underline-offset-4 hover:text-ink touch:min-h-11"
      >
        {keys("word")}
      </button>
    </>
  );
}

/** The same in one line. */
export function ShortCount({ editor }: { editor: Editor }) {
  const t = useTranslations("writing.count");
  const { all, selected } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      all: countText(editor.state.doc.textBetween(0, editor.state.doc.content.size, "\n", "\n")).words,
      selected: countText(selectedText(editor)).words,
    }),
  });
  return selected > 0 ? t("part", { selected, count: all }) : t("words", { count: all });
}

function selectedText({ state: { selection, doc } }: Editor): string {
  return selection.empty ? "" : doc.textBetween(selection.from, selection.to, "\n", "\n");
}
