import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOfResult } from "../fixtures/words-of-result.ts";
import { ImportResult } from "../model.ts";
import { readImport } from "../read-import.ts";

/** `#` stands for the next word, each another one. */
const inline = fc.constantFrom(
  ..."#|<b>#</b>|<a href='https://example.org/'>#</a>|<a href='javascript:x()'>#</a>|<span style='font-size:12px'>#</span>|<br>#|<br><br>#|一、#|<font color=red>#</font>|<img src='a.jpg' alt='#'>|<i>#</i><i>#</i>".split(
    "|",
  ),
);
const words = fc.array(inline, { maxLength: 5 }).map((parts) => parts.join("").replaceAll("alt='#'", ""));
const block = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4 },
    words.map((text) => `<p>${text}</p>`),
    words.map((text) => `<h2>${text}</h2>`),
    words.map((text) => `<div style="display:none">${text}</div>`),
    words.map((text) => `<nav>${text}</nav>`),
    fc.array(tie("block"), { maxLength: 3 }).map((all) => `<div>${all.join("")}</div>`),
    fc
      .array(tie("block"), { maxLength: 3 })
      .map((all) => `<ul>${all.map((one) => `<li>${one}</li>`).join("")}</ul>`),
    fc.array(tie("block"), { maxLength: 2 }).map((all) => `<blockquote>${all.join("")}</blockquote>`),
    fc
      .array(fc.array(tie("block"), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map(
        (rows) =>
          `<table><caption>#</caption>${rows.map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join("")}</tr>`).join("")}</table>`,
      ),
    words,
  ),
})).block;

async function read(html: string) {
  const reading = await readImport([{ path: "页.html", at: Buffer.from(html) }]);
  if (!reading.ok && reading.refusal.code !== "empty") throw new Error(reading.refusal.code);
  return reading.ok ? reading : null;
}

describe("whatever a page holds", () => {
  test("each of its words is in the result, or left out with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (all) => {
        let count = 0;
        const html = `<!doctype html><body>${all.join("")}</body>`.replaceAll("#", () => `w${++count}w`);
        const reading = await read(html);
        expect(count === 0 || reading !== null).toBe(true);
        if (!reading) return;
        expect(ImportResult.safeParse(reading.result).error).toBeUndefined();
        const found = wordsOfResult(reading);
        const lost = Array.from({ length: count }, (_, index) => `w${index + 1}w`).filter(
          (word) => !found.includes(word),
        );
        expect(lost).toEqual([]);
        expect(JSON.stringify(reading.result.events)).not.toContain("javascript:");
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("reading never fails, whatever the markup", async () => {
    const tag = fc.constantFrom(
      "<p",
      "<div",
      "</div>",
      "<table>",
      "<td>",
      "<li>",
      "<!--",
      "-->",
      "<img src=",
      '"',
      "'",
      ">",
      "<svg>",
      "<template>",
      "</p>",
      "<a href=",
      "data:image/png;base64,",
      "&#0;",
      "一、甲",
      "正文",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { maxLength: 40 }), async (parts) => {
        await readImport([{ path: "页.html", at: Buffer.from(`<html>${parts.join("")}`) }]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("deep nesting is read", async () => {
    const deep = `<html><body>${"<div>".repeat(20_000)}一、甲事${"</div>".repeat(20_000)}</body></html>`;
    expect((await read(deep))?.result.events.map(({ title }) => title)).toEqual(["甲事"]);
  });
});
