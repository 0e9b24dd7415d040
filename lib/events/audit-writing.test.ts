import { expect, test } from "vitest";
import { beginnings } from "./audit-writing.ts";

const at = (minutes: number) => new Date(Date.UTC(2026, 4, 12, 9, minutes));
const typed = (author: string, ...minutes: number[]) =>
  minutes.map((minute) => ({ author, name: author, at: at(minute) }));
const told = (rows: ReturnType<typeof typed>, said: [string, Date][] = []) =>
  beginnings(rows, new Map(said)).map((row) => `${row.author} ${row.at.getUTCMinutes()}`);

test("a person's writing gets a line where it begins, and one for every half hour of it", () => {
  expect(told(typed("李", 0, 1, 29, 30, 31, 59))).toEqual(["李 0", "李 30"]);
});

test("each person has lines of their own", () => {
  expect(told([...typed("李", 0), ...typed("王", 1), ...typed("李", 2)])).toEqual(["李 0", "王 1"]);
});

test("what a line speaks of already makes no second one, and what is older than it neither", () => {
  expect(told(typed("李", 0, 5, 20), [["李", at(5)]])).toEqual([]);
  expect(told(typed("李", 0, 40), [["李", at(5)]])).toEqual(["李 40"]);
});
