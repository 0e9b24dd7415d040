import { describe, expect, test } from "vitest";
import { list, listUse, paragraph, style } from "../fixtures/make-docx.ts";
import { readWord, textsOf } from "../fixtures/read-word.ts";
import { formatNumber } from "./number-formats.ts";

const one = (format: string, text: string, more: object = {}) =>
  list(0, [{ format, text, ...more }]) + listUse(1, 0);
const items = (...texts: string[]) => texts.map((text) => paragraph(text, { list: [1] })).join("");

describe("numbers that exist only in Word's list settings", () => {
  test.each([
    ["chineseCounting", "%1、", ["一、甲", "二、乙"]],
    ["chineseCountingThousand", "%1、", ["一、甲", "二、乙"]],
    ["japaneseCounting", "%1、", ["一、甲", "二、乙"]],
    ["chineseCountingThousand", "（%1）", ["（一）甲", "（二）乙"]],
    ["chineseCounting", "第%1件", ["第一件 甲", "第二件 乙"]],
    ["ideographDigital", "%1．", ["一． 甲", "二． 乙"]],
    ["chineseLegalSimplified", "%1、", ["壹、甲", "贰、乙"]],
    ["decimalEnclosedCircle", "%1", ["① 甲", "② 乙"]],
    ["decimalEnclosedCircleChinese", "%1", ["① 甲", "② 乙"]],
    ["decimalEnclosedParen", "%1", ["⑴ 甲", "⑵ 乙"]],
    ["decimalEnclosedFullstop", "%1", ["⒈ 甲", "⒉ 乙"]],
    ["decimalFullWidth", "%1．", ["１． 甲", "２． 乙"]],
    ["decimalZero", "%1", ["01 甲", "02 乙"]],
    ["ideographTraditional", "%1、", ["甲、甲", "乙、乙"]],
    ["ideographZodiac", "%1、", ["子、甲", "丑、乙"]],
    ["upperRoman", "%1.", ["I. 甲", "II. 乙"]],
    ["lowerLetter", "%1)", ["a) 甲", "b) 乙"]],
    ["ordinal", "%1", ["1st 甲", "2nd 乙"]],
    ["decimal", "第%1项：", ["第1项：甲", "第2项：乙"]],
    ["none", "◆", ["◆ 甲", "◆ 乙"]],
  ])("%s %s", async (format, text, expected) => {
    expect(await textsOf({ body: items("甲", "乙"), numbering: one(format, text) })).toEqual(expected);
  });

  test.each([
    [10, "十", "一〇"],
    [11, "十一", "一一"],
    [20, "二十", "二〇"],
    [99, "九十九", "九九"],
  ])("%i counts as Word shows it", (number, counting, digital) => {
    expect(formatNumber(number, "chineseCounting")).toBe(counting);
    expect(formatNumber(number, "chineseCountingThousand")).toBe(counting);
    expect(formatNumber(number, "ideographDigital")).toBe(digital);
  });

  test.each([
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1003, "一千零三"],
    [2020, "二千零二十"],
  ])("%i in thousands", (number, expected) => {
    expect(formatNumber(number, "chineseCountingThousand")).toBe(expected);
  });

  test("plain decimal numbers and bullets are lists, not typed signs", async () => {
    const numbering =
      list(0, [{ format: "decimal", text: "%1." }]) +
      list(1, [{ format: "bullet", text: "\uf06c" }]) +
      listUse(1, 0) +
      listUse(2, 1);
    const body =
      paragraph("一、办好年会") +
      items("甲", "乙") +
      paragraph("丙", { list: [2] }) +
      paragraph("二、办好讲座");
    const { result } = await readWord({ body, numbering });
    expect(result.events[0]?.blocks.map(({ type }) => type)).toEqual(["orderedList", "bulletList"]);
  });

  test("the suffix of a number is a space, nothing, or none beside a Chinese sign", async () => {
    const body = items("甲");
    expect(
      await textsOf({ body, numbering: one("chineseCounting", "第%1件", { suffix: "nothing" }) }),
    ).toEqual(["第一件甲"]);
    expect(await textsOf({ body, numbering: one("chineseCounting", "第%1件", { suffix: "space" }) })).toEqual(
      ["第一件 甲"],
    );
  });

  test("begins where the settings say, and goes on behind paragraphs without a number", async () => {
    const body = items("甲") + paragraph("正文。") + items("乙");
    expect(await textsOf({ body, numbering: one("chineseCounting", "%1、", { start: 3 }) })).toEqual([
      "三、甲",
      "正文。",
      "四、乙",
    ]);
  });

  test("a lower level begins anew below each number above it, and shows that number", async () => {
    const numbering =
      list(0, [
        { format: "decimal", text: "%1" },
        { format: "decimal", text: "%1.%2" },
      ]) + listUse(1, 0);
    const at = (text: string, level: number) => paragraph(text, { list: [1, level] });
    const body = at("甲", 0) + at("乙", 1) + at("丙", 1) + at("丁", 0) + at("戊", 1);
    expect(await textsOf({ body, numbering })).toEqual(["1 甲", "1.1 乙", "1.2 丙", "2 丁", "2.1 戊"]);
  });

  test("Chinese numbers above become digits where the lower level wants them so", async () => {
    const numbering =
      list(0, [
        { format: "chineseCounting", text: "%1、" },
        { format: "decimal", text: "%1.%2", legal: true },
      ]) + listUse(1, 0);
    const body = paragraph("甲", { list: [1, 0] }) + paragraph("乙", { list: [1, 1] });
    expect(await textsOf({ body, numbering })).toEqual(["一、甲", "1.1 乙"]);
  });

  test("a level may count on through all numbers above it", async () => {
    const numbering =
      list(0, [
        { format: "chineseCounting", text: "%1、" },
        { format: "chineseCounting", text: "（%2）", restart: 0 },
      ]) + listUse(1, 0);
    const at = (text: string, level: number) => paragraph(text, { list: [1, level] });
    expect(await textsOf({ body: at("甲", 0) + at("乙", 1) + at("丙", 0) + at("丁", 1), numbering })).toEqual(
      ["一、甲", "（一）乙", "二、丙", "（二）丁"],
    );
  });

  test("two uses of one list count on together, unless one is told to begin anew", async () => {
    const numbering = (starts: Record<number, number>) =>
      list(0, [{ format: "chineseCounting", text: "%1、" }]) + listUse(1, 0) + listUse(2, 0, starts);
    const body =
      paragraph("甲", { list: [1] }) + paragraph("乙", { list: [2] }) + paragraph("丙", { list: [2] });
    expect(await textsOf({ body, numbering: numbering({}) })).toEqual(["一、甲", "二、乙", "三、丙"]);
    expect(await textsOf({ body, numbering: numbering({ 0: 1 }) })).toEqual(["一、甲", "一、乙", "二、丙"]);
    expect(await textsOf({ body, numbering: numbering({ 0: 5 }) })).toEqual(["一、甲", "五、乙", "六、丙"]);
  });

  test("a style carries its list, as WPS and Word's heading styles do", async () => {
    const styles =
      style("a1", "heading 1", {
        paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>`,
      }) +
      style("a2", "我的标题", { based: "a1" }) +
      style("a3", "heading 2", {
        paragraph: `<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>`,
      });
    const numbering =
      list(0, [
        { format: "chineseCountingThousand", text: "%1、", style: "a1" },
        { format: "chineseCountingThousand", text: "（%2）", style: "a3" },
      ]) + listUse(1, 0);
    const body =
      paragraph("甲", { style: "a1" }) +
      paragraph("乙", { style: "a3" }) +
      paragraph("丙", { style: "a2" }) +
      `<w:p><w:pPr><w:pStyle w:val="a1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>`;
    const { blocks } = await readWord({ body, styles, numbering, program: "wps" });
    expect(blocks.map(({ text }) => text)).toEqual(["一、甲", "（一）乙", "二、丙", "丁"]);
    expect(blocks.map((block) => block.kind === "text" && block.heading)).toEqual([2, 3, 2, 2]);
  });

  test("a list may be defined by a style of lists", async () => {
    const styles = style("l", "列表", {
      type: "numbering",
      paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>`,
    });
    const numbering =
      list(0, [{ format: "chineseCounting", text: "%1、" }], `<w:styleLink w:val="l"/>`) +
      list(1, [], `<w:numStyleLink w:val="l"/>`) +
      listUse(1, 0) +
      listUse(2, 1);
    expect(await textsOf({ body: paragraph("甲", { list: [2] }), styles, numbering })).toEqual(["一、甲"]);
  });

  test("deleted and hidden paragraphs count for nothing", async () => {
    const body =
      items("甲") +
      `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>` +
      items("乙");
    const texts = await textsOf({ body, numbering: one("chineseCounting", "%1、") });
    expect(texts).toEqual(["一、甲", "二、乙", "删去"]);
  });

  test("make the events of a report", async () => {
    const titles = ["开好年会", "办好讲座", "建成驿站"];
    const body =
      paragraph("某某协会2025年十件大事", { centred: true, size: 44 }) +
      titles.map((title) => paragraph(title, { list: [1] }) + paragraph(`${title}的经过写在这里。`)).join("");
    for (const [format, text] of [
      ["chineseCounting", "%1、"],
      ["chineseCountingThousand", "（%1）"],
      ["chineseCounting", "第%1件"],
      ["decimal", "%1."],
      ["decimalEnclosedCircle", "%1"],
    ] as const) {
      const { result } = await readWord({ body, numbering: one(format, text) });
      expect(result.events.map(({ number, title }) => [number, title])).toEqual(
        titles.map((title, index) => [index + 1, title]),
      );
    }
  });
});
