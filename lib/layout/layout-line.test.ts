import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cases } from "./cases.ts";
import { applyEdits } from "./compose.ts";
import { layoutLine } from "./layout-line.ts";
import { ruleIds } from "./model.ts";

const laidOut = (text: string) => applyEdits(text, layoutLine(text));

describe.each(Object.keys(cases) as (keyof typeof cases)[])("%s", (rule) => {
  const { changes, leaves } = cases[rule];
  test.each(changes)("%s → %s", (before, after) => {
    const made = layoutLine(before);
    expect(applyEdits(before, made)).toBe(after);
    expect(made.map((change) => change.rule)).toContain(rule);
    expect(layoutLine(after)).toEqual([]);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(laidOut(text)).toBe(text);
  });
});

test("every rule that acts on a line has cases of both kinds", () => {
  expect(Object.keys(cases).sort()).toEqual(ruleIds.filter((id) => id !== "emptyLine").sort());
});

test("in a quotation's own paragraph only the edges are looked at", () => {
  const made = layoutLine("　　会议认为,这...很重要 ", { quotation: true });
  expect(made.map(({ from, to, insert }) => [from, to, insert])).toEqual([
    [0, 2, ""],
    [14, 15, ""],
  ]);
});

/** What typing, pasting and recognising scans make of a text. */
const pieces = fc.constantFrom(
  ...[
    "会议",
    "提案",
    "委员",
    "𠮷",
    "一",
    "第",
    "月",
    "日",
    "年",
    "件",
    "图",
    "上午",
    "Word",
    "a",
    "V",
    "don't",
  ],
  ...["82", "7", "2020", "9:30", "87.8%", "１２", "Ａ", "1:3", "2020-11-20"],
  ...[",", ".", ":", ";", "?", "!", "(", ")", "[", "]", '"', "'", "-", "~", "/", "%"],
  ...[
    "，",
    "。",
    "：",
    "；",
    "？",
    "！",
    "、",
    "（",
    "）",
    "“",
    "”",
    "‘",
    "’",
    "《",
    "》",
    "—",
    "…",
    "～",
    "·",
    "．",
    "％",
  ],
  ...[" ", "  ", "　", "\u00a0", "\n", "...", "。。。", "--", "——", "……", "－"],
  ...["https://example.org/a?b=1", "wang@example.cn", "纪要(1).docx", "阿依古丽·买买提", "鲁政发[2020]5号"],
);
const anyLine = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
/** What a text says: its letters and figures, of whatever width. */
const words = (text: string) =>
  text.replace(/[\uFF00-\uFFEF]/g, (one) => one.normalize("NFKC")).replace(/[^\p{L}\p{N}\p{M}]/gu, "");

test("laid out twice is laid out once", () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      expect(layoutLine(laidOut(text))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("no letter, figure or Chinese character is ever changed", () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      expect(words(laidOut(text))).toBe(words(text));
    }),
    { numRuns: 500 },
  );
});

test("changes stand in order and none meets another", () => {
  fc.assert(
    fc.property(anyLine, (text) => {
      let end = 0;
      for (const { from, to } of layoutLine(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
    { numRuns: 500 },
  );
});

test("addresses and the words of a quotation stay as they are, to the last mark", () => {
  const quoted = fc
    .array(pieces, { maxLength: 8 })
    .map((parts) => parts.join("").replace(/["'“”‘’＂＇「」『』《》〈〉\n]/g, ""));
  fc.assert(
    fc.property(quoted, fc.constantFrom("https://example.org/a,b;c", "wang@example.cn"), (words, address) => {
      const text = `他说,“${words}”见 ${address} 一文`;
      expect(laidOut(text)).toBe(`他说，“${words}”见 ${address} 一文`);
    }),
    { numRuns: 500 },
  );
});
