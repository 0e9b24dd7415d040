import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plainText } from "#lib/richtext/plain-text.ts";
import { richTextSchema } from "#lib/richtext/schema.ts";
import { anyRichText } from "#lib/richtext/test-rich-text.ts";
import { applyLayout, layoutDocument, type Proposal } from "./layout-document.ts";

const docOf = (content: unknown[]) => richTextSchema.nodeFromJSON({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (text: string, ...marks: unknown[]) => ({ type: "text", text, marks });
const bold = { type: "bold" };
const link = { type: "link", attrs: { href: "https://example.org/" } };

function laidOut(doc: Node, choose: (proposals: Proposal[]) => Proposal[] = (all) => all): Node {
  return applyLayout(EditorState.create({ doc }).tr, choose(layoutDocument(doc))).doc;
}

test("what is written anew has the marks that all it replaces had, and no link grows or shrinks", () => {
  const doc = docOf([
    paragraph(text("见 "), text("提案,", link, bold), text("共82件", link), text(" ，"), text("立案.", bold)),
  ]);
  expect(laidOut(doc).toJSON()).toEqual({
    type: "doc",
    content: [
      paragraph(
        { type: "text", text: "见 " },
        text("提案，", link, bold),
        text("共82件", link),
        { type: "text", text: "，" },
        text("立案。", bold),
      ),
    ],
  });
});

test("a change across marks keeps those that were on both sides", () => {
  const doc = docOf([paragraph(text("视察.", bold, link), text(".", bold), text(".", bold, link))]);
  expect(laidOut(doc).firstChild?.toJSON()).toEqual(paragraph(text("视察", link, bold), text("……", bold)));
});

test("empty lines go, except where a place must hold one", () => {
  const doc = docOf([
    paragraph(),
    paragraph(text("　　")),
    paragraph(text("会议开幕。")),
    { type: "blockquote", content: [paragraph(), paragraph(text("引文"))] },
    { type: "blockquote", content: [paragraph()] },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph()] }] },
    { type: "figure", attrs: { image: null, alt: "", credit: "" } },
    paragraph(),
  ]);
  const kinds = laidOut(doc).children.map((node) => `${node.type.name} ${node.childCount}`);
  expect(kinds).toEqual([
    "paragraph 1",
    "blockquote 1",
    "blockquote 1",
    "bulletList 1",
    expect.stringMatching(/^figure/),
  ]);
  expect(laidOut(docOf([paragraph(), paragraph()])).childCount).toBe(1);
});

test("the marks of a pair are one proposal, shown with what is around them", () => {
  const [proposal, ...others] = layoutDocument(docOf([paragraph(text('会议强调"实事求是"的作风。'))]));
  expect(others).toEqual([]);
  expect(proposal).toEqual({
    rule: "quotes",
    parts: [
      { from: 5, to: 6, insert: "“" },
      { from: 10, to: 11, insert: "”" },
    ],
    lead: "会议强调",
    was: '"实事求是"',
    becomes: "“实事求是”",
    tail: "的作风。",
  });
});

test("a quotation's own paragraphs keep their wording and marks", () => {
  const quotation = docOf([{ type: "blockquote", content: [paragraph(text("会议认为,这...很重要"))] }]);
  expect(layoutDocument(quotation)).toEqual([]);
});

test("any text stays valid, keeps its words with their marks, and has nothing left to change", () => {
  fc.assert(
    fc.property(anyRichText, (richText) => {
      const doc = richTextSchema.nodeFromJSON(richText);
      if (doc.childCount === 0) return;
      const after = laidOut(doc);
      after.check();
      expect(layoutDocument(after)).toEqual([]);
      expect(markedWords(after)).toEqual(markedWords(doc));
      expect(words(plainText(after.toJSON()))).toBe(words(plainText(richText)));
    }),
    { numRuns: 300 },
  );
});

test("whatever is switched off, the rest can be applied", () => {
  const typed = fc.array(
    fc.constantFrom("会议", "82", ",", ".", '"', " ", "(", ")", "--", "...", "a", "立案"),
  );
  fc.assert(
    fc.property(typed, fc.infiniteStream(fc.boolean()), (parts, chosen) => {
      const doc = docOf([paragraph(...(parts.length > 0 ? [text(parts.join(""))] : []))]);
      const after = laidOut(doc, (all) => all.filter(() => chosen.next().value));
      after.check();
      expect(words(after.textContent)).toBe(words(doc.textContent));
    }),
  );
});

function words(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}\p{M}]/gu, "");
}

/** Each letter and figure with its marks. */
function markedWords(doc: Node): string[] {
  const found: string[] = [];
  doc.descendants((node) => {
    const marks = node.marks.map(({ type }) => type.name).join();
    for (const one of words(node.text ?? "")) found.push(`${one} ${marks}`);
  });
  return found;
}
