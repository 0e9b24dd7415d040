import { describe, expect, test } from "vitest";
import { decode, maxLineLength, maxLines } from "./decode.ts";
import { read } from "./fixtures/reading.ts";

const text = "南屏省政协2023年十件履职大事\r\n一、督查问效，推动省委部署落地见效。全年报送信息47篇。\r\n";
const utf8 = new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (value: string, big = false) => {
  const buffer = Buffer.from(value, "utf16le");
  return Uint8Array.from(big ? buffer.swap16() : buffer);
};
/** 中国政协大事，是在了的一二。 in GB18030, over and over. */
const gb18030 = (times: number) =>
  join(
    ...Array.from({ length: times }, () =>
      Uint8Array.from(Buffer.from("d6d0b9fad5fed0adb4f3cac2a3accac7d4dac1cbb5c4d2bbb6fea1a3", "hex")),
    ),
  );

/** 南屏省政協組織委員圍繞中心工作開展專題調研 … in Big5. */
const big5 =
  "ab6eabccacd9ac46a8f3b2d5c2b4a965adfbb3f2c2b6a4a4a4dfa475a740b67dae69b14dc344bdd5ace3a141b4a3a558b74ea8a3abd8c4b3a440a6caa447a451b1f8a141b16fa8ecacd9a965acd9ac46a9b2a552a4c0aad6a977a143a5fea67ea640a6ac";

describe("a text is read in each customary encoding", () => {
  test.each([
    ["UTF-8", utf8, "utf-8"],
    ["UTF-8 with a byte order mark", join(bytes(0xef, 0xbb, 0xbf), utf8), "utf-8"],
    ["UTF-16 LE with a mark", join(bytes(0xff, 0xfe), utf16(text)), "utf-16le"],
    ["UTF-16 BE with a mark", join(bytes(0xfe, 0xff), utf16(text, true)), "utf-16be"],
    ["UTF-16 LE without a mark", utf16(text), "utf-16le"],
    ["UTF-16 BE without a mark", utf16(text, true), "utf-16be"],
    ["plain ASCII", new TextEncoder().encode("1. Inspection\n2. Proposals\n"), "utf-8"],
  ] as const)("%s", (name, input, encoding) => {
    expect(decode(input)).toEqual({
      ok: true,
      encoding,
      text: name === "plain ASCII" ? "1. Inspection\n2. Proposals\n" : text,
    });
  });

  test("GB18030, with characters of four bytes", () => {
    const input = join(gb18030(3), Uint8Array.from(Buffer.from("fe9f9534b235a2d980", "hex")));
    expect(decode(input)).toMatchObject({ ok: true, encoding: "gb18030" });
    expect(decode(input)).toMatchObject({
      text: expect.stringMatching(/^中国政协大事，是在了的一二。.*䶮𠮷①€$/s),
    });
  });
});

