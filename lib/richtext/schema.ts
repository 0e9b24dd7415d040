import { type Extensions, getSchema, Node } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { Italic } from "@tiptap/extension-italic";
import { Link } from "@tiptap/extension-link";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Text } from "@tiptap/extension-text";
import { keyParts } from "./key-figures.ts";
import { safeHref } from "./link.ts";

/**
 * Counts changes of the schema below. A browser that still runs an older one is refused before it syncs:
 * its editor would delete the blocks that it does not know.
 */
export const schemaVersion = 3;

const inside = "(paragraph | bulletList | orderedList)+";

const Figure = Node.create({
  name: "figure",
  group: "block",
  content: "text*",
  marks: "",
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes: () => ({
    image: { default: null, parseHTML: (element) => element.getAttribute("data-image") },
    alt: { default: "", parseHTML: (element) => element.querySelector("img")?.getAttribute("alt") ?? "" },
    credit: { default: "", parseHTML: (element) => element.getAttribute("data-credit") ?? "" },
    layout: {
      default: "single",
      parseHTML: (element) => (element.getAttribute("data-layout") === "wide" ? "wide" : "single"),
    },
    source: { default: "", parseHTML: (element) => element.getAttribute("data-source") ?? "" },
  }),
  // Only what the editor itself put on the clipboard: pictures of other sites are not taken along.
  parseHTML: () => [{ tag: "figure[data-figure]", contentElement: "figcaption" }],
  renderHTML: ({ node }) => [
    "figure",
    {
      "data-figure": "",
      "data-image": node.attrs.image,
      "data-credit": node.attrs.credit,
      "data-layout": node.attrs.layout,
      "data-source": node.attrs.source || null,
    },
    ["img", { alt: node.attrs.alt }],
    ["figcaption", 0],
  ],
});

/** Also valid with one figure, which normalise.ts makes single: two people may each take one out of three. */
const Figures = Node.create({
  name: "figures",
  group: "block",
  content: "figure+",
  isolating: true,
  defining: true,
  draggable: true,
  addAttributes: () => ({
    layout: {
      default: "gallery",
      parseHTML: (element) => (element.getAttribute("data-figures") === "pair" ? "pair" : "gallery"),
    },
  }),
  parseHTML: () => [{ tag: "div[data-figures]" }],
  renderHTML: ({ node }) => ["div", { "data-figures": node.attrs.layout }, 0],
});

const KeyFigures = Node.create({
  name: "keyFigures",
  group: "block",
  content: "keyFigure+",
  isolating: true,
  defining: true,
  draggable: true,
  parseHTML: () => [{ tag: "dl[data-key-figures]" }],
  renderHTML: () => ["dl", { "data-key-figures": "" }, 0],
});

const KeyFigure = Node.create({
  name: "keyFigure",
  content: keyParts.map(({ type }) => type).join(" "),
  isolating: true,
  defining: true,
  parseHTML: () => [{ tag: "div[data-key-figure]" }],
  renderHTML: () => ["div", { "data-key-figure": "" }, 0],
});

const keyPartNodes = keyParts.map(({ name, type }) =>
  Node.create({
    name: type,
    content: "text*",
    marks: "",
    isolating: true,
    defining: true,
    parseHTML: () => [{ tag: `[data-key-part=${name}]` }],
    renderHTML: () => [name === "label" ? "dt" : "dd", { "data-key-part": name }, 0],
  }),
);

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } });

/** The nodes and marks of lib/richtext/model.ts, exactly; the editor gives some of them a view and adds no node. */
export const richTextExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Heading.configure({ levels: [1, 2] }),
  BulletList,
  OrderedList.extend({ addAttributes: () => ({ start: { default: 1, parseHTML: startOf } }) }),
  ListItem.extend({ content: inside }),
  Blockquote.extend({ content: inside }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: inside, addAttributes: spans }),
  TableCell.extend({ content: inside, addAttributes: spans }),
  Figure,
  Figures,
  KeyFigures,
  KeyFigure,
  ...keyPartNodes,
  Bold,
  Italic,
  Link.extend({
    addAttributes: () => ({
      href: { default: null, parseHTML: (element) => safeHref(element.getAttribute("href")) },
    }),
  }).configure({
    autolink: false,
    linkOnPaste: true,
    openOnClick: false,
    defaultProtocol: "https",
    isAllowedUri: (href) => safeHref(href) !== null,
    HTMLAttributes: { rel: null, target: null },
  }),
];

export const richTextSchema = getSchema(richTextExtensions);

function startOf(element: HTMLElement): number {
  const start = Number.parseInt(element.getAttribute("start") ?? "", 10);
  return Number.isSafeInteger(start) ? start : 1;
}
