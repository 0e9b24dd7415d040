import { describe, expect, test } from "vitest";
import { checkMessages, type Tree } from "./check.ts";

const used = { path: "app/admin/page.tsx", text: 't("greeting"); t("gone"); t("not-found"); t("title")' };
const check = (zh: Record<string, Tree>, en: Record<string, Tree>, code = [used]) =>
  checkMessages(
    [
      ...Object.entries(zh).map(([area, content]) => ({ locale: "zh-CN" as const, area, content })),
      ...Object.entries(en).map(([area, content]) => ({ locale: "en" as const, area, content })),
    ],
    code,
  );

describe("both languages", () => {
  test("may have the same areas, keys and arguments", () => {
    const zh = { desk: { greeting: "{name}，您好", list: { title: "{count} 件" } } };
    const en = {
      desk: { greeting: "Hello {name}", list: { title: "{count, plural, one {# event} other {# events}}" } },
    };
    expect(check(zh, en)).toEqual([]);
  });

  test.each([
    ["a key less", { desk: {} }, "messages/en/desk.json lacks greeting"],
    ["a key more", { desk: { greeting: "Hi {name}", title: "x" } }, "messages/zh-CN/desk.json lacks title"],
    ["another argument", { desk: { greeting: "Hi {user}" } }, "Chinese has {name}, English {user}"],
    ["an area less", {}, "messages/zh-CN/desk.json has no English counterpart"],
    [
      "an area more",
      { desk: { greeting: "{name}" }, ui: {} },
      "messages/en/ui.json has no Chinese counterpart",
    ],
  ] as [string, Record<string, Tree>, string][])("may not have %s", (_, en, message) => {
    expect(check({ desk: { greeting: "{name}，您好" } }, en).join()).toContain(message);
  });
});

describe("a refusal", () => {
  const errors = { errors: { "not-found": "没有找到。" } };
  const refusing = (text: string, path = "lib/events/queries.ts") =>
    check(errors, errors, [used, { path, text }]);

  test("has its sentence", () => {
    for (const text of ['refuse("not-found")', '{ code: "not-found" }', 'x.refine(ok, "not-found")'])
      expect(refusing(text)).toEqual([]);
  });

  test.each([
    'refuse("gone")',
    'refuse(\n  "gone",\n  {})',
    '{ code: "gone" }',
    'z.string().refine((x) => x, "gone")',
  ])("%j without one is found", (text) => expect(refusing(text).join()).toContain('refuses with "gone"'));

  test("of a test, and a warning of the import, need none", () => {
    expect(refusing('refuse("gone")', "lib/events/queries.test.ts")).toEqual([]);
    expect(refusing('{ code: "gone" }', "lib/import/assemble.ts")).toEqual([]);
  });
});

test("a text that no code names is found", () => {
  const texts = { desk: { greeting: "您好", list: { farewell: "再见" } } };
  expect(check(texts, texts)).toEqual(["messages/*/desk.json: nothing uses list.farewell"]);
});
