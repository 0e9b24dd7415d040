import { attribute, type Element, textOf } from "#lib/richtext/paste/dom.ts";
import type { Draft } from "../drafts.ts";
import { trimmed } from "../inline.ts";
import type { LeftOutReason } from "../model.ts";
import { nest } from "../nest.ts";
import { type Cell, tableDrafts } from "../table-drafts.ts";
import { lookOf, type PageLook, plainLook } from "./page-look.ts";
import { isCode, reasonOf } from "./page-parts.ts";
import { rowsIn, spanOf } from "./page-table.ts";
import { PageLine, pageLink } from "./page-text.ts";
import { deepestPage, nodesIn } from "./page-tree.ts";

const blocks =
  /^(?:address|article|blockquote|body|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hgroup|hr|legend|li|main|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;

interface ListPlace {
  list: number;
  ordered: boolean;
  depth: number;
  next: number;
}

/** Reads what a page shows, in order; `main` is the element that holds its text. */
export class PageBody {
  /** What was shown so far; the words outside the main element have a flag of their own. */
  private drafts: Draft[] = [];
  private line = new PageLine();
  private continues = false;
  private breaks = 0;
  private lists = 0;
  private quotes = 0;
  private groups = 0;
  private item: { place: ListPlace; number: number } | null = null;
  private parent: { list: number; draft: Extract<Draft, { kind: "text" }> } | null = null;
  private readonly data: Map<Element, number>;
  private readonly code = new Map<string, number>();
  private readonly main: Element;
  private readonly dataKey: (index: number) => string;
  /** Drafts before and behind the main element. */
  private range: [number, number] = [0, 0];

  /** `data` are the pictures that the page holds in itself, by their numbers. */
  constructor(main: Element, data: Map<Element, number>, dataKey: (index: number) => string) {
    this.main = main;
    this.data = data;
    this.dataKey = dataKey;
  }

  read(body: Element): { before: Draft[]; main: Draft[]; after: Draft[] } {
    this.inside(body, plainLook, null, 0);
    this.end(plainLook);
    const [from, to] = body === this.main ? [0, this.drafts.length] : this.range;
    const code = [...this.code].map(([name, count]) => `${name} × ${count}`).join("，");
    return {
      before: this.drafts.slice(0, from),
      main: this.drafts.slice(from, to),
      after: [...this.drafts.slice(to), ...(code ? [skipped(code, "pageCode")] : [])],
    };
  }

  private inside(element: Element, look: PageLook, list: ListPlace | null, depth: number): void {
    for (const node of nodesIn(element)) {
      if (typeof node === "string") this.words(node, look);
      else if (depth > deepestPage) this.words(textOf(node), look);
      else this.element(node, look, list, depth + 1);
    }
  }

  private words(text: string, look: PageLook): void {
    if (text.trim() !== "") this.breaks = 0;
    this.line.add(text, look);
  }

  private element(element: Element, look: PageLook, list: ListPlace | null, depth: number): void {
    const { tagName } = element;
    const isMain = element === this.main;
    if (isMain) {
      this.end(look);
      this.range[0] = this.drafts.length;
    }
    const reason = isMain || holds(element, this.main) ? null : reasonOf(element);
    if (reason) this.leaveOut(element, reason);
    else if (tagName === "br") this.lineBreak(look);
    else if (tagName === "img") this.picture(element, look);
    else if (tagName === "table") this.table(element, look, depth);
    else if (blocks.test(tagName)) {
      this.end(look);
      this.block(
        element,
        lookOf(element, look, () => ++this.quotes),
        list,
        depth,
      );
    } else this.inlineElement(element, look, list, depth);
    if (isMain) {
      this.end(look);
      this.range[1] = this.drafts.length;
    }
  }

  private inlineElement(element: Element, look: PageLook, list: ListPlace | null, depth: number): void {
    const own = lookOf(element, look, () => 0);
    if (element.tagName !== "a") {
      this.inside(element, own, list, depth);
      return;
    }
    const address = attribute(element, "href");
    const { href, dropped } = pageLink(address);
    if (dropped && textOf(element).trim() !== "")
      this.line.warn({ code: "linkDropped", values: { address: address.slice(0, 100) } });
    this.inside(element, { ...own, href }, list, depth);
  }

  private block(element: Element, look: PageLook, list: ListPlace | null, depth: number): void {
    const { tagName } = element;
    if (tagName === "ul" || tagName === "ol") {
      const start = Number.parseInt(attribute(element, "start"), 10);
      const place: ListPlace = {
        // A list inside an item belongs to that item's list.
        list: list?.list ?? ++this.lists,
        ordered: tagName === "ol",
        depth: list ? list.depth + 1 : 0,
        next: Number.isSafeInteger(start) ? start : 1,
      };
      this.inside(element, look, place, depth);
      if (!list) this.parent = null;
    } else if (tagName === "li" && list) {
      const value = Number.parseInt(attribute(element, "value"), 10);
      const number = Number.isSafeInteger(value) ? value : list.next;
      list.next = number + 1;
      this.item = { place: { ...list }, number };
      this.inside(element, look, list, depth);
      this.end(look);
      this.item = null;
    } else {
      this.inside(element, look, list, depth);
    }
    this.end(look);
  }

  /** Two breaks, or one before an indented line, end a paragraph. */
  private lineBreak(look: PageLook): void {
    const continued = this.take(look);
    this.breaks += 1;
    this.continues = continued && this.breaks < 2;
  }

  private end(look: PageLook): void {
    this.take(look);
    this.continues = false;
    this.breaks = 0;
  }

  /** Whether the paragraph has words up to here. */
  private take(look: PageLook): boolean {
    const draft = this.line.take(look, this.continues);
    if (!draft) return this.continues;
    const item = this.item;
    this.item = null;
    if (item) {
      const { list, ordered, depth } = item.place;
      draft.item = { list, ordered, number: item.number, style: "." };
      if (depth > 0 && this.parent?.list === list) {
        nest(this.parent.draft, depth, draft);
        return false;
      }
      this.parent = { list, draft };
    }
    this.drafts.push(draft);
    return true;
  }

  private picture(element: Element, look: PageLook): void {
    const source = attribute(element, "src");
    const later =
      attribute(element, "data-src") ||
      attribute(element, "data-original") ||
      attribute(element, "data-actualsrc");
    const data = this.data.get(element);
    const sizes = ["width", "height"].map((name) => Number.parseFloat(attribute(element, name)));
    // Icons and counters.
    if (sizes.every((size) => size <= 40)) return;
    const own =
      data === undefined || later ? decoded(data === undefined && source ? source : later) : `图片${data}`;
    if (own === "") return;
    this.end(look);
    const alt = attribute(element, "alt");
    this.drafts.push({
      kind: "picture",
      text: own,
      file: own.slice(0, 500),
      alt: /\p{Script=Han}/u.test(alt) ? alt.slice(0, 500) : "",
      caption: "",
      ...(data !== undefined && !later && { picture: this.dataKey(data) }),
    });
  }

  private table(element: Element, look: PageLook, depth: number): void {
    this.end(look);
    for (const node of nodesIn(element)) {
      if (typeof node === "string" || node.tagName !== "caption") continue;
      // Its line above the table, by the look of the text around: by its own it would go to a picture above.
      this.inside(node, look, null, depth + 1);
      this.end(look);
    }
    const rows: Cell[][] = [];
    for (const row of rowsIn(element)) {
      let column = 0;
      rows.push(
        nodesIn(row).flatMap((node): Cell[] => {
          if (typeof node === "string" || !/^t[dh]$/.test(node.tagName)) return [];
          const [colspan, rowspan] = [spanOf(node, "colspan", 100), spanOf(node, "rowspan", 1000)];
          const cell = {
            drafts: this.cell(node, look, depth),
            column,
            colspan,
            rowspan,
            header: node.tagName === "th",
          };
          column += colspan;
          return [cell];
        }),
      );
    }
    const drafts = rows.flat().flatMap((cell) => cell.drafts);
    const isLayout = drafts.length > rows.flat().length * 4 || drafts.some((draft) => draft.kind === "ready");
    this.drafts.push(
      ...(isLayout
        ? drafts
        : tableDrafts(
            rows.filter((row) => row.length > 0),
            () => ++this.groups,
          )),
    );
  }

  private cell(element: Element, look: PageLook, depth: number): Draft[] {
    const before = this.drafts;
    // A list around the table has nothing to do with what is in its cells.
    [this.drafts, this.item, this.parent] = [[], null, null];
    const reason = reasonOf(element);
    if (reason) this.leaveOut(element, reason);
    else
      this.inside(
        element,
        lookOf(element, look, () => 0),
        null,
        depth + 1,
      );
    this.end(look);
    const own = this.drafts;
    [this.drafts, this.item, this.parent] = [before, null, null];
    return own;
  }

  private leaveOut(element: Element, reason: LeftOutReason): void {
    const { tagName } = element;
    const text = isCode(tagName) ? "" : trimmed(textOf(element).replace(/\s+/g, " "));
    if (isCode(tagName)) this.code.set(tagName, (this.code.get(tagName) ?? 0) + 1);
    if (text !== "") this.drafts.push(skipped(text, reason));
  }
}

function skipped(text: string, reason: LeftOutReason): Draft {
  return { kind: "skipped", text: text.slice(0, 2000), reason };
}

function holds(element: Element, other: Element): boolean {
  for (let node: unknown = other; node; node = (node as { parentNode?: unknown }).parentNode) {
    if (node === element) return true;
  }
  return false;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
