import fc from "fast-check";
import { keyFigure } from "./key-figures.ts";
import type { Block, Inline, RichText } from "./model.ts";

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((value) => !/\p{Cc}/u.test(value));
const marks = fc
  .record({
    link: fc.option(
      fc.constantFrom("https://example.org/a?b=1", "mailto:a@example.org", "/events/x", "#event-2"),
    ),
    bold: fc.boolean(),
    italic: fc.boolean(),
  })
  .map(({ link, bold, italic }) => [
    ...(link ? [{ type: "link" as const, attrs: { href: link } }] : []),
    ...(bold ? [{ type: "bold" as const }] : []),
    ...(italic ? [{ type: "italic" as const }] : []),
  ]);
const run: fc.Arbitrary<Inline> = fc.oneof(
  fc
    .record({ text, marks })
    .map(({ text, marks }) => ({ type: "text" as const, text, ...(marks.length ? { marks } : {}) })),
  fc.constant({ type: "hardBreak" as const }),
);
/** Neighbours with equal marks are one text in every editor. */
const merged = (runs: Inline[]): Inline[] =>
  runs.reduce<Inline[]>((result, item) => {
    const last = result.at(-1);
    if (
      last?.type === "text" &&
      item.type === "text" &&
      JSON.stringify(last.marks) === JSON.stringify(item.marks)
    ) {
      result[result.length - 1] = { ...last, text: last.text + item.text };
    } else result.push(item);
    return result;
  }, []);
const inline = fc
  .array(run, { maxLength: 4 })
  .map(merged)
  .map((content) => (content.length ? { content } : {}));

const figure = (layout: fc.Arbitrary<string>) =>
  fc
    .record({ image: fc.option(fc.uuid()), alt: text, credit: text, layout, caption: fc.option(text) })
    .map(({ caption, ...attrs }) => ({
      type: "figure",
      attrs,
      ...(caption ? { content: [{ type: "text", text: caption }] } : {}),
    }));
const part = fc.oneof(fc.constant(""), text);
const keyFigureOf = fc
  .record({ label: part, value: part, unit: part, change: part, note: part })
  .map(keyFigure);

const { block } = fc.letrec<Record<"block" | "inner" | "list" | "items" | "cell" | "paragraph", unknown>>(
  (tie) => ({
    paragraph: inline.map((content) => ({ type: "paragraph", ...content })),
    items: fc.array(
      fc
        .array(tie("inner"), { minLength: 1, maxLength: 2 })
        .map((content) => ({ type: "listItem", content })),
      { minLength: 1, maxLength: 3 },
    ),
    list: fc.oneof(
      tie("items").map((content) => ({ type: "bulletList", content })),
      fc
        .record({ content: tie("items"), start: fc.integer({ min: 0, max: 99 }) })
        .map(({ content, start }) => ({
          type: "orderedList",
          attrs: { start },
          content,
        })),
    ),
    inner: fc.oneof({ maxDepth: 3 }, tie("paragraph"), tie("list")),
    cell: fc.record({
      type: fc.constantFrom("tableCell", "tableHeader"),
      attrs: fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) }),
      content: fc.array(tie("inner"), { minLength: 1, maxLength: 2 }),
    }),
    block: fc.oneof(
      { maxDepth: 3 },
      tie("paragraph"),
      fc.record({ level: fc.constantFrom(1, 2), content: inline }).map(({ level, content }) => ({
        type: "heading",
        attrs: { level },
        ...content,
      })),
      figure(fc.constantFrom("single", "wide")),
      fc
        .array(figure(fc.constant("single")), { minLength: 2, maxLength: 4 })
        .chain((content) =>
          fc
            .constantFrom(...(content.length === 2 ? ["pair", "gallery"] : ["gallery"]))
            .map((layout) => ({ type: "figures", attrs: { layout }, content })),
        ),
      fc
        .array(keyFigureOf, { minLength: 1, maxLength: 4 })
        .map((content) => ({ type: "keyFigures", content })),
      tie("list"),
      fc
        .array(tie("inner"), { minLength: 1, maxLength: 3 })
        .map((content) => ({ type: "blockquote", content })),
      fc
        .array(
          fc.array(tie("cell"), { maxLength: 3 }).map((content) => ({ type: "tableRow", content })),
          { minLength: 1, maxLength: 3 },
        )
        .map((content) => ({ type: "table", content })),
    ),
  }),
);

/** Any valid text, for property tests. */
export const anyRichText = fc
  .array(block as fc.Arbitrary<Block>, { maxLength: 6 })
  .map((content): RichText => ({ type: "doc", content }));
