import { describe, expect, test } from "vitest";
import { captionHints, composeCaption, namesIn, saysGroup } from "./caption.ts";

const empty = { time: "", who: "", place: "", deed: "", people: "" };

describe("a caption is composed as offices write it", () => {
  test("when, who, where, what, and who is who from the left", () => {
    expect(
      composeCaption({
        time: "11月20日",
        who: "省政协委员",
        place: "梯云县",
        deed: "查看引水工程。",
        people: "张三，李四 王五",
      }),
    ).toBe("11月20日，省政协委员在梯云县查看引水工程。左起：张三、李四、王五。");
  });

  test("what is empty leaves no trace", () => {
    expect(composeCaption({ ...empty, place: "在会堂", deed: "听取发言" })).toBe("在会堂听取发言。");
    expect(composeCaption({ ...empty, time: "11月20日，" })).toBe("11月20日。");
    expect(composeCaption({ ...empty, people: "张三、李四" })).toBe("左起：张三、李四。");
    expect(composeCaption(empty)).toBe("");
  });

  test("one name alone is who it is about", () => {
    expect(composeCaption({ ...empty, people: "张三", place: "村口", deed: "同村民交谈" })).toBe(
      "张三在村口同村民交谈。",
    );
  });

  test.each([
    ["张三、李四", ["张三", "李四"]],
    ["从左至右：张 三，李　四；欧阳修", ["张三", "李四", "欧阳修"]],
    ["张三 李四  王小五", ["张三", "李四", "王小五"]],
    ["", []],
  ])("names in “%s”", (people, names) => {
    expect(namesIn(people)).toEqual(names);
  });
});

describe("a hint is given", () => {
  const hints = (caption: string, isGroup = false) => captionHints(caption, { isGroup });

  test("for what a reader may miss", () => {
    expect(hints("查看引水工程。")).toEqual(["time", "place", "who"]);
    expect(hints("11月20日，委员在梯云县查看引水工程。")).toEqual([]);
    expect(hints("11月20日，委员在梯云县合影。")).toEqual(["group", "row"]);
    expect(hints("11月20日，委员在梯云县合影。前排左起：张三、李四。", true)).toEqual([]);
    expect(hints("11月20日，委员在梯云县查看引水工程。张三 摄")).toEqual(["credit"]);
  });

  test("not for a caption that is not begun", () => {
    expect(hints("")).toEqual([]);
  });
});

test.each([
  ["全体委员合影", true],
  ["集体合照", true],
  ["与会代表集体留念", true],
  ["村集体经济带头人介绍情况", false],
  ["委员在村口听取意见", false],
])("“%s” is of a group: %s", (caption, expected) => {
  expect(saysGroup(caption)).toBe(expected);
});
