"use client";
import { type Editor, useEditorState } from "@tiptap/react";
import { Toolbar as AriaToolbar, Group, Separator } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ImagePicker, type PickedImage } from "#components/desk/image-picker.tsx";
import { insertFigure, insertFigures, insertKeyFigures } from "./insert.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { usePictures } from "./pictures.tsx";
import { TableMenu } from "./table-menu.tsx";
import type { LiveSession } from "./use-live-event.ts";
import { BarButton } from "./writing/bar-button.tsx";
import { type ShortcutId, shortcuts } from "./writing/shortcuts.ts";
import type { Writing } from "./writing/use-writing.ts";
import { WritingTools } from "./writing/writing-tools.tsx";

export interface ToolbarProps {
  editor: Editor;
  session: LiveSession;
  writing: Writing;
}

/** Words instead of icons; each says what the caret's place is, and changes it. */
export function Toolbar({ editor, session, writing }: ToolbarProps) {
  const t = useTranslations("editor.bar");
  const { add } = usePictures();
  const { opened, open } = writing;
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      paragraph: editor.isActive("paragraph") && !inBlock(editor),
      heading: editor.isActive("heading", { level: 1 }),
      subheading: editor.isActive("heading", { level: 2 }),
      quote: editor.isActive("blockquote"),
      list: editor.isActive("bulletList"),
      numbered: editor.isActive("orderedList"),
      bold: editor.isActive("bold"),
      link: editor.isActive("link"),
      table: editor.isActive("table"),
      caption: editor.isActive("figure") || editor.isActive("keyFigures"),
    }),
  });
  const run = () => editor.chain().focus();
  const plain = () => {
    const chain = run().setParagraph();
    if (now.quote) chain.lift("blockquote");
    if (now.list || now.numbered) chain.liftListItem("listItem");
    chain.run();
  };
  const insertPicture = (image: PickedImage) => {
    add(image);
    insertFigure(editor, image.id);
  };
  const insertPictures = (images: PickedImage[]) => {
    for (const image of images) add(image);
    insertFigures(
      editor,
      images.map(({ id }) => id),
      "pair",
    );
  };
  const word = (name: keyof typeof now & Parameters<typeof t>[0], press: () => void, disabled = false) => (
    <BarButton
      label={t(name)}
      shortcut={name in shortcuts ? (name as ShortcutId) : undefined}
      pressed={now[name]}
      disabled={disabled}
      onPress={press}
    />
  );

  return (
    <AriaToolbar
      aria-label={t("label")}
      className="mx-auto flex max-w-[46rem] items-center gap-px overflow-x-auto py-1.5 md:flex-wrap text-sm text-soft"
    >
      <Group aria-label={`${t("undo")} · ${t("redo")}`} className="contents">
        <BarButton label={t("undo")} shortcut="undo" onPress={() => session.undo.undo()} />
        <BarButton label={t("redo")} shortcut="redo" onPress={() => session.undo.redo()} />
      </Group>
      <Line />
      {word("paragraph", plain)}
      {word("heading", () => run().toggleHeading({ level: 1 }).run(), now.table || now.caption)}
      {word("subheading", () => run().toggleHeading({ level: 2 }).run(), now.table || now.caption)}
      {word("bold", () => run().toggleBold().run(), now.caption)}
      {word("quote", () => run().toggleBlockquote().run(), now.table || now.caption)}
      {word("list", () => run().toggleBulletList().run(), now.caption)}
      {word("numbered", () => run().toggleOrderedList().run(), now.caption)}
      <Line />
      <TableMenu editor={editor} inside={now.table} disabled={now.caption} />
      <BarButton label={t("picture")} onPress={() => open("picture")} disabled={now.table} />
      <BarButton label={t("gallery")} onPress={() => open("gallery")} disabled={now.table} />
      <BarButton label={t("keyFigures")} onPress={() => insertKeyFigures(editor)} disabled={now.table} />
      {word("link", () => open("link"), now.caption)}
      <Line />
      <WritingTools editor={editor} session={session} writing={writing} />
      <LinkDialog editor={editor} isOpen={opened === "link"} onClose={() => open(null)} />
      <ImagePicker
        isOpen={opened === "picture"}
        onOpenChange={(is) => open(is ? "picture" : null)}
        onPick={insertPicture}
      />
      <ImagePicker
        isOpen={opened === "gallery"}
        onOpenChange={(is) => open(is ? "gallery" : null)}
        onPickSeveral={insertPictures}
      />
    </AriaToolbar>
  );
}

function Line() {
  return <Separator orientation="vertical" className="mx-1.5 h-4 w-px shrink-0 bg-line" />;
}

function inBlock(editor: Editor): boolean {
  return ["blockquote", "bulletList", "orderedList"].some((name) => editor.isActive(name));
}
