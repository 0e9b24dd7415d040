import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposeSlug } from "./slug.ts";

describe("an event's address", () => {
  test("is its title in pinyin, without tones and marks", () => {
    expect(proposeSlug("深入调研，服务“绿色发展”")).toBe("shen-ru-diao-yan-fu-wu-lv-se-fa-zhan");
  });

  test("keeps Latin letters and figures, full-width ones too", () => {
    expect(proposeSlug("ＡＩ与G20峰会")).toBe("ai-yu-g20-feng-hui");
  });

  test("of a title without any letter is still an address", () => {
    expect(proposeSlug("——！")).toBe("event");
  });
});

describe("a report's address", () => {
  test("begins with the year and leaves out whose report it is", () => {
    expect(proposeSlug("某某省政协2025年十件大事", 2025)).toBe("2025-shi-jian-da-shi");
    expect(proposeSlug("2025年度十件履职大事", 2025)).toBe("2025-shi-jian-lv-zhi-da-shi");
  });

  test("says the whole title where it names no year, or ends with it", () => {
    expect(proposeSlug("十件大事", 2025)).toBe("2025-shi-jian-da-shi");
    expect(proposeSlug("十件大事（2025年）", 2025)).toBe("2025-shi-jian-da-shi");
  });

  test("of a title without any letter is the year", () => {
    expect(proposeSlug("！", 2025)).toBe("2025");
  });
});

test("any title gives an address that the database takes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.boolean(), (title, report) => {
      const slug = proposeSlug(title, report ? 2025 : undefined);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
    }),
  );
});
