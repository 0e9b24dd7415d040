import { describe, expect, test } from "vitest";
import { readSiteSettings } from "#lib/settings/model.ts";
import { feed, sitemap } from "./feeds.ts";

const address = "https://example.org";
const at = new Date("2021-01-20T02:00:00Z");
const record = { kind: "report" as const, slug: "2020-da-shi", liveFrom: at };

describe("the sitemap", () => {
  test("names each page by its whole address, with the day of its text", () => {
    const xml = sitemap([record, { ...record, kind: "event", slug: "du-shu" }], [2020], address);
    expect(xml).toContain(
      "<url><loc>https://example.org/reports/2020-da-shi</loc><lastmod>2021-01-20T02:00:00.000Z</lastmod></url>",
    );
    expect(xml).toContain("<loc>https://example.org/events/du-shu</loc>");
    expect(xml).toContain("<loc>https://example.org/chronicle/2020</loc>");
  });
});

describe("the feed", () => {
  const news = { ...record, title: "题目 <b>&", summary: "摘要\u0007", firstLiveFrom: at };
  const site = readSiteSettings({ name: "大事记" });

  test("says what was published, when, and where", () => {
    const xml = feed([news], site, address);
    expect(xml).toContain('<link href="https://example.org/reports/2020-da-shi"/>');
    expect(xml).toContain("<published>2021-01-20T02:00:00.000Z</published>");
    expect(xml).toContain("<summary>摘要</summary>");
  });

  test("cannot be broken by what a title says", () => {
    const xml = feed([news], site, address);
    expect(xml).toContain("<title>题目 &#60;b&#62;&#38;</title>");
  });

  test("is a feed as well while nothing has been published", () => {
    expect(feed([], site, address)).toContain("<updated>1970-01-01T00:00:00.000Z</updated>");
  });
});
