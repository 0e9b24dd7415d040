import { expect, test } from "vitest";
import { findText } from "./find-text.ts";
import { richTextSchema } from "./schema.ts";

const line = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (text: string, ...marks: string[]) => ({
  type: "text",
  text,
  marks: marks.map((type) => ({ type })),
});
const docOf = (...content: unknown[]) => richTextSchema.nodeFromJSON({ type: "doc", content });
const loose = { matchCase: false, matchWidth: false };

const said = (doc: ReturnType<typeof docOf>, query: string, options = loose) =>
  findText(doc, query, options).map(({ from, to }) => doc.textBetween(from, to, "", "\n"));

test("finds in every line, also across marks, and counts none twice", () => {
  const doc = docOf(
    line(text("提案82件，"), text("提", "bold"), text("案72件")),
    { type: "bulletList", content: [{ type: "listItem", content: [line(text("提案"))] }] },
    { type: "figure", attrs: { image: null, alt: "", credit: "" }, content: [text("提案办理")] },
    line(text("啊啊啊")),
  );
  expect(said(doc, "提案")).toEqual(["提案", "提案", "提案", "提案"]);
  expect(said(doc, "啊啊")).toEqual(["啊啊"]);
  expect(said(doc, "件提案")).toEqual([]);
  expect(said(doc, "")).toEqual([]);
});

test("width and case matter only when asked for", () => {
  const doc = docOf(line(text("使用ＡＰＰ和app，（试行）“好”")));
  expect(said(doc, "APP")).toEqual(["ＡＰＰ", "app"]);
  expect(said(doc, "app", { ...loose, matchCase: true })).toEqual(["app"]);
  expect(said(doc, "APP", { ...loose, matchWidth: true })).toEqual(["app"]);
  expect(said(doc, "(试行)")).toEqual(["（试行）"]);
  expect(said(doc, '"好"')).toEqual(["“好”"]);
  expect(said(doc, "(试行)", { ...loose, matchWidth: true })).toEqual([]);
});

test("characters that change their length in lower case shift nothing", () => {
  const doc = docOf(line(text("İİ提案")));
  expect(said(doc, "提案")).toEqual(["提案"]);
});
