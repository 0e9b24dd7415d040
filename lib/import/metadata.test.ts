import { describe, expect, test } from "vitest";
import { codes, read, report } from "./fixtures/reading.ts";

const at = "2021-01-20T09:24:06+08:00";
const day = "2021-01-20T00:00:00+08:00";

/** A report whose lines below the title are `head` and whose last lines are `tail`. */
function result(head: string[], tail: string[] = []) {
  const text = report((number) => `${number}、`).replace("来源：南屏日报", head.join("\n"));
  return read(`${text}\n${tail.join("\n")}`).result;
}

describe("the line below the title", () => {
  test.each([
    ["来源:南屏日报 | 2021-01-20 09:24:06", "南屏日报", at],
    ["来源：南屏日报　时间：2021年1月20日", "南屏日报", day],
    ["来源：南屏日报 2021-01-20 09:24:06", "南屏日报", at],
    ["来　源：南屏日报　　时　间：2021-01-20 09:24:06", "南屏日报", at],
    ["2021-01-20 09:24:06 来源：南屏日报", "南屏日报", at],
    ["2021年01月20日 09:24:06 | 来源：南屏日报 | 点击：128", "南屏日报", at],
    ["发布时间：2021-01-20 09:24:06　来源：南屏日报　浏览次数：1280　【字号：大 中 小】", "南屏日报", at],
    ["文章来源：南屏日报　发布日期：2021-01-20", "南屏日报", day],
    ["日期：2021年1月20日　信息来源：南屏省政协办公厅", "南屏省政协办公厅", day],
    ["稿件来源： 南屏日报  发布时间： 2021-01-20 09:24:06", "南屏日报", at],
    ["2021-01-20 09:24:06 南屏日报", "南屏日报", at],
    ["南屏日报 2021-01-20 09:24:06", "南屏日报", at],
    ["（来源：南屏日报　2021-01-20 09:24:06）", "南屏日报", at],
    ["Source: 南屏日报 | Date: 2021-01-20", "南屏日报", day],
  ])("%s", (line, source, publishedAt) => {
    expect(result([line])).toMatchObject({
      source,
      publishedAt,
      introduction: ["一年来，省政协履职工作取得新进展。"],
    });
  });

  test("may be several lines", () => {
    expect(result(["来源：南屏日报", "发布时间：2021-01-20 09:24:06", "责任编辑：林岱青"])).toMatchObject({
      source: "南屏日报",
      publishedAt: at,
      editor: "林岱青",
    });
  });

  test("may be a date in brackets", () => {
    expect(result(["（2021年1月20日）"])).toMatchObject({ source: null, publishedAt: day });
  });

  test.each([
    "来源：南屏日报报道，去年全省共收到提案412件。",
    "活动时间：每周二",
    "2023年5月，省政协组成督查组",
    "凝心聚力 2021-01-20",
    "据报道，来源：多个渠道",
  ])("%s is text", (line) => {
    const { source, publishedAt, introduction } = result([line]);
    expect({ source, publishedAt }).toEqual({ source: null, publishedAt: null });
    expect(introduction).toContain(line);
  });
});

describe("the editor", () => {
  test.each([
    "编辑：林岱青",
    "责任编辑：林岱青",
    "责编：林岱青",
    "责编:林岱青",
    "编 辑：林岱青",
    "【责任编辑：林岱青】",
    "[编辑：林岱青]",
    "（责任编辑 ：林岱青）",
    "本版编辑：林岱青",
  ])("%s", (line) => {
    expect(result([], [line])).toMatchObject({ editor: "林岱青", credits: null });
  });

  test("is the responsible one where there are two, and the other is reported", () => {
    const { editor, warnings } = result([], ["编辑：苏映雪  责任编辑：林岱青"]);
    expect(editor).toBe("林岱青");
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: "secondValue", values: { kept: "林岱青", other: "苏映雪" } }),
    );
  });
});

