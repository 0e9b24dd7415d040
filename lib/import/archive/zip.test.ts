import { describe, expect, test } from "vitest";
import { makeZip } from "../fixtures/make-zip.ts";
import { cleanPath } from "./entry-name.ts";
import { openZip } from "./zip.ts";

const paths = async (...parts: Parameters<typeof makeZip>[0]) =>
  (await openZip(makeZip(parts))).entries.map(({ path }) => path);
const gbk = (hex: string) => ({ name: Buffer.from(hex, "hex"), content: "x", utf8: false });

describe("names in archives", () => {
  test("of Windows in Chinese are GBK without saying so", async () => {
    expect(await paths(gbk("b5dac8fdbcfe2fcdbc312e6a7067"))).toEqual(["第三件/图1.jpg"]);
  });

  test("of macOS are UTF-8 without saying so, and composed", async () => {
    expect(await paths({ name: "图/e\u0301.jpg", content: "x", utf8: false })).toEqual(["图/é.jpg"]);
  });

  test("with the flag are what it says", async () => {
    expect(await paths({ name: "第三件/图1.jpg", content: "x" })).toEqual(["第三件/图1.jpg"]);
  });

  test("never lead out of the archive, and what computers leave behind is no file", async () => {
    expect(
      await paths(
        { name: "../../etc/稿.txt", content: "x" },
        { name: "C:\\稿\\b.txt", content: "x" },
        { name: "/c.txt", content: "x" },
        { name: "__MACOSX/._c.txt", content: "x" },
        { name: ".DS_Store", content: "x" },
        { name: "~$稿.docx", content: "x" },
        { name: "图/", content: "" },
      ),
    ).toEqual(["etc/稿.txt", "稿/b.txt", "c.txt"]);
    expect(cleanPath("..")).toBeNull();
  });
});

describe("what archives hold", () => {
  test("is read whole, or its beginning", async () => {
    const [entry] = (await openZip(makeZip([{ name: "a.txt", content: "0123456789".repeat(100_000) }])))
      .entries;
    expect((await entry?.read())?.length).toBe(1_000_000);
    expect(String(await entry?.read(12))).toBe("012345678901");
  });

  test("is refused when it is more than the list says", async () => {
    const [entry] = (await openZip(makeZip([{ name: "a.txt", content: "0123456789", claimedSize: 4 }])))
      .entries;
    await expect(entry?.read()).rejects.toThrow("brokenArchive");
  });

  test("that unfolds two hundred times and more is not opened; what a program packs tightly is", async () => {
    const zeros = (megabytes: number) =>
      makeZip([{ name: "a", content: Buffer.alloc(megabytes * 1024 * 1024) }]);
    await expect(openZip(zeros(80))).rejects.toThrow("archiveTooLarge");
    expect((await openZip(zeros(8))).entries).toHaveLength(1);
  });

  test("with too many entries is not opened", async () => {
    const many = makeZip(Array.from({ length: 5001 }, (_, index) => ({ name: `${index}`, content: "" })));
    await expect(openZip(many)).rejects.toThrow("archiveTooLarge");
  });
});
