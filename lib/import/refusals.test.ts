import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { words } from "#messages/catalogue.ts";
import { makeDocx, paragraph } from "./fixtures/make-docx.ts";
import { makeZip } from "./fixtures/make-zip.ts";
import type { ImportRefusal } from "./model.ts";
import { readImport } from "./read-import.ts";
import { wordRefusal } from "./wording.ts";

const text = "某某协会2025年大事\n一、甲事\n正文。\n二、乙事\n正文。";
const docx = makeDocx({ body: paragraph(text) });
const ole = (inside: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(inside, "utf16le")]);
const changedType = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`;

async function refusal(files: Record<string, string | Uint8Array>): Promise<ImportRefusal> {
  const chosen = Object.entries(files).map(([path, at]) => ({ path, at: Buffer.from(at) }));
  const reading = await readImport(chosen);
  if (reading.ok) throw new Error("was read");
  return reading.refusal;
}

describe("a file that can't be read is answered with what to do", () => {
  test.each([
    ["an old Word file", { "稿.doc": ole("WordDocument") }, "oldWordFile", /“另存为” \.docx/],
    ["an old WPS file", { "稿.wps": ole("WordDocument") }, "oldWordFile", /“另存为” \.docx/],
    ["a Word file with a password", { "稿.docx": ole("EncryptedPackage") }, "encryptedWordFile", /取消密码/],
    [
      "a file with macros",
      { "稿.docm": makeDocx({ body: "", more: [{ name: "word/vbaProject.bin", content: "x" }] }) },
      "macroFile",
      /宏.*“另存为”/,
    ],
    [
      "a file that says it has macros",
      { "稿.docx": makeDocx({ body: "", contentTypes: changedType }) },
      "macroFile",
      /宏.*“另存为”/,
    ],
    ["half a Word file", { "稿.docx": docx.subarray(0, docx.length / 2) }, "brokenArchive", /重新/],
    [
      "a Word file without a document",
      { "稿.docx": makeZip([{ name: "word/document.xml", content: "<w:document" }]) },
      "brokenWordFile",
      /“另存为” \.docx/,
    ],
    [
      "a Word file with entities",
      {
        "稿.docx": makeZip([
          { name: "word/document.xml", content: `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>` },
        ]),
      },
      "brokenWordFile",
      /“另存为” \.docx/,
    ],
    [
      "an archive with a password",
      { "稿.zip": makeZip([{ name: "稿.txt", content: text, encrypted: true }]) },
      "encryptedArchive",
      /解压|没有密码/,
    ],
    ["a bomb", { "稿.zip": bomb() }, "archiveTooLarge", /只留文稿和图片/],
    [
      "an archive that lies about a size",
      { "稿.zip": makeZip([{ name: "稿.txt", content: text, claimedSize: 3 }]) },
      "brokenArchive",
      /重新压缩/,
    ],
    [
      "a small archive of a Word file that memory would not hold",
      { "稿.zip": swollen() },
      "tooLarge",
      /200 MB/,
    ],
    ["another kind of archive", { "稿.rar": Buffer.from("Rar!\u001a\u0007\u0000") }, "archiveFile", /\.zip/],
    [
      "a spreadsheet",
      {
        "表.xlsx": makeZip([
          { name: "[Content_Types].xml", content: "" },
          { name: "xl/workbook.xml", content: "" },
        ]),
      },
      "officeFile",
      /\.docx/,
    ],
    ["a PDF", { "稿.pdf": "%PDF-1.7" }, "pdfFile", /“另存为” \.docx/],
    ["an RTF", { "稿.rtf": "{\\rtf1\\ansi}" }, "richTextFile", /“另存为” \.docx/],
    ["a picture alone", { "图.jpg": Buffer.from("ffd8ffe0", "hex") }, "pictureFile", /文稿和图片一起/],
    ["an empty Word file", { "稿.docx": makeDocx({ body: paragraph("") }) }, "empty", /选对了文件/],
    ["pictures without a text", { "图/1.jpg": "x", "图/2.jpg": "y" }, "noText", /\.docx/],
    [
      "a folder with an old text",
      { "件/稿.doc": ole(""), "件/1.jpg": "y" },
      "oldWordFile",
      /“另存为” \.docx/,
    ],
    ["several texts", { "甲.txt": text, "乙.docx": docx }, "severalTexts", /“甲\.txt”、“乙\.docx”.*只留一份/],
    [
      "a mark that turns the direction of writing",
      { "稿.docx": makeDocx({ body: paragraph("一、甲\u202e乙") }) },
      "directionCharacter",
      /删去重新输入/,
    ],
  ] as [string, Record<string, string | Uint8Array>, string, RegExp][])(
    "%s",
    async (_, files, code, sentence) => {
      const found = await refusal(files);
      expect(found.code).toBe(code);
      expect(wordRefusal(words("zh-CN", "import"), found)).toMatch(sentence);
    },
  );

  test("the sound file of each kind is read", async () => {
    for (const [path, at] of [
      ["稿.docx", docx],
      ["稿.txt", Buffer.from(text)],
      ["稿.zip", makeZip([{ name: "稿.txt", content: text }])],
    ] as const)
      expect(await readImport([{ path, at }])).toMatchObject({ ok: true });
  });
});

/** A hundred entries of two million zeros, in a few kilobytes each. */
function bomb(): Buffer {
  const content = Buffer.alloc(2_000_000);
  return makeZip(Array.from({ length: 100 }, (_, index) => ({ name: `${index}.txt`, content })));
}

/** A megabyte that says it is two hundred, which is not too much for an archive. */
function swollen(): Buffer {
  const content = Buffer.concat([docx.subarray(0, 4), randomBytes(1_100_000)]);
  return makeZip([{ name: "稿.docx", content, claimedSize: 201 * 1024 * 1024 }]);
}
