import { expect, test } from "vitest";
import { findUnsound } from "./sound-text.ts";

test.each(["王建华", "第一行\r\n第二行\t缩进", "𠮷林会议", "👨‍👩‍👧 家", "阿卜杜拉·买买提", "左\u200b右"])(
  "“%s” is sound",
  (text) => {
    expect(findUnsound({ name: text })).toBeUndefined();
  },
);

test.each(["a\0b", "\ud842", "退\u0008格", "反\u202e转", "\u2066隔离", "\u009b"])(
  "%j is not, and the field is named",
  (text) => {
    expect(findUnsound({ title: "好", fields: { tags: ["一", text] } })).toBe("fields.tags.1");
  },
);

test("bytes of a file are no text", () => {
  expect(findUnsound({ bytes: new Uint8Array([0, 1, 2]), at: new Date(), none: null })).toBeUndefined();
});
