import { expect, test } from "vitest";
import { matching, slashItems } from "./slash-items.ts";

const names = {
  heading: "小标题",
  subheading: "次标题",
  list: "列表",
  numbered: "编号",
  quote: "引文",
  table: "表格",
  picture: "图片",
  gallery: "组图",
  keyFigures: "数据",
} as Record<string, string>;
const items = slashItems((id) => names[id] ?? "", { picture() {}, gallery() {} });
const found = (written: string) => matching(items, written).map(({ label }) => label);

test.each([
  ["图", ["图片", "组图"]],
  ["tp", ["图片"]],
  ["TuPian", ["图片"]],
  ["tu'pian", ["图片"]],
  ["tu pian", ["图片"]],
  ["b", ["编号", "表格"]],
  ["标题", ["小标题", "次标题"]],
  ["", Object.values(names)],
  ["没有", []],
])("/%s finds %j", (written, labels) => {
  expect(found(written)).toEqual(labels);
});
