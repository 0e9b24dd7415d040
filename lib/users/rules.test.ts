import { describe, expect, test } from "vitest";
import { passwordProblem, safeNext } from "./rules.ts";

const owner = { username: "wangjianhua", name: "王建华" };
const codeOf = (password: string) => passwordProblem(password, owner)?.code ?? null;

describe("a new password", () => {
  test.each([
    ["a line of a poem", "春眠不觉晓，处处闻啼鸟。"],
    ["four words", "correct horse battery staple"],
    ["mixed characters", "g7#Kq!2mVx9$"],
    ["spaces inside", "三 月 的 风 吹 过 了 山 冈"],
  ])("may be %s", (_, password) => expect(codeOf(password)).toBeNull());

  test("has at least twelve characters, Chinese ones counted like others", () => {
    expect(codeOf("春眠不觉晓处处闻啼鸟")).toBe("password.too-short");
    expect(codeOf("春眠不觉晓处处闻啼鸟夜来")).toBeNull();
    expect(codeOf("g7#Kq!2mVx9")).toBe("password.too-short");
  });

  test("has at most two hundred", () => {
    const long = "春眠不觉晓处处闻啼鸟夜来".repeat(17);
    expect(
      codeOf(
        long.slice(0, 200).replace(/.(?=.{20})/gu, (c, i) => (i % 2 ? c : String.fromCodePoint(0x4e00 + i))),
      ),
    ).toBeNull();
    expect(codeOf(long)).toBe("password.too-long");
  });

  test.each([
    "wangjianhua2025",
    "王建华王建华王建华王建华",
    "password12345678",
    "qwertyuiop123456",
    "administrator2026",
    "aaaaaaaaaaaaaaaa",
    "abababababababab",
    "123456789012345",
    "abcdefghijklmnop",
    "dashiji20262026",
    "ｐａｓｓｗｏｒｄ１２３４５",
  ])("is not %s", (password) => expect(codeOf(password)).toBe("password.obvious"));
});

describe("after signing in one lands", () => {
  test.each(["/admin", "/admin/events?q=%E6%8F%90%E6%A1%88&page=2", "/admin/reports/1#ranking"])(
    "at %s, which was asked for",
    (next) => expect(safeNext(next)).toBe(next),
  );

  test.each([
    undefined,
    ["/admin/events"],
    "",
    "/",
    "/reports/2025",
    "/administrator",
    "https://evil.example/admin",
    "//evil.example/admin",
    "/\\evil.example/admin",
    "\\\\evil.example/admin",
    "/\t/evil.example/admin",
    "javascript:alert(1)",
    "/admin/../login",
    `/admin/${"a".repeat(3000)}`,
  ])("at the desk when %j was asked for", (next) => expect(safeNext(next)).toBe("/admin"));
});
