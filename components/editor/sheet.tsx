"use client";
import { EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { textOf } from "#lib/events/document.ts";
import { CommentButton } from "./comment-button.tsx";
import { CommentList } from "./comment-list.tsx";
import { CommentMargin } from "./comment-margin.tsx";
import { CommentSheet } from "./comment-sheet.tsx";
import { documentNonce } from "./document-nonce.ts";
import type { EventEditorProps } from "./event-header.tsx";
import { editorExtensions } from "./extensions.ts";
import { Facts } from "./facts.tsx";
import { FindBar } from "./find/find-bar.tsx";
import { appendParagraph } from "./insert.ts";
import { PastingProvider, usePasting } from "./paste/use-pasting.tsx";
import { SharedText } from "./shared-text.tsx";
import { Side } from "./side.tsx";
import { slashItems } from "./slash/slash-items.ts";
import { SlashMenu } from "./slash/slash-menu.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useComments } from "./use-comments.ts";
import type { LiveSession } from "./use-live-event.ts";
import { useMedia } from "./use-media.ts";
import { FocusFoot, useFocused } from "./writing/focus.tsx";
import { ShortcutSheet } from "./writing/shortcut-sheet.tsx";
import { useWriting } from "./writing/use-writing.ts";
import { ShortCount } from "./writing/word-count.tsx";

export interface SheetProps extends EventEditorProps {
  /** What must be said above the sheet. */
  notes: ReactNode;
  /** Whether it is saved, in a word. */
  saved: ReactNode;
  session: LiveSession;
  readOnly: boolean;
  onTitleDone: () => void;
}

/** White only where one writes: title, facts and text on one sheet, with what concerns them beside it. */
export function Sheet({
  notes,
  saved,
  session,
  readOnly,
  onTitleDone,
  event,
  person,
  channels,
  tags,
  aside,
  comments: { mayWrite, actions },
}: SheetProps) {
  const t = useTranslations("editor.field");
  const bar = useTranslations("editor.bar");
  const place = useRef<HTMLDivElement>(null);
  const pasting = usePasting(session, person.id, event.id);
  const items = slashItems(bar, {
    picture: () => writing.open("picture"),
    gallery: () => writing.open("gallery"),
  });
  const part = useTranslations("editor.keyFigures.part");
  const keyParts = {
    label: part("label"),
    value: part("value"),
    unit: part("unit"),
    change: part("change"),
    note: part("note"),
  };
  const words = { placeholder: t("bodyPlaceholder"), keyParts };
  const editor = useEditor(
    {
      extensions: editorExtensions(session, person.id, words, pasting.options, items),
      editable: !readOnly,
      // What is pasted says what it says: no sign in it is taken for a mark.
      enablePasteRules: false,
      injectNonce: documentNonce(),
      immediatelyRender: false,
      editorProps: {
        attributes: {
          class: "rich-text",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": t("body"),
          lang: "zh-CN",
          spellcheck: "false",
        },
      },
    },
    [session],
  );
  const writing = useWriting(editor, readOnly);
  useFocused(place, writing.focused);
  const comments = useComments({ eventId: event.id, userId: person.id, mayWrite, actions, session, editor });
  const isPhone = useMedia("(width < 48rem)");
  const hasMargin = useMedia("(width >= 90rem)");
  const inMargin =
    hasMargin &&
    !writing.focused &&
    (comments.draft !== null || comments.threads.some(({ resolved }) => !resolved));
  if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false);
  if (!editor) return null;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are pressed in what is inside
    <div
      ref={place}
      onKeyDown={writing.onKeyDown}
      data-focused={writing.focused || undefined}
      className="group/writing data-focused:fixed data-focused:inset-0 data-focused:z-30 data-focused:overflow-y-auto data-focused:bg-surface data-focused:px-4 data-focused:pb-14 data-focused:[--head:0px] xl:not-data-focused:grid xl:grid-cols-[minmax(0,1fr)_18rem] xl:gap-10"
    >
      <div className="min-w-0">
        {notes}
        <div className="sticky top-(--head) z-[5] -mx-4 bg-surface px-4 pt-2 md:mx-0 md:px-0">
          {!readOnly && <Toolbar editor={editor} session={session} writing={writing} />}
          {writing.find && (
            <FindBar
              editor={editor}
              session={session}
              readOnly={readOnly}
              {...writing.find}
              onReplacing={() => writing.askFind(true)}
              onClose={writing.closeFind}
            />
          )}
        </div>
        <div
          className={inMargin ? "grid grid-cols-[minmax(0,46rem)_13rem] justify-center gap-6" : "contents"}
        >
          <div
            className={`mx-auto flex min-h-[70dvh] w-full max-w-[46rem] flex-col rounded-sm border border-line bg-sheet px-4 pt-6 shadow-sheet max-md:-mx-4 max-md:rounded-none max-md:border-x-0 md:pt-12 ${inMargin ? "md:px-10" : "md:px-16"}`}
          >
            <SharedText
              text={textOf(session.document, "title")}
              undo={session.undo}
              label={t("title")}
              placeholder={t("titlePlaceholder")}
              readOnly={readOnly}
              onEnter={onTitleDone}
              className="rounded-sm font-song text-2xl leading-[1.4] font-black text-balance outline-none focus-visible:bg-surface md:text-[1.75rem]"
            />
            <div className="group-data-focused/writing:hidden">
              <Facts
                session={session}
                readOnly={readOnly}
                year={event.year}
                channels={channels}
                tags={tags}
              />
            </div>
            <div className="relative group-data-focused/writing:mt-6">
              <PastingProvider pasting={pasting}>
                <EditorContent editor={editor} />
              </PastingProvider>
              <SlashMenu editor={editor} />
              <CommentButton comments={comments} editor={editor} />
            </div>
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
          {inMargin && <CommentMargin comments={comments} editor={editor} />}
        </div>
      </div>
      <ShortcutSheet isOpen={writing.opened === "shortcuts"} onClose={() => writing.open(null)} />
      {writing.focused && (
        <FocusFoot
          saved={saved}
          count={<ShortCount editor={editor} />}
          onLeave={() => writing.setFocused(false)}
        />
      )}
      <div className="mx-auto mt-10 max-w-[46rem] group-data-focused/writing:hidden xl:sticky xl:top-(--head) xl:mt-0 xl:-mr-3 xl:max-h-[calc(100dvh-var(--head))] xl:max-w-none xl:self-start xl:overflow-y-auto xl:py-4 xl:pr-3 xl:pl-1">
        <Side
          session={session}
          editor={editor}
          readOnly={readOnly}
          onKeys={() => writing.open("shortcuts")}
          comments={!isPhone && <CommentList comments={comments} editor={editor} withOpen={!hasMargin} />}
        >
          {aside}
        </Side>
      </div>
      {isPhone && <CommentSheet comments={comments} editor={editor} />}
    </div>
  );
}
