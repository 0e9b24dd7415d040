import { formatNumber } from "./number-formats.ts";
import type { ListPlace, Styles } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import { child, elements, toggle, val, type Xml } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  /** `第%1件`, `%1、`, `%1.%2`. */
  text: string;
  suffix: string;
  /** Begins anew after a number of this level or a higher one; 0 never. Counted from 1. */
  restart: number;
  /** All numbers of its text as 1, 2, 3. */
  legal: boolean;
  style: string | undefined;
  font: string;
}

interface List {
  /** Lists with the same one count on together. */
  abstract: string;
  levels: Map<number, Level>;
  starts: Map<number, number>;
}

/** The number in front of one paragraph. */
export interface Numbered {
  /** Of the list, the same for all of its paragraphs. */
  list: string;
  level: number;
  /** What Word shows, with the space that follows; "" for none. */
  text: string;
  number: number;
  kind: "bullet" | "decimal" | "other";
  style: "." | ")";
}

const highest = 30_000;

/**
 * The numbers that exist only in a Word file's list settings. Asked for each paragraph in order, because each counts
 * on from those before.
 */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: Xml | undefined, styles: Styles) {
    const abstracts = new Map(
      elements(root, "w:abstractNum").map((one) => [one.attributes.abstractNumId ?? "", one]),
    );
    const numbers = new Map(
      elements(root, "w:num").map((one) => [one.attributes.numId ?? "", val(one, "w:abstractNumId") ?? ""]),
    );
    for (const num of elements(root, "w:num")) {
      const abstract = resolve(val(num, "w:abstractNumId") ?? "", abstracts, numbers, styles);
      const levels = new Map(elements(abstracts.get(abstract), "w:lvl").map(readLevel));
      const starts = new Map<number, number>();
      for (const override of elements(num, "w:lvlOverride")) {
        const level = Number(override.attributes.ilvl ?? 0);
        const own = child(override, "w:lvl");
        if (own) levels.set(...readLevel(own));
        const start = val(override, "w:startOverride");
        if (start !== undefined) starts.set(level, whole(start, 1));
      }
      this.lists.set(num.attributes.numId ?? "", { abstract, levels, starts });
    }
  }

  /** Counts one paragraph; null for one without a number. `styleId` finds the level of a list that styles are tied to. */
  next({ numId, level }: ListPlace, styleId: string | undefined): Numbered | null {
    const list = numId === undefined || numId === "0" ? undefined : this.lists.get(numId);
    if (!numId || !list) return null;
    const tied = [...list.levels].find(([, one]) => one.style !== undefined && one.style === styleId)?.[0];
    const at = Math.min(Math.max(level ?? tied ?? 0, 0), 8);
    const own = list.levels.get(at);
    if (!own) return null;
    const counters = this.count(numId, list, at);
    const number = counters[at] ?? own.start;
    const bullet = own.format === "bullet";
    return {
      list: numId,
      level: at,
      number,
      text: bullet ? "" : textOf(own, list, counters),
      kind: bullet
        ? "bullet"
        : own.format === "decimal" && /^%\d[.)．）]$/.test(own.text)
          ? "decimal"
          : "other",
      style: /[)）]$/.test(own.text) ? ")" : ".",
    };
  }

  private count(numId: string, list: List, at: number): (number | undefined)[] {
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    for (const [level, start] of list.starts) {
      const key = `${numId} ${level}`;
      // The first paragraph of such a list begins anew; the others count on.
      if (level > at || this.begun.has(key)) continue;
      this.begun.add(key);
      counters[level] = start - (level === at ? 1 : 0);
      counters.length = level + 1;
    }
    for (let above = 0; above < at; above += 1) counters[above] ??= list.levels.get(above)?.start ?? 1;
    const before = counters[at];
    counters[at] = Math.min(before === undefined ? (list.levels.get(at)?.start ?? 1) : before + 1, highest);
    for (let below = at + 1; below <= 8; below += 1) {
      const restart = list.levels.get(below)?.restart ?? below;
      if (restart !== 0 && at < restart) counters[below] = undefined;
    }
    return counters;
  }
}

function readLevel(xml: Xml): [number, Level] {
  const at = whole(xml.attributes.ilvl, 0);
  const restart = val(xml, "w:lvlRestart");
  const format =
    child(xml, "w:numFmt") ??
    elements(child(xml, "mc:AlternateContent")).flatMap((one) => elements(one, "w:numFmt"))[0];
  const fonts = child(child(xml, "w:rPr"), "w:rFonts")?.attributes;
  return [
    at,
    {
      start: whole(val(xml, "w:start"), 1),
      format: format?.attributes.val ?? "decimal",
      text: val(xml, "w:lvlText") ?? "",
      suffix: val(xml, "w:suff") ?? "tab",
      restart: restart === undefined ? at : whole(restart, at),
      legal: toggle(xml, "w:isLgl") ?? false,
      style: val(xml, "w:pStyle"),
      font: fonts?.ascii ?? fonts?.hAnsi ?? "",
    },
  ];
}

/** A tab after the number becomes a space, none where the number ends with a Chinese sign. */
function textOf(level: Level, list: List, counters: (number | undefined)[]): string {
  const text = level.text
    .replace(/%([1-9])/g, (_, position: string) => {
      const at = Number(position) - 1;
      const of = list.levels.get(at);
      const number = counters[at] ?? of?.start ?? 1;
      return formatNumber(number, level.legal ? "decimal" : (of?.format ?? "decimal"));
    })
    .replace(/[\uf000-\uf0ff]/g, (sign) => symbolOf(level.font, sign.codePointAt(0) ?? 0) ?? "");
  if (text === "" || level.suffix === "nothing" || /[、，：。）】〕》\s]$/.test(text)) return text;
  return `${text} `;
}

/** A list may be defined by a style, which names another list. */
function resolve(
  abstract: string,
  abstracts: Map<string, Xml>,
  numbers: Map<string, string>,
  styles: Styles,
): string {
  let at = abstract;
  for (let turns = 0; turns < 5; turns += 1) {
    const link = val(abstracts.get(at), "w:numStyleLink");
    const next = link === undefined ? undefined : numbers.get(styles.listOf(link) ?? "");
    if (next === undefined || next === at) break;
    at = next;
  }
  return at;
}

function whole(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), highest) : otherwise;
}
