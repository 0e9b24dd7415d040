import { z } from "zod";
import { safeHref } from "./link.ts";
import { sourcePattern } from "./source.ts";

/**
 * The rich text of an event's body and a report's introduction, as Tiptap/ProseMirror JSON.
 * Heading levels count inside the text (1, 2); the page that shows it adds its own offset.
 */

const Link = z.strictObject({
  type: z.literal("link"),
  attrs: z.strictObject({ href: z.string().refine((href) => safeHref(href) === href, "link.unsafe") }),
});
const Mark = z.union([
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  Link,
]);
export type Mark = z.infer<typeof Mark>;

const Text = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(Mark).optional(),
});
const HardBreak = z.strictObject({ type: z.literal("hardBreak") });
const Inline = z.union([Text, HardBreak]);
export type Inline = z.infer<typeof Inline>;

const Paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(Inline).optional() });
const Heading = z.strictObject({
  type: z.literal("heading"),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2)]) }),
  content: z.array(Inline).optional(),
});

const plain = z.array(z.strictObject({ type: z.literal("text"), text: z.string().min(1) })).optional();

/** A picture in the text. `image` is the Image's id, null where a picture is still missing; the content is its caption. */
const Figure = z.strictObject({
  type: z.literal("figure"),
  attrs: z.strictObject({
    image: z.uuid().nullable(),
    alt: z.string().max(500),
    credit: z.string().max(100),
    /** A wide one is wider than the text around it. Inside a group it is always single. */
    layout: z.enum(["single", "wide"]),
    /** Where a picture that is still missing can be had, see source.ts. */
    source: z.string().max(2000).regex(sourcePattern).optional(),
  }),
  content: plain,
});
export type Figure = z.infer<typeof Figure>;

/** Pictures that belong together: two side by side, or any number in rows of equal height. */
const FigureGroup = z
  .strictObject({
    type: z.literal("figures"),
    attrs: z.strictObject({ layout: z.enum(["pair", "gallery"]) }),
    content: z.array(Figure).min(2),
  })
  .refine(({ attrs, content }) => attrs.layout === "gallery" || content.length === 2, "figures.pair-of-two");
export type FigureGroup = z.infer<typeof FigureGroup>;

const keyField = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), content: plain });
/**
 * A number with what it counts. Each part is a text of its own, so that two people may write in one at once, and
 * search, input methods and carets work in it as everywhere.
 */
const KeyFigure = z.strictObject({
  type: z.literal("keyFigure"),
  content: z.tuple([
    keyField("keyLabel"),
    keyField("keyValue"),
    keyField("keyUnit"),
    keyField("keyChange"),
    keyField("keyNote"),
  ]),
});
export type KeyFigure = z.infer<typeof KeyFigure>;

/** 数据: 提案 82 件 · 立案率 87.8% · 比上年 +13.2 个百分点. */
const KeyFigures = z.strictObject({ type: z.literal("keyFigures"), content: z.array(KeyFigure).min(1) });
export type KeyFigures = z.infer<typeof KeyFigures>;

const ListItem = z.strictObject({
  type: z.literal("listItem"),
  get content() {
    return z.array(z.union([Paragraph, BulletList, OrderedList])).min(1);
  },
});
const BulletList = z.strictObject({ type: z.literal("bulletList"), content: z.array(ListItem).min(1) });
const OrderedList = z.strictObject({
  type: z.literal("orderedList"),
  attrs: z.strictObject({ start: z.number().int() }),
  content: z.array(ListItem).min(1),
});
const Blockquote = z.strictObject({
  type: z.literal("blockquote"),
  content: z.array(z.union([Paragraph, BulletList, OrderedList])).min(1),
});

const cellAttrs = z.strictObject({
  colspan: z.number().int().min(1),
  rowspan: z.number().int().min(1),
});
const cellContent = z.array(z.union([Paragraph, BulletList, OrderedList])).min(1);
const Cell = z.union([
  z.strictObject({ type: z.literal("tableCell"), attrs: cellAttrs, content: cellContent }),
  z.strictObject({ type: z.literal("tableHeader"), attrs: cellAttrs, content: cellContent }),
]);
const Table = z.strictObject({
  type: z.literal("table"),
  // A row whose cells are all spanned from above has none of its own.
  content: z.array(z.strictObject({ type: z.literal("tableRow"), content: z.array(Cell) })).min(1),
});

const Block = z.union([
  Paragraph,
  Heading,
  Figure,
  FigureGroup,
  KeyFigures,
  BulletList,
  OrderedList,
  Blockquote,
  Table,
]);
export type Block = z.infer<typeof Block>;

export const RichText = z.strictObject({ type: z.literal("doc"), content: z.array(Block) });
export type RichText = z.infer<typeof RichText>;
