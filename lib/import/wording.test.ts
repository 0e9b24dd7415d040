import { describe, expect, test } from "vitest";
import { catalogue, locales, words } from "#messages/catalogue.ts";
import { read, report } from "./fixtures/reading.ts";
import { leftOutReasons, refusalValues, roles, warningValues } from "./model.ts";
import { printable, wordReason, wordRefusal, wordWarning } from "./wording.ts";

describe.each(locales)("in %s", (locale) => {
  const messages = catalogue(locale).import;
  const t = words(locale, "import");

  test("every role, reason, warning and refusal has a sentence, and no sentence is without one", () => {
    expect(Object.keys(messages.roles)).toEqual([...roles]);
    expect(Object.keys(messages.reasons)).toEqual([...leftOutReasons]);
    expect(Object.keys(messages.warnings)).toEqual(Object.keys(warningValues));
    expect(Object.keys(messages.refusals)).toEqual(Object.keys(refusalValues));
  });

  test("a sentence uses all values of its code and no other; a warning may name the line", () => {
    const used = (sentence: string) =>
      [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
    for (const [code, values] of Object.entries(warningValues)) {
      const sentence = used(messages.warnings[code as keyof typeof warningValues]);
      expect(
        sentence.filter((value) => value !== "line"),
        code,
      ).toEqual([...values].sort());
    }
    for (const [code, values] of Object.entries(refusalValues)) {
      expect(used(messages.refusals[code as keyof typeof refusalValues]), code).toEqual([...values].sort());
    }
  });

  test("years and numbers are written without separators", () => {
    expect(wordWarning(t, { code: "yearFromText", values: { year: 2023 } })).toContain("2023");
    expect(wordRefusal(t, { code: "lineTooLong", values: { line: 1234, limit: 50_000 } })).toContain("50000");
  });

  test("a quoted text may hold signs that mean something in a message", () => {
    const text = "{甲}<b>乙's</b>";
    expect(wordWarning(t, { code: "metadataNotRead", line: 3, values: { text } })).toContain(text);
  });
});

test("what is printed has the issue's fields in their order, with Chinese reasons beside the codes", () => {
  const t = words("zh-CN", "import");
  const text = `${report((number) => `${number}、`).replace("2023年履职大事", "2023年十件履职大事")}\n---\n`;
  const printed = printable(read(text).result, t);
  expect(Object.keys(printed)).toEqual([
    ...[
      "title",
      "year",
      "source",
      "publishedAt",
      "editor",
      "credits",
      "introduction",
      "events",
      "pictures",
      "leftOut",
      "warnings",
    ],
  ]);
  expect(printed.leftOut).toEqual([
    { line: 36, text: "---", reason: wordReason(t, "separator"), code: "separator" },
  ]);
  expect(wordReason(t, "separator")).toMatch(/[一-鿿]/);
});
