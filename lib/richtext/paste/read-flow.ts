import { type Child, type Element, isElement, isText, textOf } from "./dom.ts";
import {
  embeddedKind,
  headingLevel,
  isBlock,
  isCaption,
  isHidden,
  isUnseen,
  visibleText,
} from "./element-kinds.ts";
import { blocksOf, type Item, type paragraph } from "./flow.ts";
import { countFormatting, readScript } from "./formatting.ts";
import { marksIn } from "./marks.ts";
import { readEmbedded, readImage } from "./read-embedded.ts";
import { readList } from "./read-list.ts";
import { readTable } from "./read-table.ts";
import type { Place, Reading } from "./reading.ts";
import { countSimplified } from "./simplified.ts";
import { readWordExtra } from "./word-extras.ts";
import { isMark, listMarkOf, markWords, withMark, wordItem } from "./word-lists.ts";

/** Deeper markup is read as the text that it shows; nobody writes it. */
const deepest = 200;
const edge: Item = { kind: "edge" };

/** What some nodes come down to: text, breaks, blocks and the edges of paragraphs. */
export function readFlow(children: Child[], place: Place, reading: Reading): Item[] {
  const items: Item[] = [];
  for (const child of children) {
    if (isText(child)) items.push({ kind: "text", text: child.value, marks: place.marks, pre: place.pre });
    // Not by spreading: a long text has more parts than a call may have arguments.
    else if (isElement(child)) for (const item of readElement(child, place, reading)) items.push(item);
  }
  return items;
}

function readElement(element: Element, around: Place, reading: Reading): Item[] {
  const { styleOf, simplified } = reading;
  if (isUnseen(element)) return [];
  if (isHidden(element, styleOf)) {
    if (/\S/.test(visibleText({ ...element, tagName: "x", attrs: [] } as Element, styleOf)))
      countSimplified(simplified, "hidden");
    return [];
  }
  if (around.depth > deepest) {
    return [
      edge,
      { kind: "text", text: visibleText(element, styleOf), marks: around.marks, pre: false },
      edge,
    ];
  }
  const embedded = readEmbedded(element, embeddedKind(element), around, reading);
  if (embedded) return embedded;
  const extra = readWordExtra(element, around, reading);
  if (extra) return extra;
  countFormatting(element, reading);
  const place = {
    ...around,
    marks: marksIn(element, styleOf, around.marks),
    pre: isPre(element, reading, around.pre),
    depth: around.depth + 1,
  };
  return (
    readScript(element, place, reading) ??
    readKnown(element, place, reading) ??
    readPlain(element, place, reading)
  );
}

/** What is more than text in a paragraph; null for all else. */
function readKnown(element: Element, place: Place, reading: Reading): Item[] | null {
  const { styleOf } = reading;
  switch (element.tagName) {
    case "br":
      return /always/.test(styleOf(element).get("page-break-before") ?? "") ? [edge] : [{ kind: "break" }];
    case "wbr":
      return [];
    case "img":
    case "v:imagedata":
      return readImage(element, place, reading);
    case "table":
      return readTable(element, place, reading);
    case "ul":
    case "ol":
    case "menu":
    case "dir":
      return readList(element, place, reading);
    case "blockquote":
      return readQuote(element, place, reading);
    case "figure":
      return readFigure(element, place, reading);
    case "dt":
      return readPlain(element, { ...place, marks: { ...place.marks, bold: true } }, reading);
  }
  return null;
}

function readPlain(element: Element, place: Place, reading: Reading): Item[] {
  const { styleOf } = reading;
  if (isMark(element, styleOf)) {
    return place.markTaken
      ? []
      : [{ kind: "text", text: markWords(textOf(element)), marks: place.marks, pre: false }];
  }
  if (!isBlock(element, styleOf)) return readFlow(element.childNodes, place, reading);
  const level = headingLevel(element, styleOf);
  if (level > 0) {
    // A heading is bold by itself.
    const marks = { ...place.marks, bold: false };
    const items = readFlow(element.childNodes, { ...place, marks, markTaken: false }, reading);
    return blocksOf(items, (content) => ({
      type: "heading",
      attrs: { level },
      content: content.map((node) => ({ ...node, ...unbold(node.marks) })),
    })).map(asItem);
  }
  if (isCaption(element, styleOf)) {
    const items = readFlow(element.childNodes, place, reading);
    return blocksOf(items, (content) => ({ type: "caption", content })).map(asItem);
  }
  const mark = element.tagName === "p" || element.tagName === "div" ? listMarkOf(element, styleOf) : null;
  if (mark) {
    const blocks = reading.blocks(element.childNodes, { ...place, markTaken: true });
    const [first] = blocks;
    if (!first) return mark.text ? withMark(mark.text, []).map(asItem) : [];
    return [asItem(wordItem(mark, blocks))];
  }
  return [edge, ...readFlow(element.childNodes, place, reading), edge];
}

/** A quotation; where programs use the element for an indent, it says that it has no line beside it. */
function readQuote(element: Element, place: Place, reading: Reading): Item[] {
  const content = reading.blocks(element.childNodes, place);
  const border = reading.styleOf(element).get("border") ?? "";
  if (content.length === 0) return [];
  if (/^(none|0|medium none)/.test(border)) return content.map(asItem);
  return [asItem({ type: "blockquote", content })];
}

/** The caption of a figure belongs to its picture; of several, to the last. */
function readFigure(element: Element, place: Place, reading: Reading): Item[] {
  const isLine = (child: Child) => isElement(child) && child.tagName === "figcaption";
  const blocks = reading.blocks(
    element.childNodes.filter((child) => !isLine(child)),
    place,
  );
  const lines = reading.blocks(element.childNodes.filter(isLine), place);
  const captions = lines.map((line) => (line.type === "paragraph" ? { ...line, type: "caption" } : line));
  return [...blocks, ...captions].map(asItem);
}

function isPre(element: Element, { styleOf }: Reading, around: boolean): boolean {
  const space = styleOf(element).get("white-space");
  if (space) return /^(pre|pre-wrap|pre-line|break-spaces)$/.test(space);
  return around || /^(pre|listing|xmp|plaintext)$/.test(element.tagName);
}

function unbold(marks: { type?: unknown }[] | undefined) {
  const rest = marks?.filter(({ type }) => type !== "bold") ?? [];
  return { marks: rest.length > 0 ? rest : undefined };
}

function asItem(node: ReturnType<typeof paragraph>): Item {
  return { kind: "block", node };
}
