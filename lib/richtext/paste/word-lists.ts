import type { LooseNode } from "../normalise.ts";
import { type Child, type Element, isElement, isText, textOf } from "./dom.ts";
import { countSimplified, type Simplified } from "./simplified.ts";
import type { StyleOf } from "./styles.ts";

/**
 * A paragraph of Word's or WPS's that is an item of a list. They write no list, but paragraphs with a level and
 * the mark as text: `mso-list:l0 level2 lfo1` and a span with `mso-list:Ignore`.
 */
export interface ListMark {
  /** From 1. */
  level: number;
  /** As it stands there: “·”, “1.”, “（一）”. */
  text: string;
}

export function listMarkOf(element: Element, styleOf: StyleOf): ListMark | null {
  const list = styleOf(element).get("mso-list") ?? "";
  const level = /\blevel(\d)/i.exec(list)?.[1];
  if (!level) return null;
  const mark = findMark(element, styleOf);
  return { level: Number(level), text: mark ? textOf(mark).replace(/[\s\u00a0]+/g, "") : "" };
}

/** The span that holds an item's mark: its text is no part of what the item says. */
export function isMark(element: Element, styleOf: StyleOf): boolean {
  return /^ignore$/i.test(styleOf(element).get("mso-list") ?? "");
}

/** Only at the paragraph's beginning, at most three spans deep. */
function findMark(element: Element, styleOf: StyleOf, depth = 0): Element | null {
  for (const child of element.childNodes as Child[]) {
    if (isText(child) && child.value.trim() !== "") return null;
    if (!isElement(child)) continue;
    if (isMark(child, styleOf)) return child;
    const inside = depth < 4 ? findMark(child, styleOf, depth + 1) : null;
    if (inside) return inside;
    if (textOf(child).trim() !== "") return null;
  }
  return null;
}

type MarkKind =
  | { kind: "bullet" }
  /** `plain`: told as 1. 2. 3. here too; others lose their letters or parentheses. */
  | { kind: "number"; value: number; plain: boolean }
  /** 一、 （一） ① 1.1 第三条: a list here cannot tell it, and others may refer to it. So it stays as text. */
  | { kind: "text" };

function kindOfMark(mark: string): MarkKind {
  const decimal = /^([(（]?)(\d{1,5})([)）]?)([.．、]?)$/.exec(mark);
  if (decimal) return { kind: "number", value: Number(decimal[2]), plain: !decimal[1] && !decimal[3] };
  const letter = /^[(（]?([a-z]+)[)）.．、]+$/i.exec(mark)?.[1]?.toLowerCase();
  if (letter) {
    const value = letter.length === 1 ? letter.charCodeAt(0) - 96 : romanValue(letter);
    if (letter.length === 1 || value > 0)
      return { kind: "number", value: isRoman(letter) || value, plain: false };
  }
  if (mark === "" || ([...mark].length === 1 && !/[\d一-龥㈠-㈩①-⓿㊀-㊉甲-癸]/u.test(mark)))
    return { kind: "bullet" };
  return { kind: "text" };
}

/** A single i or v begins or goes on with Roman numbers far more often than with letters. */
function isRoman(letter: string): number {
  return letter === "i" ? 1 : 0;
}

function romanValue(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const value = values[text[at] ?? ""] ?? Number.NaN;
    const next = values[text[at + 1] ?? ""] ?? 0;
    sum += value < next ? -value : value;
  }
  return Number.isNaN(sum) ? 0 : sum;
}

/** An item as it was read, before `assembleLists` makes lists of those that follow each other. */
export function wordItem(mark: ListMark, content: LooseNode[]): LooseNode {
  return { type: "wordItem", attrs: { level: mark.level, mark: mark.text }, content };
}

interface Open {
  level: number;
  list: LooseNode & { content: LooseNode[] };
}

/** Makes lists of the items that follow each other, nested by their levels. */
export function assembleLists(blocks: LooseNode[], simplified: Simplified): LooseNode[] {
  const result: LooseNode[] = [];
  let open: Open[] = [];
  for (const block of blocks) {
    if (block.type !== "wordItem") {
      open = [];
      result.push(block);
      continue;
    }
    const level = Number(block.attrs?.level);
    const mark = String(block.attrs?.mark);
    const kind = kindOfMark(mark);
    const content = block.content ?? [];
    if (kind.kind === "text") {
      open = [];
      result.push(...withMark(mark, content));
      continue;
    }
    if (kind.kind === "number" && !kind.plain) countSimplified(simplified, "numbers");
    const type = kind.kind === "bullet" ? "bulletList" : "orderedList";
    while (open.length > 0 && (open.at(-1) as Open).level > level) open.pop();
    const last = open.at(-1);
    if (last?.level === level && last.list.type !== type) open.pop();
    const around = open.at(-1);
    const item = { type: "listItem", content };
    if (around?.level === level) {
      around.list.content.push(item);
      continue;
    }
    const list = {
      type,
      ...(kind.kind === "number" ? { attrs: { start: kind.value } } : {}),
      content: [item] as LooseNode[],
    };
    const parent = around?.list.content.at(-1);
    if (parent) parent.content = [...(parent.content ?? []), list];
    else result.push(list);
    open.push({ level, list });
  }
  return result;
}

/** The mark as the first words of the item, apart from it only where both are Latin or figures. */
export function withMark(mark: string, content: LooseNode[]): LooseNode[] {
  const [first, ...rest] = content;
  if (!first || !Array.isArray(first.content))
    return [{ type: "paragraph", content: [{ type: "text", text: mark }] }, ...content];
  return [{ ...first, content: [{ type: "text", text: markWords(mark) }, ...first.content] }, ...rest];
}

/** A mark as words before others. */
export function markWords(mark: string): string {
  const words = mark.replace(/[\s\u00a0]+/g, "");
  return /[A-Za-z0-9.]$/.test(words) ? `${words} ` : words;
}
