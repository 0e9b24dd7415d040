import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { anyRichText } from "#lib/richtext/test-rich-text.ts";
import { bodyOf, newDocument, readText, setBody, setFields, setText, textOf } from "./document.ts";
import { type EventFields, emptyFields } from "./model.ts";

const paragraph = (text: string) => ({
  type: "paragraph" as const,
  content: [{ type: "text" as const, text }],
});
const body = (...texts: string[]) => ({ type: "doc" as const, content: texts.map(paragraph) });
const fields: EventFields = {
  ...emptyFields,
  title: "提交集体提案，立案数量和质量实现双提升",
  place: "南宁",
  date: { start: "2020-05-01", end: null, precision: "month" },
  channel: "01890a5d-ac96-774b-bcce-b302099a8057",
  tags: ["书香政协", "提案"],
};

/** The same document as a second browser has it. */
function copy(document: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(document));
  return other;
}

function exchange(one: Y.Doc, other: Y.Doc) {
  const fromOne = Y.encodeStateAsUpdate(one);
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, fromOne);
}

test("a text goes into a document and comes back the same", () => {
  fc.assert(
    fc.property(anyRichText, (body) => {
      expect(readText(copy(newDocument({ fields, body })))).toEqual({ fields, body });
    }),
  );
});

test("a document that says nothing reads as an empty text", () => {
  expect(readText(new Y.Doc())).toEqual({ fields: emptyFields, body: { type: "doc", content: [] } });
});

describe("two people at once", () => {
  test("type in the same title, and both words stay", () => {
    const one = newDocument({ fields: { ...fields, title: "提交提案" }, body: body("一") });
    const other = copy(one);
    setFields(one, { title: "提交集体提案" });
    setFields(other, { title: "提交提案八十二件" });
    exchange(one, other);
    expect(readText(one).fields.title).toBe("提交集体提案八十二件");
    expect(readText(other)).toEqual(readText(one));
  });

  test("each add a tag, and both stay", () => {
    const one = newDocument({ fields, body: body() });
    const other = copy(one);
    setFields(one, { tags: [...fields.tags, "调研"] });
    setFields(other, { tags: [...fields.tags, "协商"] });
    exchange(one, other);
    expect(readText(one).fields.tags).toEqual(["书香政协", "协商", "提案", "调研"].sort());
  });

  test("change two paragraphs by replacing the body, and both changes stay", () => {
    const one = newDocument({ fields, body: body("甲", "乙", "丙") });
    const other = copy(one);
    setBody(one, body("甲一", "乙", "丙"));
    setBody(other, body("甲", "乙", "丙三"));
    exchange(one, other);
    expect(readText(one).body).toEqual(body("甲一", "乙", "丙三"));
  });
});

test("setting a text to any other arrives there, also around characters of two halves", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "𠮷", "𠮶", "界") });
  fc.assert(
    fc.property(word, word, (before, after) => {
      const document = new Y.Doc();
      setText(textOf(document, "title"), before);
      setText(textOf(document, "title"), after);
      expect(copy(document).getText("title").toString()).toBe(after);
    }),
  );
});

test("a hostile document is read without failing, and without its poison", () => {
  const document = newDocument({ fields, body: body("甲") });
  document.transact(() => {
    textOf(document, "title").insert(0, "第一行\n\u0000\u202e");
    document.getMap("facts").set("date", { start: "2020-05-02", end: "2020-05-01", precision: "day" });
    document.getMap("facts").set("channel", "' OR 1=1");
    const script = new Y.XmlElement("script");
    const text = new Y.XmlText();
    text.applyDelta([
      { insert: { embed: 1 } },
      { insert: "乙", attributes: { link: { href: "javascript:x" } } },
    ]);
    script.insert(0, [text]);
    bodyOf(document).insert(1, [script]);
  });
  const read = readText(document);
  expect(read.fields).toMatchObject({ title: `第一行 ${fields.title}`, date: null, channel: null });
  expect(read.body).toEqual(body("甲", "乙"));
});
