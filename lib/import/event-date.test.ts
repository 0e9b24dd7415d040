import { describe, expect, test } from "vitest";
import type { Block } from "#lib/richtext/model.ts";
import { proposeDate } from "./event-date.ts";
import { readPlain } from "./read-plain.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const proposed = (...texts: string[]) =>
  proposeDate({ title: "开展视察", blocks: texts.map(paragraph) }, 2020);
const day = (start: string, end: string | null = null) => ({ start, end, precision: "day" });
const month = (start: string, end: string | null = null) => ({ start, end, precision: "month" });

describe("the date of an imported event", () => {
  test.each([
    ["2020年5月12日，委员们到村里视察。", day("2020-05-12")],
    ["2020 年 5 月 12 日，委员们到村里视察。", day("2020-05-12")],
    ["５月１２日上午，召开座谈会。", day("2020-05-12")],
    ["5月12日至14日，开展视察。", day("2020-05-12", "2020-05-14")],
    ["5月12—14日，开展视察。", day("2020-05-12", "2020-05-14")],
    ["5月30日至6月2日，开展视察。", day("2020-05-30", "2020-06-02")],
    ["今年5月，专题调研启动。", month("2020-05-01")],
    ["5月中旬，委员们出发。", month("2020-05-01")],
    ["5月底，任务完成。", month("2020-05-01")],
    ["5月至7月，分三批视察。", month("2020-05-01", "2020-07-01")],
    ["2020-05-12 委员们到村里视察。", day("2020-05-12")],
  ])("is what its text begins with: %s", (text, date) => {
    expect(proposed(text)).toEqual(date);
  });

  test.each([
    "2020年，委员们视察三次。",
    "5月以来，委员们视察三次。",
    "5月12日起，开展视察。",
    "5月12日前，各地报送材料。",
    "5月12日前后，开展视察。",
    "5月12日、13日，开展视察。",
    "5月12日和20日，两次开会。",
    "5月12日的会议决定开展视察。",
    "2019年12月3日，会议提出要求。",
    "2月30日，开展视察。",
    "13月1日，开展视察。",
    "5月上旬至6月下旬，开展视察。",
    "委员们于5月12日视察。",
    "1.5月薪酬。",
  ])("is not guessed: %s", (text) => {
    expect(proposed(text)).toBeNull();
  });

  test("is none when paragraphs begin with different dates, and is one when they agree", () => {
    expect(proposed("5月12日，开会。", "6月3日，再次开会。")).toBeNull();
    expect(proposed("5月12日，开会。", "会议认为，5月以来成绩明显。")).toEqual(day("2020-05-12"));
    expect(proposed("会议认为成绩明显。", "5月12日，开会。")).toBeNull();
  });

  test("may stand in its heading, unless the text begins with another", () => {
    const withTitle = (text: string) =>
      proposeDate({ title: "5月12日 召开全体会议", blocks: [paragraph(text)] }, 2020);
    expect(withTitle("会议认为成绩明显。")).toEqual(day("2020-05-12"));
    expect(withTitle("5月13日，开会。")).toBeNull();
  });

  test("needs the report's year", () => {
    expect(proposeDate({ title: "", blocks: [paragraph("2020年5月12日，开会。")] }, null)).toBeNull();
  });

  test("is what a person put right in the preview, none included", () => {
    const bytes = new TextEncoder().encode(
      "2020年十件大事\n\n一、开展视察\n5月12日，委员们视察。\n\n二、召开会议\n6月3日，开会。\n",
    );
    const read = (eventDates: Record<string, ReturnType<typeof proposed>>) => {
      const reading = readPlain(bytes, "a.txt", { eventDates });
      return reading.ok ? reading.result.events.map(({ id, date }) => ({ id, date })) : [];
    };
    const [inspection, meeting] = read({});
    expect([inspection?.date, meeting?.date]).toEqual([day("2020-05-12"), day("2020-06-03")]);
    const put = { start: "2020-05-13", end: null, precision: "day" as const };
    expect(read({ [inspection?.id ?? ""]: put, [meeting?.id ?? ""]: null }).map(({ date }) => date)).toEqual([
      put,
      null,
    ]);
  });
});
