import type { Editor } from "@tiptap/react";
import { insertKeyFigures, insertTable } from "../insert.ts";

export interface SlashItem {
  id: string;
  label: string;
  /** Syllables of the Chinese name. */
  pinyin: string;
  run: (editor: Editor) => void;
}

type Words = (
  id:
    | "heading"
    | "subheading"
    | "list"
    | "numbered"
    | "quote"
    | "table"
    | "picture"
    | "gallery"
    | "keyFigures",
) => string;

/** What can be put in by a slash, in the order of the toolbar. */
export function slashItems(t: Words, open: { picture: () => void; gallery: () => void }): SlashItem[] {
  const item = (id: Parameters<Words>[0], pinyin: string, run: SlashItem["run"]) => ({
    id,
    label: t(id),
    pinyin,
    run,
  });
  return [
    item("heading", "xiao biao ti", (editor) => editor.chain().focus().setHeading({ level: 1 }).run()),
    item("subheading", "ci biao ti", (editor) => editor.chain().focus().setHeading({ level: 2 }).run()),
    item("list", "lie biao", (editor) => editor.chain().focus().toggleBulletList().run()),
    item("numbered", "bian hao", (editor) => editor.chain().focus().toggleOrderedList().run()),
    item("quote", "yin wen", (editor) => editor.chain().focus().toggleBlockquote().run()),
    item("table", "biao ge", insertTable),
    item("picture", "tu pian", open.picture),
    item("gallery", "zu tu", open.gallery),
    item("keyFigures", "shu ju", insertKeyFigures),
  ];
}

/** By the name, its pinyin, or the first letters of that: 图, tupian and tp all find 图片. */
export function matching(items: SlashItem[], written: string): SlashItem[] {
  const query = written.toLowerCase().replace(/['’\s]/g, "");
  return items.filter(({ label, pinyin }) => {
    const syllables = pinyin.split(" ");
    const initials = syllables.map((one) => one[0]).join("");
    const name = label.toLowerCase();
    return name.includes(query) || syllables.join("").startsWith(query) || initials.startsWith(query);
  });
}
