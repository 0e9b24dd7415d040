import { describe, expect, test } from "vitest";
import { bodyTexts, codes, headings, matters, read, report } from "./fixtures/reading.ts";

const han = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const titles = matters.map(([title]) => title);

describe("an event that is one paragraph", () => {
  const paragraphs = matters.map(([title, text], index) => `${index + 1}、${title}。${text}`);

  test("has its first sentence as heading, with a warning, and the rest as text", () => {
    const reading = read(`大事记\n${paragraphs.join("\n")}`);
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
    expect(bodyTexts(reading, 2)).toEqual([matters[1]?.[1]]);
    expect(codes(reading.result.warnings).filter((code) => code === "headingFromSentence")).toHaveLength(10);
  });

  test("is found among headings on lines of their own", () => {
    const text = report((number) => `${number}、`).replace(`3、${titles[2]}\n`, `3、${titles[2]}。`);
    const reading = read(text);
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
    expect(bodyTexts(reading, 3)).toEqual([matters[2]?.[1]]);
    expect(codes(reading.result.warnings)).toEqual(["headingFromSentence"]);
  });

  test("and stands with others in the same paragraph is divided from them, with a warning", () => {
    const reading = read(`2023年大事记\n导语：${paragraphs.join("")}`);
    expect(reading.result.events.map(({ title, line }) => [title, line])).toEqual(
      titles.map((title) => [title, 2]),
    );
    expect(bodyTexts(reading, 10)).toEqual([matters[9]?.[1]]);
    expect(reading.result.introduction).toEqual(["导语："]);
    expect(reading.result.warnings).toContainEqual({
      code: "dividedParagraph",
      line: 2,
      values: { count: 10 },
    });
  });

  test("is divided from a neighbour where only this closes the numbering", () => {
    const reading = read(
      `2023年大事记\n${paragraphs.slice(0, 3).join("")}\n${paragraphs.slice(3).join("\n")}`,
    );
    expect(reading.result.events.map(({ title }) => title)).toEqual(titles);
  });

  test("ends its heading at a colon or a wide space, too, but not inside quotation marks", () => {
    const { result } = read(
      "1、围绕大局议政：召开常委会会议4次，报送建议案3份。\n2、组织读书活动　　全年举办读书会110场，参加6000人次。\n3、开展“同心：共建”主题活动。全年举办活动26场。",
    );
    expect(result.events.map(({ title }) => title)).toEqual([
      "围绕大局议政",
      "组织读书活动",
      "开展“同心：共建”主题活动",
    ]);
  });

  test("of which a list in a sentence is not one", () => {
    const text = report((number) => `${han[number]}、`).replace(
      "开展督查。",
      "开展督查。1、实地察看。2、召开座谈会。3、形成报告。",
    );
    expect(headings(text)).toEqual(titles);
  });
});

describe("a heading", () => {
  test("may have its number alone on the line above", () => {
    expect(
      read("大事记\n【1】\n督查问效\n2023年5月，督查。\n【2】\n联名建言\n立案率为93.7%。").result.events,
    ).toMatchObject([
      { number: 1, title: "督查问效", line: 2 },
      { number: 2, title: "联名建言", line: 5 },
    ]);
  });

  test("may begin with words that look like a quantity when its number is the next", () => {
    expect(headings("1 督查问效\n甲。\n2 年度协商计划圆满完成\n乙。\n3 联名建言\n丙。")).toEqual([
      "督查问效",
      "年度协商计划圆满完成",
      "联名建言",
    ]);
  });

  test("without a title is reported", () => {
    const { result } = read("一、\n2023年5月，省政协组成督查组。\n二、联名建言\n立案率为93.7%。");
    expect(result.events.map(({ title }) => title)).toEqual(["", "联名建言"]);
    expect(codes(result.warnings)).toContain("headingWithoutTitle");
  });

  test("without text is reported", () => {
    expect(read("一、督查问效\n二、联名建言\n乙。").result.warnings).toContainEqual({
      code: "eventWithoutText",
      line: 1,
      values: { rank: 1, title: "督查问效" },
    });
  });
});
