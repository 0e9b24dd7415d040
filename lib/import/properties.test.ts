import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyTexts, type Read, read, report } from "./fixtures/reading.ts";
import { trimmed } from "./inline.ts";
import { ImportResult, leftOutReasons, type Role, roles } from "./model.ts";
import { readPlain } from "./read-plain.ts";

/** Lines as such texts have them, and disturbances of every kind. */
const line = fc.oneof(
  fc.constantFrom(
    ...[
      "2023年十件履职大事",
      "一、督查问效",
      "二、联名建言",
      "1. 摸清底数",
      "2、听取民意。",
      "3 书香履职",
      "（一）甲。（二）乙。",
      "1、甲。2、乙。3、丙。",
    ],
    ...[
      "来源：南屏日报　2024-01-18",
      "编辑：林岱青",
      "（本版文图由省政协办公厅提供）",
      "要闻",
      "———",
      "2023年5月，督查。",
      "[图片]",
      "01",
      "　　缩进。",
    ],
    ...[
      "## 一、标题",
      "- 项目",
      "> 引文",
      "| a | b |",
      "![图](a.png)",
      "**重点**",
      "",
      "",
      "[x]: http://example.org",
    ],
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(..."一二十1２、.（）()【】①第件大事：:。 　\t\u00a0“”>#*-[]!|\n年月日"),
    maxLength: 40,
  }),
);
const document = fc.array(line, { maxLength: 40 }).map((lines) => lines.join("\n"));
const fileName = fc.constantFrom("a.txt", "a.md");
const someRoles = fc.dictionary(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.constantFrom<Role>(...roles),
  { maxKeys: 8 },
);

/** What each line ended up as, found again in the result. */
function accounted({ lines, result }: Read): string[] {
  const texts = (role: Role) => lines.filter((one) => one.role === role).map(({ text }) => text);
  const problems: string[] = [];
  const check = (what: string, found: unknown, expected: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      problems.push(`${what}: ${JSON.stringify([found, expected])}`);
  };
  check("introduction", result.introduction.join(""), texts("introduction").join(""));
  check(
    "leftOut",
    result.leftOut.map(({ text }) => text),
    texts("leftOut"),
  );
  check("events", result.events.length, texts("event").length);
  check("title", (result.title ?? "").replace(/\s/g, ""), texts("title").join("").replace(/\s/g, ""));
  let rank = 0;
  let body = "";
  const bodies: string[] = [];
  for (const { role, text } of lines) {
    if (role === "event") {
      if (rank > 0) bodies.push(body);
      rank += 1;
      body = text;
    } else if (role === "body") body += text;
  }
  if (rank > 0) bodies.push(body);
  bodies.forEach((expected, index) => {
    const event = result.events[index];
    const found = (event?.title ?? "") + bodyTexts({ lines, result } as Read, index + 1).join("");
    // A heading loses its number and the sign between it and its text, nothing else.
    const rest = expected.endsWith(found) ? "" : without(expected, event?.title ?? "", found);
    if (rest === null) problems.push(`event ${index + 1}: ${JSON.stringify([expected, found])}`);
  });
  return problems;
}

function without(expected: string, title: string, found: string): string | null {
  const body = found.slice(title.length);
  if (!expected.endsWith(body)) return null;
  const head = expected.slice(0, expected.length - body.length).replace(/\n/g, " ");
  return /^[\s\S]{0,14}$/.test(head.replace(title, "")) && head.includes(title) ? "" : null;
}