describe("credits", () => {
  test.each([
    "(本版文图由省政协办公厅提供)",
    "（本版文图由省政协办公厅提供）",
    "本版图片由省政协办公厅提供",
    "（记者 林岱青）",
    "（本报记者 林岱青 通讯员 苏映雪）",
    "本报记者 林岱青 摄影报道",
    "作者：林岱青",
    "供稿：省政协办公厅",
    "摄影：林岱青　苏映雪",
    "图/林岱青 文/苏映雪",
    "一审：林岱青 二审：苏映雪 三审：顾南屏",
  ])("%s", (line) => {
    expect(result([], [line])).toMatchObject({ credits: line, editor: null });
  });

  test("beside a source keep their label", () => {
    expect(result(["来源：南屏日报　作者：林岱青"])).toMatchObject({
      source: "南屏日报",
      credits: "作者：林岱青",
    });
  });

  test("on several lines are all kept, in order", () => {
    expect(result([], ["供稿：省政协办公厅", "摄影：林岱青"]).credits).toBe(
      "供稿：省政协办公厅\n摄影：林岱青",
    );
  });

  test.each(["活动场地由省图书馆提供。", "（图为座谈会现场）", "记者节当天，委员走访媒体。"])(
    "%s is text of the last event",
    (line) => {
      const { credits, events } = result([], [line]);
      expect(credits).toBeNull();
      expect(JSON.stringify(events[9]?.blocks)).toContain(line);
    },
  );
});

describe("the signature of an official text", () => {
  test("gives source and day", () => {
    expect(result([], ["政协南屏省委员会办公厅", "2021年1月20日"])).toMatchObject({
      source: "政协南屏省委员会办公厅",
      publishedAt: day,
    });
  });

  test("may stand below the title", () => {
    expect(result(["政协南屏省委员会办公厅", "（2021年1月20日）"])).toMatchObject({
      title: "南屏省政协2023年履职大事",
      source: "政协南屏省委员会办公厅",
      publishedAt: day,
    });
  });

  test("may follow the editor", () => {
    expect(result([], ["编辑：林岱青", "政协南屏省委员会办公厅", "2021年1月20日"])).toMatchObject({
      source: "政协南屏省委员会办公厅",
      editor: "林岱青",
      leftOut: [],
    });
  });

  test("is never taken from the title", () => {
    const { title, source } = read(
      "南屏省政协\n2021年1月20日\n一、督查问效\n甲。\n二、联名建言\n乙。",
    ).result;
    expect({ title, source }).toEqual({ title: "南屏省政协", source: null });
  });

  test("does not replace a source that is named", () => {
    expect(result(["来源：南屏日报"], ["政协南屏省委员会办公厅", "2021年1月20日"]).source).toBe("南屏日报");
  });

  test("is not a time inside the last event", () => {
    const { publishedAt, events } = result(
      [],
      ["时间：2023年9月12日", "地点：云津", "省政协在会上介绍了经验。"],
    );
    expect(publishedAt).toBeNull();
    expect(events[9]?.blocks).toHaveLength(4);
  });
});

describe("doubts about the time are reported", () => {
  test.each([
    ["发布时间：2021-02-30 09:00", "impossibleDate", "2021-02-30 09:00", null],
    ["发布时间：2021年1月", "incompleteDate", "2021年1月", null],
    ["发布时间：2021-01-20", "dateWithoutTime", "2021-01-20", day],
  ])("%s", (line, code, text, publishedAt) => {
    const { warnings, ...rest } = result([line]);
    expect(rest.publishedAt).toBe(publishedAt);
    expect(rest.publishedDayOnly).toBe(code === "dateWithoutTime");
    expect(warnings).toEqual([{ code, line: 2, values: { text } }]);
  });

  test("two different times", () => {
    const { publishedAt, warnings } = result(["发布时间：2021-01-20 09:24:06", "时间：2021-01-21 10:00"]);
    expect(publishedAt).toBe(at);
    expect(codes(warnings)).toEqual(["secondValue"]);
  });

  test("but not the time of an update", () => {
    const { publishedAt, warnings } = result(["更新时间：2021-01-21 10:00　发布时间：2021-01-20 09:24:06"]);
    expect(publishedAt).toBe(at);
    expect(warnings).toEqual([]);
  });
});

