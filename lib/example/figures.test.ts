import { describe, expect, it } from "vitest";
import { notChosen, report } from "./content.ts";
import type { ExampleEvent } from "./model.ts";

const all: readonly ExampleEvent[] = [...report.events, ...notChosen];
const find = (slug: string) => all.find((event) => event.slug === slug) as ExampleEvent;
const spoken = ({ title, summary, body }: ExampleEvent) =>
  [title, summary, JSON.stringify(body)].join("\n").replaceAll("\\n", "\n");

/** Every percentage that the texts name: part, whole, and how it is written. */
const rates: Record<string, readonly (readonly [part: number, whole: number, rate: string])[]> = {
  "quanhui-tongti-fayan": [[31, 42, "73.8%"]],
  "tian-tizhi-zengxiao": [
    [561, 624, "89.9%"],
    [487, 571, "85.3%"],
    [548, 561, "97.7%"],
    [13, 561, "2.3%"],
    [169, 186, "90.9%"],
    [45, 52, "86.5%"],
    [88, 98, "89.8%"],
    [168, 187, "89.8%"],
    [91, 101, "90.1%"],
  ],
  "lilun-shijian-yanjiu-jidi": [[12, 15, "80.0%"]],
  "san-zhang-qingdan-mofan-jiguan": [
    [2.5, 5.5, "45.5%"],
    [1309, 1326, "98.7%"],
  ],
  "zhiyuan-kanghong-jiuzai": [[29, 73, "39.7%"]],
  "ducha-shixian-zhengxie-gongzuo": [
    [43, 96, "44.8%"],
    [118, 126, "93.7%"],
  ],
  "weiyuan-qianxian-qiye-jinlan": [
    [87, 94, "92.6%"],
    [37, 58, "63.8%"],
  ],
  "shiwuwu-guihua-xieshang-jianyan": [
    [1036, 12480, "8.3%"],
    [121, 165, "73.3%"],
  ],
  "jiangpan-xieshang": [[563, 672, "83.8%"]],
};

/** Numbers of one text that make another of it: sums, products and remainders. */
const sums: Record<string, readonly (readonly [total: number, parts: readonly number[]])[]> = {
  "quanhui-tongti-fayan": [[68, [10, 58]]],
  "weiyuan-dushu-huodong": [
    [106, [1, 13, 92]],
    [1860, Array<number>(12).fill(155)],
  ],
  "lilun-shijian-yanjiu-jidi": [
    [26, [11, 8, 7]],
    [15, [12, 3]],
  ],
  "san-zhang-qingdan-mofan-jiguan": [[1326, [1309, 17]]],
  "zhiyuan-kanghong-jiuzai": [
    [4120, [2636, 1484]],
    [46, [15, 18, 13]],
  ],
  "ducha-shixian-zhengxie-gongzuo": [
    [126, [31, 27, 38, 30]],
    [126, [118, 8]],
  ],
  "weiyuan-qianxian-qiye-jinlan": [[58, [21, 14, 12, 11]]],
  "jiangpan-xieshang": [
    [24, [10, 9, 5]],
    [1944, Array<number>(24).fill(81)],
    [3120, Array<number>(24).fill(130)],
    [672, [563, 109]],
  ],
  "weiyuan-yiwu-zhishu": [[1300, Array<number>(260).fill(5)]],
  "zhongdian-tian-huitoukan": [[12, [10, 2]]],
};

const names = (text: string, value: number) =>
  new RegExp(`(?<![\\d.])${String(value).replace(".", "\\.")}(?![\\d.]*\\d)`).test(text);

describe("figures", () => {
  it.each(Object.entries(rates))("%s computes each rate from the numbers beside it", (slug, claims) => {
    const text = spoken(find(slug));
    for (const [part, whole, rate] of claims) {
      expect(`${((part / whole) * 100).toFixed(1)}%`).toBe(rate);
      expect(text).toContain(rate);
      expect(names(text, whole), `${whole}`).toBe(true);
      // A shortening is told by its two ends.
      expect(names(text, part) || names(text, whole - part), `${part}`).toBe(true);
    }
  });

  it("no percentage stands unproved", () => {
    for (const event of all) {
      const proved = new Set((rates[event.slug] ?? []).map(([, , rate]) => rate));
      for (const [rate] of spoken(event).matchAll(/[\d.]+%/g))
        expect([...proved], event.title).toContain(rate);
    }
  });

  it.each(Object.entries(sums))("%s adds up", (slug, claims) => {
    const text = spoken(find(slug));
    for (const [total, parts] of claims) {
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      for (const value of [total, ...parts]) expect(names(text, value), `${value} in ${slug}`).toBe(true);
    }
  });

  it("percentage points are the difference of the two years' rates", () => {
    expect((89.9 - 85.3).toFixed(1)).toBe("4.6");
    expect(spoken(find("tian-tizhi-zengxiao")).match(/4\.6个百分点/g)).toHaveLength(3);
  });

  it("the table of proposals adds up to what the text says", () => {
    const table = find("tian-tizhi-zengxiao").body.find(
      (block) => typeof block === "object" && "table" in block,
    );
    if (typeof table !== "object" || !("table" in table)) throw new Error("no table");
    const rows = table.table.rows.map(
      ([, received, accepted, rate]) => [Number(received), Number(accepted), rate] as const,
    );
    const total = rows.pop();
    expect(rows.reduce((sum, [received]) => sum + received, 0)).toBe(total?.[0]);
    expect(rows.reduce((sum, [, accepted]) => sum + accepted, 0)).toBe(total?.[1]);
    for (const [received, accepted, rate] of [...rows, total as (typeof rows)[number]]) {
      expect(`${((accepted / received) * 100).toFixed(1)}%`).toBe(rate);
    }
    expect(total?.slice(0, 2)).toEqual([624, 561]);
  });

  it("the province has thirteen cities and twelve key proposals wherever they are named", () => {
    const text = all.map(spoken).join("\n");
    for (const [, count] of text.matchAll(/(\d+)个设区市/g)) expect(count).toBe("13");
    for (const [, count] of text.matchAll(/(\d+)件(?:提案列为)?重点提案/g)) expect(count).toBe("12");
  });
});
