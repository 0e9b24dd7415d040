import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cell,
  field,
  list,
  listUse,
  makeDocx,
  paragraph,
  picture,
  run,
  style,
  table,
  textBox,
  vmlTextBox,
} from "../fixtures/make-docx.ts";
import { readWord } from "../fixtures/read-word.ts";
import { wordsOfResult } from "../fixtures/words-of-result.ts";
import { ImportResult } from "../model.ts";
import { readImport } from "../read-import.ts";
import { parseXml } from "./xml.ts";

/** Every word is another one, so that each can be looked for; `#` stands for the next. */
const inline = fc.constantFrom(
  run("#"),
  run("#", "<w:b/>"),
  run("一、#"),
  run("（一）#。"),
  run("#　　#"),
  run("#", "<w:vanish/>"),
  `<w:del w:id="1"><w:r><w:delText>#</w:delText></w:r></w:del>`,
  `<w:ins w:id="1">${run("#")}</w:ins>`,
  `<w:moveFrom w:id="1">${run("#")}</w:moveFrom>`,
  `<w:r><w:br/></w:r>${run("#")}`,
  `<w:r><w:br w:type="page"/></w:r>${run("#")}`,
  `<w:hyperlink r:id="rId201">${run("#")}</w:hyperlink>`,
  `<w:sdt><w:sdtContent>${run("#")}</w:sdtContent></w:sdt>`,
  `<w:r><w:ruby><w:rt>${run("#")}</w:rt><w:rubyBase>${run("#")}</w:rubyBase></w:ruby></w:r>`,
  `<w:r><w:footnoteReference w:id="2"/></w:r>`,
  `<w:r><w:commentReference w:id="3"/></w:r>`,
  field(` HYPERLINK "https://example.org/" `, "#"),
  field(" DATE ", "#"),
  textBox(paragraph("#")),
  vmlTextBox(paragraph("#") + paragraph("图1 #", { centred: true })),
  picture(1),
  picture(1, { floating: true }),
  `<m:oMath><m:r><m:t>#</m:t></m:r></m:oMath>`,
);
const look = fc.record(
  {
    style: fc.constantFrom("h1", "h2", "q", "c", "t", "TOC1"),
    list: fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom(0, 1)) as fc.Arbitrary<[number, number]>,
    centred: fc.boolean(),
    bold: fc.boolean(),
    size: fc.constantFrom(18, 32, 44),
    mark: fc.constantFrom(`<w:del w:id="1"/>`, "<w:vanish/>", "<w:specVanish/>"),
  },
  { requiredKeys: [] },
);
const oneParagraph = fc
  .tuple(fc.array(inline, { maxLength: 5 }), look)
  .map(([all, own]) => paragraph(all.join(""), own));
const oneTable = fc
  .array(fc.array(fc.array(oneParagraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows) => table(rows.map((cells) => cells.map((own) => cell(own.join(""))))));
const document = fc.array(
  fc.oneof({ weight: 6, arbitrary: oneParagraph }, { weight: 1, arbitrary: oneTable }),
  { maxLength: 14 },
);

const settings = {
  styles:
    style("h1", "heading 1") +
    style("h2", "heading 2", { run: "<w:b/>" }) +
    style("q", "Quote") +
    style("c", "caption") +
    style("t", "Title") +
    style("TOC1", "toc 1"),
  numbering:
    list(0, [
      { format: "chineseCounting", text: "%1、" },
      { format: "decimal", text: "%2." },
    ]) +
    list(1, [
      { format: "bullet", text: "●" },
      { format: "bullet", text: "○" },
    ]) +
    listUse(1, 0) +
    listUse(2, 1) +
    listUse(3, 0, { 0: 1 }),
  links: ["https://example.org/a"],
  media: { "image1.jpeg": Buffer.from("1") },
};

describe("whatever a Word file holds", () => {
  test("each of its words is in the result, or left out with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(document, async (all) => {
        let count = 0;
        const named = (text: string) => text.replaceAll("#", () => `w${++count}w`);
        const parts = {
          ...settings,
          body: named(all.join("")),
          footnotes: named(`<w:footnote w:id="2">${paragraph("#")}</w:footnote>`),
          comments: named(`<w:comment w:id="3">${paragraph("#")}</w:comment>`),
          header: named(paragraph("#")),
        };
        // Notes and comments that nothing refers to are nobody's, and a box is read in its new form only.
        const unused = [
          parts.body.includes("footnoteReference") ? "" : parts.footnotes,
          parts.body.includes("commentReference") ? "" : parts.comments,
          ...(parts.body.match(/<mc:Fallback>.*?<\/mc:Fallback>/g) ?? []),
        ].flatMap((part) => part.match(/w\d+w/g) ?? []);
        const reading = await readWord(parts);
        expect(ImportResult.safeParse(reading.result).error).toBeUndefined();
        const words = wordsOfResult(reading);
        const lost = Array.from({ length: count }, (_, index) => `w${index + 1}w`).filter(
          (word) => !words.includes(word) && !unused.includes(word),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("bytes that were changed are read or refused, and never fail otherwise", async () => {
    const sound = makeDocx({ ...settings, body: paragraph("一、甲") + paragraph("正文。") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = Buffer.from(sound);
          for (const [at, value] of changes) bytes[at] = value;
          await readImport([{ path: "a.docx", at: bytes }]);
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe("XML that no program of an office writes is refused", () => {
  const xml = (text: string) => () => parseXml(Buffer.from(text));
  test.each([
    ["a document type", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`],
    ["an entity that leads outside", `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`],
    ["an entity of nobody", "<a>&x;</a>"],
    ["deep nesting", `${"<a>".repeat(400)}${"</a>".repeat(400)}`],
    ["an end that is missing", "<a><b></a>"],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(xml(text)).toThrow();
  });

  test("the same without it is read", () => {
    expect(parseXml(Buffer.from("<a><b>&amp;</b></a>")).children).toHaveLength(1);
  });
});