describe("the year", () => {
  const year = (title: string, text: string) =>
    read(`${title}\n\n一、督查问效\n${text}\n二、联名建言\n${text}`).result;

  test.each([
    "2023年十件履职大事",
    "南屏省政协２０２３年十件大事",
    "二〇二三年大事记",
    "2023年度十件实事",
    "2023 年大事",
  ])("comes from the title %s", (title) => {
    const { year: found, warnings } = year(title, "全年履职。");
    expect(found).toBe(2023);
    expect(codes(warnings).filter((code) => code.startsWith("year"))).toEqual([]);
  });

  test("comes from the text where the title has none, and says so", () => {
    const { year: found, warnings } = year(
      "南屏省政协十件履职大事",
      "2023年5月，督查。2023年9月，2022年的提案办结。",
    );
    expect(found).toBe(2023);
    expect(warnings).toContainEqual({ code: "yearFromText", values: { year: 2023 } });
  });

  test("is reported where title and text disagree, and stays the title's", () => {
    const { year: found, warnings } = year("2022年大事", "2023年5月，督查。2023年9月，推进。");
    expect(found).toBe(2022);
    expect(warnings).toContainEqual({ code: "yearConflict", values: { title: 2022, text: 2023 } });
  });

  test("is none where there is none", () => {
    const { year: found, warnings } = year("大事记", "全年履职，热线12345接听电话20231次。");
    expect(found).toBeNull();
    expect(codes(warnings)).toContain("noYear");
  });
});

describe("what a portal adds", () => {
  test("before the title is left out, with the reason", () => {
    const text = `首页 > 要闻 > 正文\n${report((number) => `${number}、`)}`;
    const { title, leftOut } = read(text).result;
    expect(title).toBe("南屏省政协2023年履职大事");
    expect(leftOut).toEqual([{ line: 1, text: "首页 > 要闻 > 正文", reason: "navigation" }]);
  });

  test("after the text is left out, line by line", () => {
    const tail = [
      "编辑：林岱青",
      "相关阅读",
      "云津市政协召开全体会议",
      "声明：本网转载此文旨在传递信息。",
      "南屏ICP备12345678号",
      "打印",
    ];
    expect(result([], tail).leftOut.map(({ text, reason }) => [text, reason])).toEqual([
      ["相关阅读", "navigation"],
      ["云津市政协召开全体会议", "navigation"],
      ["声明：本网转载此文旨在传递信息。", "pageFurniture"],
      ["南屏ICP备12345678号", "pageFurniture"],
      ["打印", "navigation"],
    ]);
  });

  test("in menus without any sign of the end is left out as well", () => {
    expect(result([], ["要闻", "时政", "文化", "视频"]).leftOut).toHaveLength(4);
  });

  test("does not include a sentence after the credits: it stays text, with a warning", () => {
    const { events, leftOut, warnings } = result(
      [],
      ["（本版文图由省政协办公厅提供）", "新的一年，省政协将继续围绕中心、服务大局。"],
    );
    expect(leftOut).toEqual([]);
    expect(JSON.stringify(events[9]?.blocks)).toContain("新的一年");
    expect(codes(warnings)).toEqual(["textAfterEnd"]);
  });

  test("does not include short lines of the last event's own text", () => {
    const { events, leftOut } = result([], ["主要做法", "省政协建立了发放许可证件的联动机制。"]);
    expect(leftOut).toEqual([]);
    expect(events[9]?.blocks).toHaveLength(3);
  });

  test("as separators and places of pictures is left out between events, too", () => {
    const text = report((number) => `${number}、`).replace(/\n\n2、/, "\n\n＊＊＊\n[图片]\n2、");
    expect(read(text).result.leftOut.map(({ reason }) => reason)).toEqual(["separator", "lostPicture"]);
  });
});
