import { expect, test } from "vitest";
import { downloadOf, fileNameOf } from "./file.ts";

test("a title becomes a name that every system takes", () => {
  expect(fileNameOf("2025年“十件大事”：协商/监督")).toBe("2025年“十件大事”：协商 监督.docx");
  expect(fileNameOf(" \n ")).toBe("document.docx");
  expect(fileNameOf("长".repeat(300))).toBe(`${"长".repeat(70)}.docx`);
});

test("a download says its name in Chinese, and is kept by nobody", () => {
  const { headers } = downloadOf({ fileName: "大事(1).docx", bytes: new Uint8Array() });
  expect(headers.get("content-disposition")).toBe(
    "attachment; filename=\"document.docx\"; filename*=UTF-8''%E5%A4%A7%E4%BA%8B%281%29.docx",
  );
  expect(headers.get("cache-control")).toBe("private, no-store");
});
