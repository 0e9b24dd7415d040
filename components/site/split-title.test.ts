import { describe, expect, test } from "vitest";
import { sizeOfTitle, splitTitle } from "./split-title.ts";

const split = (title: string, year = 2020) => {
  const { organisation, year: said, rest } = splitTitle(title, year);
  return [organisation, said, rest];
};

describe("a report's title is divided", () => {
  test.each([
    ["某某省政协2020年十件履职大事", ["某某省政协", "2020年", "十件履职大事"]],
    ["某某大学2020年度十大新闻", ["某某大学", "2020年度", "十大新闻"]],
    ["2020年某某市十件大事", ["", "2020年", "某某市十件大事"]],
    ["某某省政协十件履职大事", ["某某省政协", "", "十件履职大事"]],
    ["某某博物馆年度十大展览", ["某某博物馆", "", "年度十大展览"]],
  ])("%s", (title, parts) => expect(split(title)).toEqual(parts));
});

describe("a title without a natural place stays whole", () => {
  test.each([
    ["十件大事", 2020],
    ["某某省政协2021年十件大事", 2020],
    ["回望：2020年，我们一起走过", 2020],
    ["不平凡的一年，记住2020年的十件大事", 2020],
    ["2020年", 2020],
  ])("%s", (title, year) => expect(split(title, year).join("")).toBe(title));

  test("a clause before the year is no organisation", () => {
    expect(split("不平凡的一年，记住2020年的十件大事")[0]).toBe("");
    expect(split("回望：2020年，我们一起走过")[0]).toBe("");
  });
});

test("the longer a title, the smaller it is set", () => {
  const size = (rest: string) => sizeOfTitle({ organisation: "", year: "", rest });
  expect([size("十件履职大事"), size("履职为民服务发展十件大事"), size("履".repeat(40))]).toEqual([
    "short",
    "medium",
    "long",
  ]);
});
