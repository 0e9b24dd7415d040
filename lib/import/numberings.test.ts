import { describe, expect, test } from "vitest";
import { bodyTexts, codes, headings, matters, read, report } from "./fixtures/reading.ts";

const han = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const titles = matters.map(([title]) => title);

describe("every customary numbering marks the events", () => {
  const marks: [string, (number: number) => string][] = [
    ["一、", (number) => `${han[number]}、`],
    ["（一）", (number) => `（${han[number]}）`],
    ["(一)", (number) => `(${han[number]})`],
    ["1.", (number) => `${number}.`],
    ["1. with a space", (number) => `${number}. `],
    ["1．", (number) => `${number}．`],
    ["1、", (number) => `${number}、`],
    [
      "full-width １、",
      (number) => `${String.fromCodePoint(0xff10 + (number % 10)).replace("０", "１０")}、`,
    ],
    ["①", (number) => String.fromCodePoint(0x245f + number)],
    ["第一件", (number) => `第${han[number]}件 `],
    ["第一件大事：", (number) => `第${han[number]}件大事：`],
    ["【1】", (number) => `【${number}】`],
    ["1）", (number) => `${number}）`],
    ["（1）", (number) => `（${number}）`],
    ["a bare 1 with spaces", (number) => `${number}  `],
    ["a bare 1 without any", (number) => `${number}`],
    ["01 on a line of its own", (number) => `${String(number).padStart(2, "0")}\n`],
    ["indented with ideographic spaces", (number) => `　　${han[number]}、`],
  ];

  test.each(marks)("%s", (_, mark) => {
    const reading = read(report(mark));
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
    expect(reading.result.events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(matters.map((_, index) => bodyTexts(reading, index + 1))).toEqual(
      matters.map(([, text]) => [text]),
    );
    expect(reading.result.introduction).toEqual(["一年来，省政协履职工作取得新进展。"]);
    expect(reading.result.warnings).toEqual([]);
  });
});

describe("how many events there are is what the text says", () => {
  test.each([9, 10, 12])("%i events are %i events", (count) => {
    expect(headings(report((number) => `${han[number]}、`, count))).toHaveLength(count);
  });

  test("a title that announces ten is compared with what was found", () => {
    const ten = report((number) => `${number}、`).replace("年履职大事", "年十件履职大事");
    const nine = report((number) => `${number}、`, 9).replace("年履职大事", "年十件履职大事");
    expect(codes(read(ten).result.warnings)).not.toContain("countDiffers");
    expect(read(nine).result.warnings).toContainEqual({
      code: "countDiffers",
      values: { announced: 10, found: 9 },
    });
  });

  test("a text without numbers has no events, and says so", () => {
    const { result } = read(
      "南屏省政协2023年十件履职大事\n\n督查问效\n2023年5月，省政协组成6个督查组。\n\n联名建言\n立案率为93.7%。\n",
    );
    expect(result.events).toEqual([]);
    expect(codes(result.warnings)).toContain("noEvents");
    expect(result.introduction).toHaveLength(4);
  });
});

describe("a number out of turn is reported and the rank is the order of the text", () => {
  const numbered = (...numbers: number[]) =>
    read(numbers.map((number, index) => `${number}、${titles[index]}\n${matters[index]?.[1]}`).join("\n"))
      .result;

  test("numbers in turn warn of nothing", () => {
    expect(codes(numbered(1, 2, 3, 4).warnings).filter((code) => code.startsWith("number"))).toEqual([]);
  });

  test("a skipped number", () => {
    const result = numbered(1, 2, 4, 5);
    expect(result.events.map(({ rank, number }) => [rank, number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
    expect(result.warnings).toContainEqual({
      code: "numberSkipped",
      line: 5,
      values: { expected: 3, found: 4 },
    });
  });

  test("a repeated number", () => {
    const result = numbered(1, 2, 2, 3);
    expect(result.events.map(({ rank, number }) => [rank, number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 2],
      [4, 3],
    ]);
    expect(result.warnings).toContainEqual({ code: "numberRepeated", line: 5, values: { found: 2 } });
  });

  test("a number that goes back", () => {
    const result = numbered(1, 2, 4, 3, 5);
    expect(result.events.map(({ number }) => number)).toEqual([1, 2, 4, 3, 5]);
    expect(result.warnings).toContainEqual({
      code: "numberBackwards",
      line: 7,
      values: { previous: 4, found: 3 },
    });
  });

  test("a countdown", () => {
    const result = numbered(5, 4, 3, 2, 1);
    expect(result.events.map(({ rank, number }) => [rank, number])).toEqual([
      [1, 5],
      [2, 4],
      [3, 3],
      [4, 2],
      [5, 1],
    ]);
    expect(result.warnings).toContainEqual({
      code: "numberBackwards",
      line: 3,
      values: { previous: 5, found: 4 },
    });
  });

  test("a numbering whose first was lost", () => {
    const result = numbered(2, 3, 4, 5);
    expect(result.events).toHaveLength(4);
    expect(result.warnings).toContainEqual({
      code: "numberSkipped",
      line: 1,
      values: { expected: 1, found: 2 },
    });
  });

  test("a heading whose sign was typed differently still closes the gap", () => {
    const text = `一、${titles[0]}\n甲。\n二．${titles[1]}\n乙。\n三、${titles[2]}\n丙。\n四 ${titles[3]}\n丁。`;
    const { result } = read(text);
    expect(result.events.map(({ title }) => title)).toEqual(titles.slice(0, 4));
    expect(codes(result.warnings).filter((code) => code.startsWith("number"))).toEqual([]);
  });
});

describe("numberings inside an event are its text", () => {
  const inside = (lines: string[]) => {
    const [first, ...rest] = report((number) => `${han[number]}、`).split("\n一、");
    return read(
      `${first}\n一、${rest.join("\n一、").replace("开展督查。", `开展督查。\n${lines.join("\n")}`)}`,
    );
  };

  test.each([
    ["一是…二是…", ["一是摸清底数，实地察看；", "二是听取民意，召开座谈会；", "三是集中协商。"]],
    ["（一）…（二）… as headings", ["（一）摸清底数", "实地察看。", "（二）听取民意", "召开座谈会。"]],
    ["（一）…。（二）…。 in one paragraph", ["（一）摸清底数。实地察看。（二）听取民意。召开座谈会。"]],
    ["1. as headings", ["1. 摸清底数", "2. 听取民意", "3. 集中协商"]],
    ["1. as sentences", ["1.摸清底数。", "2.听取民意。", "3.集中协商。"]],
    ["①②③", ["①摸清底数；", "②听取民意；", "③集中协商。"]],
    [
      "a list longer than the events",
      Array.from({ length: 12 }, (_, index) => `${index + 1}、第${index + 1}项任务`),
    ],
    [
      "dates",
      ["2023年5月，组成督查组。", "10月20日，召开推进会。", "2023.8.20 印发报告", "8 月 20 日，印发报告。"],
    ],
    ["quantities", ["87.8%的任务已完成", "3.5公里岸线已整治", "5件提案已办结", "3 个市已达标"]],
  ])("%s", (_, lines) => {
    const reading = inside(lines);
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
    expect(bodyTexts(reading, 1)).toEqual([matters[0]?.[1], ...lines]);
  });

  test("a quantity that would be the next number", () => {
    const text = report((number) => `${number} `).replace(
      "小事213件。",
      "小事213件。\n11 月，平台获评先进。",
    );
    expect(headings(text)).toEqual(titles);
  });

  test("1. in every event when the headings use 1、", () => {
    const text = report((number) => `${number}、`).replace(
      /。\n/g,
      "。\n1.摸清底数\n2.听取民意\n3.集中协商\n",
    );
    expect(headings(text)).toEqual(titles);
  });

  test("sentences numbered like the headings", () => {
    const text = report((number) => `${number}、`).replace(
      "开展督查。",
      "开展督查。\n1、实地察看了6个市。\n2、召开了座谈会。",
    );
    const reading = read(text);
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
    expect(bodyTexts(reading, 1)).toHaveLength(3);
  });

  test("a numbering in the introduction", () => {
    const text = report((number) => `${han[number]}、`).replace(
      "新进展。",
      "新进展。\n1、围绕中心\n2、服务大局",
    );
    const { result } = read(text);
    expect(result.events.map(({ title }) => title)).toEqual(titles);
    expect(result.introduction).toHaveLength(3);
  });

  test("sections around the events give way to the ten that the title announces", () => {
    const text = report(
      (number) => `${number === 1 ? "一、政治协商\n" : number === 6 ? "二、民主监督\n" : ""}${number}.`,
    );
    expect(headings(text.replace("年履职大事", "年十件履职大事"))).toEqual(titles);
  });
});
