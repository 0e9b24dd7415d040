import { makeSound } from "#lib/platform/sound-text.ts";
import { invisible } from "../invisible.ts";
import type { LooseNode } from "../normalise.ts";

export interface Marks {
  bold: boolean;
  italic: boolean;
  href: string | null;
}

/** What markup comes down to: text and line breaks in their order, blocks between them, and edges of paragraphs. */
export type Item =
  | { kind: "text"; text: string; marks: Marks; pre: boolean }
  | { kind: "break" }
  | { kind: "edge" }
  | { kind: "block"; node: LooseNode };

/** Makes a block of each run of text between edges; a run without anything to see makes none. */
export function blocksOf(items: Item[], make: (content: LooseNode[]) => LooseNode = paragraph): LooseNode[] {
  const blocks: LooseNode[] = [];
  let run: Item[] = [];
  const close = () => {
    for (const lines of dividedAtGaps(run)) {
      const content = inlineOf(lines);
      if (content.length > 0) blocks.push(make(content));
    }
    run = [];
  };
  for (const item of items) {
    if (item.kind === "text" || item.kind === "break") run.push(item);
    else {
      close();
      if (item.kind === "block") blocks.push(item.node);
    }
  }
  close();
  return blocks;
}

export function paragraph(content: LooseNode[]): LooseNode {
  return { type: "paragraph", content };
}

const indent = /^[ \t\r\n\u00a0\u2000-\u200a]*(?:\u3000{2}|[\u00a0\u2002\u2003]{2})/;
/** Spaces that a browser shows as one or none. */
const space = /^[ \t\r\n\f\u00a0\u202f]/;
const parts = /[ \t\r\n\f\u00a0\u202f]+|[^ \t\r\n\f\u00a0\u202f]+/g;
const blank = /^[\s\u200b\ufeff]*$/;

/** Two breaks in a row, or one before a line that is indented by hand, are what their writers meant as a new paragraph. */
function dividedAtGaps(items: Item[]): Item[][] {
  const groups: Item[][] = [[]];
  let breaks = 0;
  for (const item of items) {
    const group = groups.at(-1) as Item[];
    if (item.kind === "break") {
      breaks++;
      continue;
    }
    if (item.kind === "text" && breaks > 0 && blank.test(item.text) && !item.pre) continue;
    const apart = breaks > 1 || (breaks === 1 && item.kind === "text" && indent.test(item.text));
    if (apart) groups.push([item]);
    else group.push(...(breaks === 1 ? [{ kind: "break" as const }] : []), item);
    breaks = 0;
  }
  return groups;
}

/**
 * The text of one block. White space is collapsed as browsers do it, hard spaces with it, because Word and WeChat fill
 * lines with them; spaces of any width go at the beginning of a line, where they are an indent.
 */
function inlineOf(items: Item[]): LooseNode[] {
  const result: { type: string; text?: string; marks?: LooseNode[] }[] = [];
  let waiting: { marks: Marks; newline: boolean; typed: boolean } | null = null;
  const atStart = () => result.length === 0 || result.at(-1)?.type === "hardBreak";
  let lastKey = "";
  const add = (text: string, marks: Marks) => {
    const last = result.at(-1);
    const key = `${marks.bold} ${marks.italic} ${marks.href ?? ""}`;
    if (last?.text !== undefined && key === lastKey) last.text += text;
    else {
      const nodes = marksOf(marks);
      result.push({ type: "text", text, ...(nodes.length > 0 ? { marks: nodes } : {}) });
    }
    lastKey = key;
  };
  for (const item of items) {
    if (item.kind === "break") {
      waiting = null;
      if (result.length > 0) result.push({ type: "hardBreak" });
    }
    if (item.kind !== "text") continue;
    for (const [part] of soundText(item.text).matchAll(parts)) {
      if (!space.test(part)) {
        const words = atStart() ? part.replace(/^[\u2000-\u200a\u3000]+/, "") : part;
        if (!words) continue;
        if (waiting && !atStart() && !isWrap(waiting, result.at(-1)?.text ?? "", words))
          add(" ", waiting.marks);
        waiting = null;
        add(words, item.marks);
      } else if (item.pre && !atStart()) {
        for (const character of part) {
          if (character === "\n") result.push({ type: "hardBreak" });
          else if (character !== "\r" && !atStart()) add(" ", item.marks);
        }
      } else {
        const newline = /[\r\n]/.test(part);
        waiting ??= { marks: item.marks, newline: false, typed: false };
        waiting.newline ||= newline;
        waiting.typed ||= /[\u00a0\u202f\f]/.test(part);
      }
    }
  }
  while (result.at(-1)?.type === "hardBreak") result.pop();
  return result;
}

/** Where a source wraps its lines between two Chinese characters there is no space to see. */
function isWrap(waiting: { newline: boolean; typed: boolean }, before: string, after: string): boolean {
  return waiting.newline && !waiting.typed && wide.test(before.at(-1) ?? "") && wide.test(after.charAt(0));
}
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u2014\u2018-\u201d\u2026]/;

/** Without what cannot be seen: soft hyphens, zero-width signs, controls. */
export function soundText(text: string): string {
  return makeSound(text).replace(invisible, "");
}

function marksOf({ bold, italic, href }: Marks): LooseNode[] {
  return [
    ...(href ? [{ type: "link", attrs: { href } }] : []),
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
  ];
}
