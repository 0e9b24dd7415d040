import fc from "fast-check";
import { expect, test } from "vitest";
import { RichText } from "#lib/richtext/model.ts";
import { introductionFromLines, introductionLines } from "./introduction.ts";

test("each line is a paragraph, without indent, and empty lines are none", () => {
  expect(introductionFromLines("　　第一段。\r\n\r\n　　第二段。\n")).toEqual({
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text: "第一段。" }] },
      { type: "paragraph", content: [{ type: "text", text: "第二段。" }] },
    ],
  });
  expect(introductionFromLines(" \n ")).toEqual({ type: "doc", content: [] });
});

test("whatever is typed makes a valid text that reads back as the same paragraphs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      const introduction = introductionFromLines(typed);
      expect(RichText.safeParse(introduction).success).toBe(true);
      expect(introductionFromLines(introductionLines(introduction))).toEqual(introduction);
    }),
  );
});
