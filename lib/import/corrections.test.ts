import { describe, expect, test } from "vitest";
import { bodyTexts, codes, read, report } from "./fixtures/reading.ts";
import { ImportCorrections, type Role } from "./model.ts";

const unnumbered = `南屏省政协2023年大事记
本报讯
督查问效
2023年5月，督查。
联名建言
立案率为93.7%。
省政协宣传处供稿`;
const roles = (text: string, corrections: ImportCorrections = {}) =>
  Object.fromEntries(read(text, "a.txt", corrections).lines.map(({ id, role }) => [id, role]));

describe("a person puts right what was taken wrongly", () => {
  test("naming the headings makes events of a text without numbers, and the lines below them their text", () => {
    const corrections = { roles: { "3": "event", "5": "event" } satisfies Record<string, Role> };
    const reading = read(unnumbered, "a.txt", corrections);
    expect(reading.result.events.map(({ rank, number, title }) => [rank, number, title])).toEqual([
      [1, null, "督查问效"],
      [2, null, "联名建言"],
    ]);
    expect(bodyTexts(reading, 1)).toEqual(["2023年5月，督查。"]);
    expect(reading.result.introduction).toEqual(["本报讯"]);
    expect(codes(reading.result.warnings)).not.toContain("noEvents");
  });

  test("a line said to be no heading goes to the text of the event before it", () => {
    const text = report((number) => `${number}、`);
    const second = read(text).result.events[1]?.line;
    const { result } = read(text, "a.txt", { roles: { [`${second}`]: "body" } });
    expect(result.events).toHaveLength(9);
    expect(result.events[0]?.blocks).toHaveLength(3);
    expect(result.warnings).toContainEqual(expect.objectContaining({ code: "numberSkipped" }));
  });

  test("a line left out is reported as a person's choice", () => {
    const { result } = read(unnumbered, "a.txt", { roles: { "2": "leftOut" } });
    expect(result.leftOut).toEqual([{ line: 2, text: "本报讯", reason: "byHand" }]);
  });

  test("a line taken back from what was left out becomes text again", () => {
    const text = `${report((number) => `${number}、`)}\n编辑：林岱青\n要闻`;
    const last = read(text).lines.at(-1);
    expect(last).toMatchObject({ role: "leftOut", reason: "navigation" });
    const { result } = read(text, "a.txt", { roles: { [last?.id ?? ""]: "body" } });
    expect(result.leftOut).toEqual([]);
    expect(JSON.stringify(result.events[9]?.blocks)).toContain("要闻");
  });

  test("another title frees the line that was taken for it, and two lines make one", () => {
    const text = `南屏省政协\n2023年度履职\n${unnumbered}`;
    expect(roles(text)).toMatchObject({ "1": "introduction", "2": "title" });
    const { result } = read(text, "a.txt", { roles: { "1": "title", "2": "title" } });
    expect(result.title).toBe("南屏省政协2023年度履职");
  });

  test("credits and an introduction can stand anywhere", () => {
    const { result } = read(unnumbered, "a.txt", {
      roles: { "3": "event", "7": "credits", "6": "introduction" },
    });
    expect(result.credits).toBe("省政协宣传处供稿");
    expect(result.introduction).toEqual(["本报讯", "立案率为93.7%。"]);
  });

  test("text said to belong to an event before there is one stays introduction", () => {
    expect(read(unnumbered, "a.txt", { roles: { "2": "body", "3": "event" } }).result.introduction).toEqual([
      "本报讯",
    ]);
  });

  test("fields replace what was read, and their doubts go", () => {
    const { result } = read(unnumbered, "a.txt", {
      title: "十件大事",
      year: 2024,
      source: "南屏日报",
      publishedAt: "2024-01-18T08:30:00+08:00",
      editor: "",
      credits: "省政协办公厅供稿",
    });
    expect(result).toMatchObject({
      title: "十件大事",
      year: 2024,
      source: "南屏日报",
      publishedAt: "2024-01-18T08:30:00+08:00",
      editor: null,
      credits: "省政协办公厅供稿",
    });
    expect(codes(result.warnings)).toEqual(["noEvents"]);
  });

  test("a title written for an event replaces its heading, and gives a sentence back to the text", () => {
    const text = "2023年大事记\n一、督查问效\n甲。\n二、召开会议12次，形成建议。乙。\n丙。";
    const reading = read(text, "a.txt", { eventTitles: { "2": "督查见效", "4": "建言资政" } });
    expect(reading.result.events.map(({ id, title }) => [id, title])).toEqual([
      ["2", "督查见效"],
      ["4", "建言资政"],
    ]);
    expect(bodyTexts(reading, 1)).toEqual(["甲。"]);
    expect(bodyTexts(reading, 2)).toEqual(["召开会议12次，形成建议。乙。", "丙。"]);
    expect(codes(reading.result.warnings)).toEqual([]);
  });

  test("what was skipped can be text, and a picture can be a heading", () => {
    const text =
      "# 2023年大事记\n## 督查问效\n甲。\n\n[1]: https://example.org/\n## 联名建言\n![合影](a.png)\n乙。";
    const reading = read(text, "a.md", { roles: { "5": "body", "7": "event" } });
    expect(bodyTexts(reading, 1)).toEqual(["甲。", "[1]: https://example.org/"]);
    expect(reading.result.events[2]).toMatchObject({
      title: "合影",
      blocks: [{ type: "figure" }, { type: "paragraph" }],
    });
  });

  test("metadata that says nothing is reported rather than lost", () => {
    const { result } = read(unnumbered, "a.txt", { roles: { "2": "metadata" } });
    expect(result.warnings).toContainEqual({ code: "metadataNotRead", line: 2, values: { text: "本报讯" } });
  });

  test("parts of a divided paragraph join again, character for character, when they are one text after all", () => {
    const paragraph = "导语：1、督查问效。甲。  2、联名建言。乙。";
    const text = `2023年大事记\n一年来，履职取得新进展。\n${paragraph}`;
    expect(roles(text)).toMatchObject({ "3": "introduction", "3:2": "event", "3:3": "event" });
    const { result } = read(text, "a.txt", { roles: { "3:2": "introduction", "3:3": "introduction" } });
    expect(result.introduction).toEqual(["一年来，履职取得新进展。", paragraph]);
    const joined = read(text, "a.txt", { roles: { "3:3": "body" } });
    expect(joined.result.events.map(({ title }) => title)).toEqual(["督查问效"]);
    expect(bodyTexts(joined, 1)).toEqual(["甲。  2、联名建言。乙。"]);
  });

  test("the same corrections on the same bytes give the same result", () => {
    const corrections = { roles: { "3": "event" as const }, title: "大事" };
    expect(read(unnumbered, "a.txt", corrections)).toEqual(read(unnumbered, "a.txt", corrections));
  });
});

describe("corrections are checked before they are used", () => {
  test.each([
    {},
    { roles: { "3": "event", "7:2": "body" }, title: null },
    { publishedAt: "2024-01-18T08:30:00+08:00", year: 2023 },
  ])("%j is accepted", (corrections) => {
    expect(ImportCorrections.safeParse(corrections).success).toBe(true);
  });

  test.each([
    { roles: { "3": "heading" } },
    { publishedAt: "2024-01-18" },
    { year: 20_233 },
    { title: "标".repeat(201) },
    { eventTitles: { "3": " " } },
    { slug: "x" },
  ])("%j is refused", (corrections) => {
    expect(ImportCorrections.safeParse(corrections).success).toBe(false);
  });
});