describe("whatever the text", () => {
  test("reading never throws and gives a valid result", () => {
    fc.assert(
      fc.property(document, fileName, someRoles, (text, name, forced) => {
        const reading = readPlain(new TextEncoder().encode(text), name, { roles: forced });
        if (reading.ok) expect(ImportResult.safeParse(reading.result).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test("reading bytes of any kind never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fileName, (bytes, name) => {
        readPlain(bytes, name);
      }),
      { numRuns: 300 },
    );
  });

  test("every line that isn't empty has one role, in order, and its text is the source's, character for character", () => {
    fc.assert(
      fc.property(document, someRoles, (text, forced) => {
        const reading = readPlain(new TextEncoder().encode(text), "a.txt", { roles: forced });
        if (!reading.ok) return;
        const source = text
          .split(/\r\n|\r|\n/)
          .map(trimmed)
          .filter((one) => one !== "");
        const squeeze = (value: string) => value.replace(/[\s\u200b\u2060]/g, "");
        expect(squeeze(reading.lines.map((one) => one.text).join(""))).toBe(squeeze(source.join("")));
        expect(new Set(reading.lines.map(({ id }) => id)).size).toBe(reading.lines.length);
        for (const { role, reason } of reading.lines)
          expect(leftOutReasons.includes(reason as never)).toBe(role === "leftOut");
      }),
      { numRuns: 300 },
    );
  });

  test("every line of a text is found again where its role says", () => {
    fc.assert(
      fc.property(document, someRoles, (text, forced) => {
        const reading = readPlain(new TextEncoder().encode(text), "a.txt", { roles: forced });
        if (reading.ok) expect(accounted(reading)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("no line of Markdown is lost: its words are in one of the blocks", () => {
    const word = fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛"), minLength: 3, maxLength: 8 });
    const mark = fc.constantFrom(
      "",
      "# ",
      "## ",
      "- ",
      "1. ",
      "> ",
      "> - ",
      "   ",
      "    ",
      "　　",
      "- > ",
      "1) - ",
    );
    const lines = fc.array(
      fc.oneof(
        fc.tuple(mark, word).map(([a, b]) => a + b),
        fc.constant(""),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (own) => {
        const text = own.join("\n");
        if (text.trim() === "") return;
        const found = read(text, "a.md")
          .lines.map((one) => one.text)
          .join("\n");
        for (const one of own) expect(found).toContain(one.replace(/^[^甲-龥]*/, ""));
      }),
      { numRuns: 200 },
    );
  });

  test("the same bytes give the same result", () => {
    fc.assert(
      fc.property(document, fileName, (text, name) => {
        const bytes = new TextEncoder().encode(text);
        expect(readPlain(bytes, name)).toEqual(readPlain(bytes, name));
      }),
      { numRuns: 100 },
    );
  });
});

describe("time", () => {
  const timed = (text: string, name: string): number => {
    const bytes = new TextEncoder().encode(text);
    // Time of this process, so that a busy machine fails nothing.
    const start = process.cpuUsage();
    readPlain(bytes, name);
    return process.cpuUsage(start).user / 1000;
  };
  const times = (text: string, length: number) =>
    text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const lines = (text: string, count: number) => Array(count).fill(times(text, 16_000)).join("\n");

  test.each(["a.txt", "a.md"])("nearly 5 MB of ordinary text in %s take less than a second", (name) => {
    const one = report((number) => `${number}、`)
      .split("\n")
      .map((own) => (own.endsWith("。") ? own.repeat(16) : own));
    const text = Array.from({ length: 19_900 }, (_, index) => one[index % one.length]).join("\n");
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(4_000_000);
    expect(timed(text, name)).toBeLessThan(1000);
  });

  test.each([
    ...[
      "1、",
      "。1、",
      "：一、",
      "（一）。",
      "来源：",
      " ",
      "　",
      "2021-01-20 ",
      "编辑：|",
      "“",
      "第一件",
      "图/",
      "\u200b",
      ">",
      "- ",
      "**a*",
      "[a](",
      "`",
      "![",
    ],
    ...["1. ", "> ", "|", "<a ", "_a", "年", "1 ", "2021年", "（", "\t", "# "],
  ])("long lines of %j take less than a second, as text and as Markdown", (text) => {
    expect(timed(lines(text, 100), "a.txt")).toBeLessThan(1000);
    expect(timed(lines(text, 25), "a.md")).toBeLessThan(1000);
  });

  test("lists and quotations nested ever deeper take less than a second", () => {
    const deeper = Array.from({ length: 1000 }, (_, index) => `${"  ".repeat(index)}- 甲`).join("\n");
    expect(timed(deeper, "a.md")).toBeLessThan(1000);
  });
});
