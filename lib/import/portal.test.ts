import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bodyTexts, codes, type Read, read } from "./fixtures/reading.ts";
import { ImportResult } from "./model.ts";
import { readPlain } from "./read-plain.ts";

const here = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const sample = new URL("../../../shared/samples/guangxi-2020-ten-major-events.txt", import.meta.url);

describe("a text copied from a news portal", () => {
  const reading = read(readFileSync(here("portal.txt"), "utf8"));
  const { result } = reading;

  test("has ten events in order, the number and the spaces after it taken from the heading", () => {
    expect(result.events.map(({ rank, number, title }) => [rank, number, title])).toEqual([
      [1, 1, "督查问效,推动省委政协工作会议部署落地"],
      [2, 2, "联名建言,水源涵养提案列为重点督办"],
      [3, 3, "搭建平台,成立人民政协协商文化南屏研究基地"],
      [4, 4, "守望相助,汇聚防汛救灾政协力量"],
      [5, 5, "“千企入屏\u00a0委员牵线”,服务全省产业链招商"],
      [6, 6, "创新机制,首次安排各界别小组在全会上联组发言"],
      [7, 7, "紧扣大局,围绕“屏水画廊”建设规划议政建言"],
      [8, 8, "书香履职,建成全省首批委员读书驿站"],
      [9, 9, "强基固本,以“四个一”为抓手创建模范机关"],
      [10, 10, "屏水议事,让协商走到群众家门口"],
    ]);
  });

  test("gives title, year, source, time in China, editor and the credit line", () => {
    expect(result).toMatchObject({
      title: "南屏省政协2023年十件履职大事",
      year: 2023,
      source: "南屏日报",
      publishedAt: "2024-01-18T08:30:15+08:00",
      editor: "林岱青",
      credits: "(本版文图由省政协办公厅提供)",
    });
  });

  test("keeps paragraphs that begin with a year as text, in the introduction and in events", () => {
    expect(result.introduction.map((text) => text.slice(0, 6))).toEqual(["2023年是", "经各级委员和"]);
    expect(bodyTexts(reading, 8)).toEqual([
      "2023年4月23日,首批26个委员读书驿站同步开放,全年举办读书分享会110场。",
    ]);
  });

  test("keeps 一是…二是… and every half-width sign of the text as it is", () => {
    expect(bodyTexts(reading, 7)).toEqual([
      "组织委员分赴3个市、14个县(区)开展联合调研,形成“1+5”调研成果,其中9条建议写入规划纲要。",
      "一是摸清底数,实地察看3.5公里滨水岸线;二是听取民意,召开座谈会18场;三是集中协商,形成专题建议案。",
    ]);
  });

  test("takes repetitions of the title as places of lost pictures and menus as navigation, each reported", () => {
    expect(result.leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      ...Array.from({ length: 10 }, (_, index) => [4 + index * 2, "lostPicture"]),
      ...[75, 76, 77, 78, 79].map((line) => [line, "navigation"]),
    ]);
    expect(result.warnings).toEqual([{ code: "lostPictures", line: 4, values: { count: 10 } }]);
  });

  test("is a valid result", () => {
    expect(ImportResult.safeParse(result).error).toBeUndefined();
  });

  test("reads the same from GB18030 with the line ends of Windows", () => {
    const other = readPlain(readFileSync(here("portal.gb18030.txt")), "报告.txt");
    expect(other).toMatchObject({ ok: true, encoding: "gb18030" });
    const { result: decoded } = other as Read;
    expect(JSON.stringify(decoded).replaceAll("云津䶮", "云津")).toBe(JSON.stringify(result));
  });

  test("reads the same when it is called Markdown", () => {
    expect(read(readFileSync(here("portal.txt"), "utf8"), "portal.md").result).toEqual(result);
  });

  test("imports in well under a second", () => {
    const bytes = readFileSync(here("portal.txt"));
    const start = performance.now();
    readPlain(bytes, "portal.txt");
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe.skipIf(!existsSync(sample))("the office's real text", () => {
  const reading = existsSync(sample) ? (readPlain(readFileSync(sample), "sample.txt") as Read) : null;
  const source = existsSync(sample) ? readFileSync(sample, "utf8").split("\n") : [];

  test("has ten events with exactly the headings of its lines", () => {
    const lines = source.filter((line) => /^ {2}(?:[1-9]|10)[\u00a0“]/.test(line));
    expect(lines).toHaveLength(10);
    expect(reading?.result.events.map(({ title }) => title)).toEqual(
      lines.map((line) => line.trim().replace(/^\d+\u00a0*/, "")),
    );
    expect(reading?.result.events.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("has its year, source, time, editor, credit line and two introductory paragraphs", () => {
    expect(reading?.result).toMatchObject({
      year: 2020,
      source: "广西日报",
      publishedAt: "2021-01-20T09:24:06+08:00",
      editor: "唐颖倩",
    });
    expect(reading?.result.title).toBe(source[0]);
    expect(reading?.result.credits).toBe(source[69]?.trim());
    expect(reading?.result.introduction).toEqual([source[23]?.trim(), source[25]?.trim()]);
  });

  test("has every other paragraph as text of an event, character for character", () => {
    const paragraphs = source.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim());
    const headings = reading?.lines.filter(({ role }) => role !== "body").map(({ text }) => text) ?? [];
    const texts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((rank) => bodyTexts(reading as Read, rank));
    expect(texts).toEqual(paragraphs.filter((paragraph) => !headings.includes(paragraph)));
  });

  test("leaves out only repetitions of the title and the portal's navigation", () => {
    const left = reading?.result.leftOut.map(({ line, reason }) => [line, reason]);
    expect(left).toEqual([
      ...Array.from({ length: 10 }, (_, index) => [4 + index * 2, "lostPicture"]),
      ...[73, 74, 75, 76, 77, 78].map((line) => [line, "navigation"]),
    ]);
    expect(codes(reading?.result.warnings ?? [])).toEqual(["lostPictures"]);
  });
});
