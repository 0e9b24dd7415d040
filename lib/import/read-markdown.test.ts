import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyTexts, codes, headings, read } from "./fixtures/reading.ts";
import { ImportResult } from "./model.ts";

const source = readFileSync(new URL("./fixtures/report.md", import.meta.url), "utf8");
const markdown = (text: string) => read(text, "report.md");
const paragraph = (text: string, marks?: unknown[]) => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks && { marks }) }],
});

describe("a Markdown report", () => {
  const reading = markdown(source);
  const { result } = reading;
  const blocks = (rank: number) => result.events[rank - 1]?.blocks ?? [];

  test("has its headings as events and its numbered lists as text", () => {
    expect(result.events.map(({ rank, title }) => [rank, title])).toEqual([
      [1, "督查问效，推动省委部署落地见效"],
      [2, "联名建言，水源涵养提案列为重点督办"],
      [3, "守望相助，汇聚防汛救灾政协力量"],
    ]);
    expect(blocks(1).map(({ type }) => type)).toEqual([
      ...["paragraph", "orderedList", "figure", "heading", "blockquote", "heading", "orderedList"],
    ]);
  });

  test("gives title, source, time, editor and credits, from a quotation as well", () => {
    expect(result).toMatchObject({
      title: "南屏省政协2023年十件履职大事",
      source: "南屏日报",
      publishedAt: "2024-01-18T08:30:00+08:00",
      editor: "林岱青",
      credits: "（本版文图由省政协办公厅提供）",
      introduction: ["2023年，省政协围绕中心、服务大局。"],
    });
  });

  test("keeps nested lists, bold type and links", () => {
    expect(blocks(1)[1]).toEqual({
      type: "orderedList",
      attrs: { start: 1 },
      content: [
        {
          type: "listItem",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "text", text: "实地察看" },
                { type: "text", text: "14个县（区）", marks: [{ type: "bold" }] },
              ],
            },
          ],
        },
        {
          type: "listItem",
          content: [
            paragraph("召开座谈会"),
            {
              type: "bulletList",
              content: [
                { type: "listItem", content: [paragraph("委员座谈会12场")] },
                { type: "listItem", content: [paragraph("群众座谈会6场")] },
              ],
            },
          ],
        },
        {
          type: "listItem",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "text", text: "形成" },
                {
                  type: "text",
                  text: "督查报告",
                  marks: [{ type: "link", attrs: { href: "https://example.org/report" } }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test("makes pictures places for figures, with caption and alternative text, and names the file", () => {
    expect(blocks(1)[2]).toEqual({
      type: "figure",
      attrs: { image: null, alt: "推进会现场", credit: "", layout: "single", source: "local:推进会.jpg" },
      content: [{ type: "text", text: "2023年9月12日，推进会在云津召开" }],
    });
    expect(result.warnings).toContainEqual({
      code: "picturePlace",
      line: 18,
      values: { file: "pictures/推进会.jpg" },
    });
  });

  test("has headings inside an event one level below it, and a quotation of two paragraphs as one", () => {
    expect(blocks(1)[3]).toEqual({
      type: "heading",
      attrs: { level: 1 },
      content: [{ type: "text", text: "工作成效" }],
    });
    expect(blocks(1)[4]).toEqual({
      type: "blockquote",
      content: [paragraph("督查推动了部署落地。"), paragraph("——与会委员")],
    });
  });

  test("keeps tables, and joins the lines of a paragraph without a gap between Chinese characters", () => {
    const cell = (type: string, text: string, marks?: unknown[]) => ({
      type,
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(text, marks)],
    });
    expect(blocks(2)[0]).toEqual({
      type: "table",
      content: [
        { type: "tableRow", content: [cell("tableHeader", "项目"), cell("tableHeader", "数量")] },
        { type: "tableRow", content: [cell("tableCell", "收到提案"), cell("tableCell", "412件")] },
        {
          type: "tableRow",
          content: [cell("tableCell", "立案"), cell("tableCell", "386件", [{ type: "bold" }])],
        },
      ],
    });
    expect(bodyTexts(reading, 2)[1]).toBe("立案率为93.7%，比上年提高2.1个百分点。");
  });

  test("leaves out separators and the addresses of links, each with its line and reason", () => {
    expect(result.leftOut).toEqual([
      { line: 41, text: "---", reason: "separator" },
      { line: 51, text: "[1]: https://example.org/", reason: "linkDefinition" },
    ]);
  });

  test("warns of what a person has to look at, and is a valid result", () => {
    expect(codes(result.warnings).sort()).toEqual(["countDiffers", "introductionPlain", "picturePlace"]);
    expect(ImportResult.safeParse(result).error).toBeUndefined();
  });
});

describe("events in Markdown", () => {
  test("may be headings without numbers; the first-level one is the title", () => {
    expect(
      headings(
        "# 2023年大事记\n## 前言\n一年来。\n## 督查问效\n甲。\n## 联名建言\n1. 子\n2. 丑\n3. 寅\n4. 卯\n",
        "a.md",
      ),
    ).toEqual(["督查问效", "联名建言"]);
  });

  test("may be headings numbered like the lists inside them", () => {
    const text =
      "# 2023年大事记\n## 1. 督查问效\n1. 子\n2. 丑\n## 2. 联名建言\n1. 寅\n2. 卯\n## 3. 书香履职\n丙。";
    const { result } = markdown(text);
    expect(result.events.map(({ title }) => title)).toEqual(["督查问效", "联名建言", "书香履职"]);
    expect(result.events[1]?.blocks).toHaveLength(1);
  });

  test("may be items of a list, with their text inside or after them", () => {
    const within = "# 2023年大事记\n\n1. 督查问效\n\n   甲。\n\n2. 联名建言\n\n   乙。\n   - 丙\n";
    const after = "# 2023年大事记\n\n1. 督查问效\n\n甲。\n\n2. 联名建言\n\n乙。\n";
    expect(markdown(within).result.events).toMatchObject([
      { number: 1, title: "督查问效", blocks: [paragraph("甲。")] },
      { number: 2, title: "联名建言", blocks: [paragraph("乙。"), { type: "bulletList" }] },
    ]);
    expect(markdown(after).result.events).toMatchObject([
      { number: 1, title: "督查问效", blocks: [paragraph("甲。")] },
      { number: 2, title: "联名建言", blocks: [paragraph("乙。")] },
    ]);
  });

  test("may be bold lines, or lines without empty ones between", () => {
    expect(headings("**一、督查问效**\n\n甲。\n\n**二、联名建言**\n\n乙。", "a.md")).toEqual([
      "督查问效",
      "联名建言",
    ]);
    const { result } = markdown("2023年大事记\n一、督查问效\n甲。\n二、联名建言\n乙。");
    expect(result).toMatchObject({
      title: "2023年大事记",
      events: [{ title: "督查问效" }, { title: "联名建言" }],
    });
  });

  test("end where a heading of their level has no number only with a warning", () => {
    const { result } = markdown("# 大事记\n## 一、督查问效\n甲。\n## 二、联名建言\n乙。\n## 工作展望\n丙。");
    expect(result.events).toHaveLength(2);
    expect(result.warnings).toContainEqual({
      code: "headingWithoutNumber",
      line: 6,
      values: { title: "工作展望" },
    });
  });
});

describe("what Markdown can hold and our text can't", () => {
  const event = (text: string) => markdown(`# 2023年大事记\n## 督查问效\n${text}\n## 联名建言\n乙。`);

  test("a link to elsewhere in the file or to a script keeps its words and loses the address, with a warning", () => {
    const { result } = event(
      "见[附件](附件.docx)和[这里](javascript:alert(1))及[官网](https://example.org/)。",
    );
    expect(JSON.stringify(result.events[0]?.blocks).match(/href/g)).toHaveLength(1);
    expect(result.warnings.filter(({ code }) => code === "linkDropped").map(({ values }) => values)).toEqual([
      { address: "附件.docx" },
      { address: "javascript:alert(1)" },
    ]);
  });

  test("HTML, code marks and strikethrough stay as they were typed, with a warning", () => {
    const line = "省政协<b>召开</b>会议，~~取消~~`采纳`意见。";
    const reading = event(line);
    expect(bodyTexts(reading, 1)).toEqual([line]);
    expect(codes(reading.result.warnings)).toContain("marksLeft");
  });

  test("a paragraph indented by spaces is no code", () => {
    expect(bodyTexts(event("\n    2023年5月，督查。\n\n　　2023年9月，推进。"), 1)).toEqual([
      "2023年5月，督查。",
      "2023年9月，推进。",
    ]);
  });

  test("a picture in a list or sentence stands after it; one before the first event is left out", () => {
    const { result } = event("- 子![甲](a.png)\n- 丑\n\n前![乙](b.png)后");
    expect(result.events[0]?.blocks.map(({ type }) => type)).toEqual([
      "bulletList",
      "figure",
      "bulletList",
      "paragraph",
      "figure",
    ]);
    const before = markdown("# 2023年大事记\n![封面](c.png)\n## 督查问效\n甲。\n## 联名建言\n乙。").result;
    expect(before.leftOut).toEqual([{ line: 2, text: "封面", reason: "pictureOutsideEvents" }]);
  });

  test("front matter gives title, source and time", () => {
    const { result } = markdown(
      '---\ntitle: "2023年十件大事"\ndate: 2024-01-18 08:30\nsource: 南屏日报\n---\n\n## 督查问效\n甲。\n## 联名建言\n乙。',
    );
    expect(result).toMatchObject({
      title: "2023年十件大事",
      source: "南屏日报",
      publishedAt: "2024-01-18T08:30:00+08:00",
    });
    expect(result.events).toHaveLength(2);
  });

  test("what is nested beyond reason is read as plain text, nothing lost", () => {
    const deep = `${">".repeat(60)} 深处的文字`;
    const { result, lines } = event(deep);
    expect(codes(result.warnings)).toContain("nestedTooDeep");
    expect(lines.map(({ text }) => text)).toContain(deep);
  });
});
