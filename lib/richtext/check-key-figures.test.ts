import { describe, expect, test } from "vitest";
import { checkKeyFigures } from "./check-key-figures.ts";
import { readAmount } from "./key-amount.ts";

/** Each item as 名称 | 数值 | 单位 | 变化 | 说明. */
const items = (...lines: string[]) =>
  lines.map((line) => {
    const [label = "", value = "", unit = "", change = "", note = ""] = line
      .split("|")
      .map((part) => part.trim());
    return { label, value, unit, change, note };
  });
const found = (...lines: string[]) =>
  checkKeyFigures(items(...lines)).map(({ row, code, values }) => `${row} ${code} ${values.right}`.trim());

describe("a number is read", () => {
  test.each([
    ["82件", 82, "件"],
    ["1,860 人次", 1860, "人次"],
    ["１，８６０人次", 1860, "人次"],
    ["1.2万元", 12_000, "元"],
    ["5.5亿元", 550_000_000, "元"],
    ["87.8％", 87.8, "%"],
    ["+13.2 个百分点", 13.2, "百分点"],
    ["12个", 12, ""],
    ["-3 件", -3, "件"],
  ])("%s", (text, number, unit) => {
    expect(readAmount(text)).toMatchObject({ number, unit });
  });

  test.each([
    "",
    "约 80 件",
    "80余件",
    "80多件",
    "3—5件",
    "3-5件",
    "第3",
    "近百",
    "80件以上",
    "1.2.3",
    "12/15",
    "1234567890123456件",
    `3.${"1".repeat(120)}`,
  ])("%s is not one definite number", (text) => expect(readAmount(text)).toBeNull());
});

describe("what agrees is left alone", () => {
  test.each([
    ["a rate of nothing yet", ["提案|0|件", "立案|0|件", "立案率|50|%"]],
    ["growth from nothing", ["提案|5|件|增长5%|上年0件"]],
    [
      "a rate with more digits than can be reckoned",
      ["提案|82|件", "立案|72|件", `立案率|80.${"1".repeat(120)}|%`],
    ],
    [
      "a change that no office writes",
      [`提案|82|件|增长5${" ".repeat(50_000)}，||`, `提案|82|件|${"1,".repeat(50_000)}，`],
    ],
    ["a rate", ["提案|82|件", "立案|72|件", "立案率|87.8|%"]],
    ["without decimals", ["提案|82|件", "立案|72|件", "立案率|88%|"]],
    ["with two", ["提案|82|件", "立案|72|件", "立案率|87.80|%"]],
    ["a half, rounded up or to the even digit", ["委员|80|人", "发言|69|人", "发言率|86.3|%"]],
    ["the same half", ["委员|80|人", "发言|69|人", "发言率|86.2|%"]],
    ["of rounded counts", ["网民|1.2|万人", "参与|0.9|万人", "参与率|74|%"]],
    ["of any whole that fits", ["提案|82|件", "立案|72|件", "办结|70|件", "办结率|97.2|%"]],
    ["with what labels carry", ["提案总数|82|件", "已立案|72|件", "提案立案率|87.8|%"]],
    ["a rate of something else", ["提案|82|件", "立案|72|件", "满意率|98.6|%"]],
    ["a rate of a number that is not here", ["委员|690|人", "参加座谈|32|人", "参加座谈率|91.4|%"]],
    ["a part without its whole", ["立案|72|件", "办结|70|件", "立案率|87.8|%"]],
    ["a sum", ["经济|30|件", "政治|20|件", "合计|50|件"]],
    ["a sum that stands first", ["共|50|件", "经济|30|件", "政治|20|件"]],
    ["a sum of shares with its rounding", ["赞成|33.3|%", "反对|33.3|%", "弃权|33.3|%", "合计|100|%"]],
    ["a total of which only some parts are told", ["提案总数|82|件", "经济类|30|件", "政治类|20|件"]],
    ["a total of one part", ["经济|30|件", "合计|50|件"]],
    ["other units", ["经济|30|件", "政治|20|件", "走访|7|次", "合计|50|件"]],
    ["points of a rate", ["立案率|87.8|%|比上年 +13.2 个百分点|上年 74.6%"]],
    ["growth of a count", ["提案|82|件|同比增长 13.9%|上年为 72 件"]],
    ["a count more", ["提案|82|件|比上年增加 10 件|上年 72 件"]],
    ["a count less", ["提案|72|件|比上年减少10件|去年82件"]],
    ["from and to", ["立案率|87.8|%|由 74.6% 提高到 87.8%"]],
    ["a change in another unit", ["提案|82|件|前进 3 位|上年 72 件"]],
    ["words", ["提案|若干|件|有所增加|上年较少"]],
    ["approximations", ["提案|约80|件", "立案|72|件", "立案率|99|%"]],
  ])("%s", (_, lines) => expect(found(...lines)).toEqual([]));
});

describe("what does not agree is told with what would be right", () => {
  test.each([
    ["a rate", ["提案|82|件", "立案|72|件", "立案率|88.7|%"], ["2 rate 87.8%"]],
    ["in the digits shown", ["提案|82|件", "立案|72|件", "立案率|87.81|%"], ["2 rate 87.80%"]],
    ["a slipped point", ["提案|82|件", "立案|72|件", "立案率|8.78|%"], ["2 rate 87.80%"]],
    ["a count that is wrong", ["提案|84|件", "立案|72|件", "立案率|87.8|%"], ["2 rate 85.7%"]],
    ["of the whole it names, however far", ["提案|82|件", "立案|72|件", "提案立案率|50|%"], ["2 rate 88%"]],
    ["a sum", ["经济|30|件", "政治|20|件", "合计|51|件"], ["2 sum 50件"]],
    ["a sum in 万", ["一期|1.2|万元", "二期|2.3|万元", "合计|3.9|万元"], ["2 sum 3.5万元"]],
    ["a sum that stands first", ["共|51|件", "经济|30|件", "政治|20|件"], ["0 sum 50件"]],
    ["a rate that grows by per cent", ["立案率|87.8|%|比上年 +13.2%"], ["0 pointsOfRate +13.2个百分点"]],
    ["a count that grows by points", ["提案|82|件|比上年 +13.9 个百分点"], ["0 pointsOfCount +13.9%"]],
    ["points", ["立案率|87.8|%|+15.2 个百分点|上年 74.6%"], ["0 previousPoints +13.2个百分点"]],
    ["growth", ["提案|82|件|同比增长 15%|上年为 72 件"], ["0 previousRate +14%"]],
    ["a count more", ["提案|82|件|比上年增加 9 件|上年 72 件"], ["0 previousCount +10件"]],
    ["a fall told as a rise", ["提案|72|件|比上年增加 10 件|上年 82 件"], ["0 previousCount -10件"]],
  ])("%s", (_, lines, expected) => expect(found(...lines)).toEqual(expected));

  test("and how it is reckoned", () => {
    const [finding] = checkKeyFigures(items("提案|82|件", "立案|72|件", "立案率|88.7|%"));
    expect(finding?.values).toEqual({ reckoned: "72件 ÷ 82件", right: "87.8%", written: "88.7%" });
  });
});