describe("what is no text is refused by its content, whatever its name", () => {
  const zip = bytes(0x50, 0x4b, 3, 4);
  test.each([
    ["an empty file", bytes(), "empty"],
    ["white space only", new TextEncoder().encode(" \n\u3000\n"), "empty"],
    ["a byte order mark only", bytes(0xef, 0xbb, 0xbf), "empty"],
    ["another archive", join(zip, new TextEncoder().encode("…xl/workbook.xml…")), "archiveFile"],
    [
      "an old Word document",
      join(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), bytes(0, 0, 0)),
      "oldWordFile",
    ],
    ["a PDF", new TextEncoder().encode("%PDF-1.7\n%âãÏÓ"), "pdfFile"],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "pictureFile"],
    ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "pictureFile"],
    ["a WebP", new TextEncoder().encode("RIFF1234WEBPVP8 "), "pictureFile"],
    ["a HEIC", join(bytes(0, 0, 0, 24), new TextEncoder().encode("ftypheic")), "pictureFile"],
    ["an RTF", new TextEncoder().encode("{\\rtf1\\ansi}"), "richTextFile"],
    ["bytes with NULs", bytes(1, 0, 2, 0, 3, 0, 0, 0, 5), "binary"],
    ["control characters all over", new Uint8Array(64).fill(7), "binary"],
    ["bytes of no encoding", bytes(0xff, 0xff, 0xff, 0x80, 0xff), "unknownEncoding"],
    ["Big5", Uint8Array.from(Buffer.from(big5, "hex")), "unknownEncoding"],
    ["Big5 of a few words", Uint8Array.from(Buffer.from(big5.slice(0, 24), "hex")), "unknownEncoding"],
  ])("%s", (_, input, code) => {
    expect(decode(input)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("UTF-8 with a broken byte names the line", () => {
    const broken = join(utf8, utf8, bytes(0xe4, 0xb8), utf8);
    expect(decode(broken)).toEqual({ ok: false, refusal: { code: "damagedText", values: { line: 5 } } });
  });
});

describe("limits", () => {
  test("5 MB are read, a byte more is refused", () => {
    const size = 5 * 1024 * 1024;
    const lines = new Uint8Array(size).fill(0x61).map((byte, index) => (index % 1000 === 0 ? 0x0a : byte));
    expect(decode(lines).ok).toBe(true);
    expect(decode(new Uint8Array(size + 1).fill(0x61))).toMatchObject({ refusal: { code: "tooLarge" } });
  });

  test("20,000 lines are read, one more is refused", () => {
    const lines = (count: number) => decode(new TextEncoder().encode(Array(count).fill("文").join("\n")));
    expect(lines(maxLines).ok).toBe(true);
    expect(lines(maxLines + 1)).toMatchObject({
      refusal: { code: "tooManyLines", values: { lines: maxLines + 1 } },
    });
  });

  test("a line of 50,000 characters is read, a longer one is refused with its number", () => {
    const line = (length: number) => decode(new TextEncoder().encode(`一\n${"文".repeat(length)}`));
    expect(line(maxLineLength).ok).toBe(true);
    expect(line(maxLineLength + 1)).toMatchObject({ refusal: { code: "lineTooLong", values: { line: 2 } } });
  });
});

describe("characters that a reader can't see", () => {
  const refusal = (input: string) => decode(new TextEncoder().encode(input));

  test.each([
    ["\u0007", "controlCharacter", "U+0007"],
    ["\u001b", "controlCharacter", "U+001B"],
    ["\u0000", "binary", undefined],
    ["\u202e", "directionCharacter", "U+202E"],
    ["\u2066", "directionCharacter", "U+2066"],
  ])("%j is refused with its place", (character, code, name) => {
    const found = refusal(`大事记\n省政协召开${character}全体会议。`);
    const values = name ? { line: 2, before: "省政协召开", code: name } : {};
    expect(found).toEqual({ ok: false, refusal: { code, values } });
  });

  test.each(["\t", "\u000b", "\u000c", "\u0085", "\u2028", "\u200d"])("%j is accepted", (character) => {
    expect(refusal(`大事记${character}一`).ok).toBe(true);
  });

  test("harmless ones are kept and reported", () => {
    const { result } = read("2023年大事记\n一、督\u200b查\u00ad问效\n省政协\ufffd召开会议。");
    expect(result.events[0]?.title).toBe("督\u200b查\u00ad问效");
    expect(result.warnings).toContainEqual({ code: "invisibleCharacters", line: 2, values: { count: 2 } });
    expect(result.warnings).toContainEqual({ code: "replacementCharacters", line: 3, values: { count: 1 } });
  });

  test("page breaks end a paragraph and never reach the text", () => {
    const { result } = read("2023年大事记\n一、督查问效\f甲。\u2028乙。\n二、联名建言\u000b丙。");
    expect(result.events.map(({ title, line }) => [title, line])).toEqual([
      ["督查问效", 2],
      ["联名建言", 3],
    ]);
    expect(result.events[0]?.blocks).toHaveLength(2);
  });
});
