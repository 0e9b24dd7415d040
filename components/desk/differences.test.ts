import { expect, test } from "vitest";
import { differences } from "./differences.ts";

const base = { title: "旧题", place: "北京", note: "" };

test("only fields in which both texts differ are asked about", () => {
  const mine = { ...base, title: "我的题" };
  const theirs = { ...base, title: "对方的题" };
  expect(differences(Object.keys(base), base, mine, theirs)).toEqual([
    { name: "title", mine: "我的题", theirs: "对方的题", suggested: "mine" },
  ]);
  expect(differences(Object.keys(base), base, mine, mine)).toEqual([]);
});

test("what only the other one changed is kept, what only I changed is kept too", () => {
  const mine = { ...base, title: "我的题" };
  const theirs = { ...base, place: "上海" };
  expect(differences(Object.keys(base), base, mine, theirs)).toMatchObject([
    { name: "title", suggested: "mine" },
    { name: "place", suggested: "theirs" },
  ]);
});

test("line ends as forms send them make no difference", () => {
  expect(differences(["note"], { note: "a\nb" }, { note: "a\r\nb" }, { note: "a\nb" })).toEqual([]);
});
