import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, RichText } from "#lib/richtext/model.ts";
import { type Change, compareTexts } from "./compare.ts";
import { unitsOf } from "./units.ts";
import { compareWords, newEffort, type Part } from "./words.ts";

const p = (text: string): Block => ({
  type: "paragraph",
  ...(text ? { content: [{ type: "text", text }] } : {}),
});
const doc = (...content: Block[]): RichText => ({ type: "doc", content });
const kinds = (changes: Change[]) => changes.map(({ kind }) => kind);
const marked = (parts: Part[]) =>
  parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `+${text}+` : `-${text}-`))
    .join("");

/** Milliseconds of the processor, which other programs do not lengthen. */
function workOf(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("words", () => {
  test("Chinese is compared by words, not by characters or sentences", () => {
    expect(
      marked(compareWords("委员们赴海州市调研乡村道路。", "委员们赴海州市视察农村道路。", newEffort())),
    ).toBe("委员们赴海州市-调研乡村-+视察农村+道路。");
  });

  test("a figure changes as a whole", () => {
    expect(marked(compareWords("立案率87.8%。", "立案率90.1%。", newEffort()))).toBe("立案率-87.8-+90.1+%。");
  });

  test("a particle that both happen to have between two changes stays with them", () => {
    expect(marked(compareWords("春天的花朵开放", "秋天的果实开放", newEffort()))).toBe(
      "-春天的花朵-+秋天的果实+开放",
    );
  });

  test("whatever is compared, what stayed and went is the one text, what stayed and came the other", () => {
    const text = fc.string({
      unit: fc.constantFrom("的", "提", "案", "，", "a", "1", " ", "😀"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after, newEffort());
        const without = (kind: Part["kind"]) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  test("two long texts that share nothing differ as one stretch", () => {
    const [one, other] = ["甲乙".repeat(20_000), "丙丁".repeat(20_000)];
    expect(compareWords(one, other, newEffort()).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });
});

describe("a text", () => {
  test("that says the same does not differ", () => {
    expect(kinds(compareTexts(doc(p("一"), p("二")), doc(p("一"), p(""), p("二"))))).toEqual([
      "same",
      "same",
    ]);
  });

  test("shows what came, went and was changed where one reads it", () => {
    const changes = compareTexts(
      doc(p("会议在省政协礼堂举行。"), p("这一段去掉。"), p("委员们提出了意见。")),
      doc(p("会议在省人民会堂举行。"), p("委员们提出了意见。"), p("新的一段。")),
    );
    expect(kinds(changes)).toEqual(["changed", "removed", "same", "added"]);
    const [first] = changes;
    expect(first?.kind === "changed" && first.detail.type === "text" && marked(first.detail.parts)).toContain(
      "会议在省",
    );
  });

  test("recognises a paragraph that was moved, also when it was changed on the way", () => {
    const long = "主席会议听取了关于提案办理情况的汇报，对下一步工作提出要求。";
    const changes = compareTexts(
      doc(p(long), p("第二段说别的事。"), p("第三段说第三件事。")),
      doc(p("第二段说别的事。"), p("第三段说第三件事。"), p(long.replace("汇报", "专题汇报"))),
    );
    expect(kinds(changes)).toEqual(["moved-away", "same", "same", "moved"]);
    const last = changes.at(-1);
    expect(last?.kind === "moved" && last.detail?.type === "text" && marked(last.detail.parts)).toContain(
      "+专题+汇报",
    );
  });

  test("tells formatting from words", () => {
    const bold: Block = {
      type: "paragraph",
      content: [{ type: "text", text: "同一句话。", marks: [{ type: "bold" }] }],
    };
    const [change] = compareTexts(doc(p("同一句话。")), doc(bold));
    expect(change).toMatchObject({ kind: "changed", detail: { formatting: true } });
  });

  test("tells a paragraph that became a heading", () => {
    const heading: Block = {
      type: "heading",
      attrs: { level: 1 },
      content: [{ type: "text", text: "工作情况" }],
    };
    expect(compareTexts(doc(p("工作情况")), doc(heading))[0]).toMatchObject({
      kind: "changed",
      detail: { look: { before: "paragraph", after: "heading" } },
    });
  });

  test("shows a picture that was replaced, and words of its caption that were changed", () => {
    const figure = (image: string, caption: string) =>
      ({
        type: "figure",
        attrs: { image, alt: "", credit: "" },
        content: [{ type: "text", text: caption }],
      }) as Block;
    const [one, two] = ["01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"];
    const [change] = compareTexts(
      doc(figure(one, "委员在海州港察看集装箱码头")),
      doc(figure(two, "委员在海州港察看新建码头")),
    );
    expect(change).toMatchObject({ kind: "changed", detail: { type: "picture", replaced: true } });
  });

  test("compares tables cell by cell, with rows and columns that came or went", () => {
    const table = (...rows: string[][]) =>
      ({
        type: "table",
        content: rows.map((cells) => ({
          type: "tableRow",
          content: cells.map((text) => ({
            type: "tableCell",
            attrs: { colspan: 1, rowspan: 1 },
            content: [p(text)],
          })),
        })),
      }) as Block;
    const [change] = compareTexts(
      doc(table(["年份", "件数"], ["2019年", "78"], ["2020年", "82"])),
      doc(table(["年份", "件数", "备注"], ["2020年", "83", ""], ["2021年", "90", ""])),
    );
    expect(change?.kind === "changed" && change.detail.type === "rows" && change.detail.rows).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "changed" })]),
    );
  });

  test("of 20,000 characters with changes everywhere is compared within a second", () => {
    const sentence = "政协委员围绕乡村振兴开展调研，形成报告并提出建议";
    const text = (extra: (index: number) => string) =>
      doc(
        ...Array.from({ length: 100 }, (_, index) =>
          p(Array.from({ length: 8 }, (_, n) => `${sentence}${index}${n}${extra(index + n)}。`).join("")),
        ),
      );
    const [before, after] = [text(() => ""), text((index) => (index % 2 ? "，效果很好" : "，反响热烈"))];
    expect(workOf(() => compareTexts(before, after))).toBeLessThan(1000);
  });

  test("made to be compared slowly is compared within two seconds", () => {
    const hostile: [RichText, RichText][] = [
      [
        doc(...Array.from({ length: 10_000 }, (_, n) => p(`${n}`))),
        doc(...Array.from({ length: 10_000 }, (_, n) => p(`x${n}y`))),
      ],
      [doc(p("甲乙".repeat(100_000))), doc(p("乙甲".repeat(100_000)))],
      [
        doc(...Array.from({ length: 200 }, (_, n) => p(`ab${n}`.repeat(200)))),
        doc(...Array.from({ length: 200 }, (_, n) => p(`ba${n}`.repeat(200)))),
      ],
      [
        doc(...Array.from({ length: 3000 }, () => p("同"))),
        doc(...Array.from({ length: 3000 }, (_, n) => p(n % 2 ? "同" : "异"))),
      ],
    ];
    for (const [before, after] of hostile) {
      expect(workOf(() => compareTexts(before, after))).toBeLessThan(2000);
    }
  });

  test("whatever it is, every line of both is shown once", () => {
    const texts = fc.array(fc.constantFrom("一", "二二", "三三三", "会议在礼堂举行", "会议在会堂举行"), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, after] = [doc(...one.map(p)), doc(...other.map(p))];
        const changes = compareTexts(before, after);
        const keys = (units: { key: string }[]) => units.map(({ key }) => key);
        const later = changes.filter(({ kind }) => kind !== "removed" && kind !== "moved-away");
        expect(keys(later.map(({ unit }) => unit))).toEqual(keys(unitsOf(after)));
        const earlier = changes.flatMap((change) =>
          change.kind === "added" || change.kind === "moved"
            ? []
            : [change.kind === "changed" ? change.before : change.unit],
        );
        expect(keys(earlier)).toEqual(keys(unitsOf(before)));
      }),
    );
  });
});
