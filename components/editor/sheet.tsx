"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { textOf } from "#lib/events/document.ts";
import { documentNonce } from "./document-nonce.ts";
import type { EventEditorProps } from "./event-header.tsx";
import { editorExtensions } from "./extensions.ts";
import { Facts } from "./facts.tsx";
import { appendParagraph } from "./insert.ts";
import { PastingProvider, usePasting } from "./paste/use-pasting.tsx";
import { SharedText } from "./shared-text.tsx";
import { Side } from "./side.tsx";
import { Toolbar } from "./toolbar.tsx";
import type { LiveSession } from "./use-live-event.ts";

export interface SheetProps extends EventEditorProps {
  /** What must be said above the sheet. */
  notes: ReactNode;
  session: LiveSession;
  readOnly: boolean;
  onTitleDone: () => void;
}

/** White only where one writes: title, facts and text on one sheet, with what concerns them beside it. */
export function Sheet({
  notes,
  session,
  readOnly,
  onTitleDone,
  event,
  person,
  channels,
  tags,
  aside,
}: SheetProps) {
  const t = useTranslations("editor.field");
  const pasting = usePasting(session, person.id, event.id);
  const editor = useEditor(
    {
      extensions: editorExtensions(session, person.id, t("bodyPlaceholder"), pasting.options),
      editable: !readOnly,
      // What is pasted says what it says: no sign in it is taken for a mark.
      enablePasteRules: false,
      injectNonce: documentNonce(),
      immediatelyRender: false,
      editorProps: {
        attributes: { class: "rich-text", "aria-label": t("body"), lang: "zh-CN", spellcheck: "false" },
      },
    },
    [session],
  );
  if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  if (!editor) return null;

  return (
    <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_18rem] xl:gap-10">
      <div className="min-w-0">
        {notes}
        <div className="sticky top-(--head) z-[5] -mx-4 bg-surface px-4 pt-2 md:mx-0 md:px-0">
          {!readOnly && (
            <Toolbar editor={editor} undo={() => session.undo.undo()} redo={() => session.undo.redo()} />
          )}
        </div>
        <div className="mx-auto flex min-h-[70dvh] max-w-[46rem] flex-col rounded-sm border border-line bg-sheet px-4 pt-6 shadow-sheet max-md:-mx-4 max-md:rounded-none max-md:border-x-0 md:px-16 md:pt-12">
          <SharedText
            text={textOf(session.document, "title")}
            undo={session.undo}
            label={t("title")}
            placeholder={t("titlePlaceholder")}
            readOnly={readOnly}
            onEnter={onTitleDone}
            className="rounded-sm font-song text-2xl leading-[1.4] font-black text-balance outline-none focus-visible:bg-surface md:text-[1.75rem]"
          />
          <Facts session={session} readOnly={readOnly} year={event.year} channels={channels} tags={tags} />
          <PastingProvider pasting={pasting}>
            <EditorContent editor={editor} />
          </PastingProvider>
          {/* Below a figure or a table there is no line to click at. */}
          <div
            aria-hidden="true"
            onMouseDown={(press) => {
              press.preventDefault();
              if (!readOnly) appendParagraph(editor);
            }}
            className="min-h-24 flex-1 cursor-text"
          />
        </div>
      </div>
      <div className="mx-auto mt-10 max-w-[46rem] xl:sticky xl:top-(--head) xl:mt-0 xl:-mr-3 xl:max-h-[calc(100dvh-var(--head))] xl:max-w-none xl:self-start xl:overflow-y-auto xl:py-4 xl:pr-3 xl:pl-1">
        <Side session={session} editor={editor} readOnly={readOnly}>
          {aside}
        </Side>
      </div>
    </div>
  );
}
