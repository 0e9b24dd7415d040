import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { editionFormat, type FrozenImage, type ReportContent } from "#lib/editions/model.ts";
import { readEdition } from "#lib/editions/read.ts";
import type { SiteSettings } from "#lib/settings/model.ts";
import { siteContext } from "./context.ts";
import { SiteDocument } from "./document.tsx";
import { Report, type ReportProps } from "./report.tsx";

const fixture = readEdition(
  1,
  readFileSync(new URL("../../lib/editions/fixtures/format-1-report.json", import.meta.url)),
) as ReportContent;
const context = siteContext("zh-CN");
const published = new Date("2021-01-20T02:00:00Z");
const site: SiteSettings = {
  name: "大事记",
  organisation: "",
  description: "",
  footerLines: ["主办：示例单位"],
  icpRecord: "",
  policeRecord: "",
  locale: "zh-CN",
};

function show(content: ReportContent, rest: Partial<ReportProps> = {}): string {
  const props = {
    content,
    firstLiveFrom: published,
    liveFrom: published,
    correctionNote: "",
    neighbours: { earlier: null, later: null },
    context,
    ...rest,
  };
  return renderToStaticMarkup(
    <SiteDocument site={site} context={context} script="/assets/site.js">
      <Report {...props} />
    </SiteDocument>,
  );
}

type Element = DefaultTreeAdapterTypes.Element;
function elements(html: string): Element[] {
  const all = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ("tagName" in child ? [child, ...all(child)] : []));
  return all(parse(`<!doctype html>${html}`));
}
const attribute = (element: Element, name: string) =>
  element.attrs.find((candidate) => candidate.name === name)?.value;
const page = show(fixture);
const found = elements(page);
const tags = (...names: string[]) => found.filter(({ tagName }) => names.includes(tagName));

test("a report of every format is shown whole", () => {
  for (let format = 1; format <= editionFormat; format += 1) {
    const name = `../../lib/editions/fixtures/format-${format}-report.json`;
    const content = readEdition(format, readFileSync(new URL(name, import.meta.url))) as ReportContent;
    const html = show(content);
    expect(html).toContain('class="pair"');
    expect(html.includes('class="gallery"') && html.includes('class="wide"')).toBe(format > 1);
    expect(html.includes('<dl class="key-figures">')).toBe(format > 1);
  }
});

describe("a report says", () => {
  test.each([
    "来源：示例日报",
    "2021年1月20日 09:24",
    "责任编辑：示例",
    "（文图由某某省政协办公厅提供）",
    "供稿：某某办公厅",
    "由委员和公众投票产生，排名不分先后。",
    "2020年10月20日至22日",
    "承办：提案委员会",
    "主办：示例单位",
  ])("%s", (words) => expect(page).toContain(words));

  test("when it was published where its source names no time", () => {
    expect(show({ ...fixture, sourceTime: null })).toContain("2021年1月20日 10:00");
  });

  test("the day alone where its source names no time of it", () => {
    const page = show({ ...fixture, sourceTime: "2021-01-20" });
    expect(page).toContain('<time dateTime="2021-01-20">2021年1月20日</time>');
  });

  test("that it was corrected, with the day, and says nothing where nothing is to be told", () => {
    const liveFrom = new Date("2021-02-01T00:00:00Z");
    expect(show(fixture, { liveFrom, correctionNote: "第一件的数字有误。" })).toContain(
      "<strong>更正</strong>第一件的数字有误。（2021年2月1日）",
    );
    expect(page).not.toContain("更正");
  });

  test("the ordering in usual words where the editor wrote none", () => {
    expect(show({ ...fixture, orderingNote: "" })).toContain("排名不分先后。");
    expect(show({ ...fixture, orderingNote: "", ordering: "votes" })).toContain("按得票多少排列。");
  });

  test("its whole title to those who listen, also the year that only the numerals show", () => {
    const [h1] = tags("h1");
    const text = (node: DefaultTreeAdapterTypes.ParentNode): string =>
      node.childNodes
        .map((child) => ("value" in child ? child.value : "childNodes" in child ? text(child) : ""))
        .join("");
    expect(h1 && text(h1)).toBe(fixture.title);
  });
});

describe("a report can be found one's way in", () => {
  test("headings begin with one h1 and leave out no level", () => {
    const levels = tags("h1", "h2", "h3", "h4").map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  test("every link inside the page leads to something, and the index to each event", () => {
    const ids = new Set(found.map((element) => attribute(element, "id")));
    const inside = tags("a").flatMap((link) => attribute(link, "href")?.match(/^#(.+)/)?.[1] ?? []);
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    expect(inside).toEqual(expect.arrayContaining(["main", "index", "event-1", "event-2"]));
  });

  test("one event needs no index, no bar and no word on the order", () => {
    const html = show({ ...fixture, events: fixture.events.slice(0, 1) });
    expect(html).not.toMatch(/event-index|jump-bar|class="how"/);
  });

  test("the reports of other years are named when there are any", () => {
    const earlier = { slug: "2019-da-shi", title: "某某省政协2019年十件大事", year: 2019 };
    expect(show(fixture, { neighbours: { earlier, later: null } })).toContain('href="/reports/2019-da-shi"');
    expect(page).not.toContain("neighbours");
  });
});

describe("pictures", () => {
  test("have all that a browser needs before it loads them", () => {
    for (const image of tags("img"))
      for (const name of ["src", "srcset", "sizes", "width", "height", "alt"])
        expect(attribute(image, name), name).toBeDefined();
    expect(tags("img").filter((image) => attribute(image, "loading") === "eager")).toHaveLength(1);
  });

  test("say what is written in the text, else what the picture itself brings", () => {
    expect(page).toContain('alt="这里另写的替代文字"');
    expect(page).toContain("这里另写的图说。\u3000<cite>林某 摄</cite>");
    expect(page).toContain("第2张图的图说。\u3000<cite>某某 摄</cite>");
  });

  test("that are missing are left out, and a cover that the text does not show stands first", () => {
    const html = show({ ...fixture, images: [] });
    expect(html).not.toContain("<img");
    expect(html).toContain("on-paper");
    const second = page.slice(page.indexOf('id="event-2"'));
    expect(second).toContain("第2张图的替代文字");
  });

  test("come from another place in the desk's preview", () => {
    const html = show(fixture, { context: siteContext("zh-CN", "/admin/media") });
    expect(html).toContain('src="/admin/media/');
    expect(html).not.toContain('"/media/');
  });
});

test("the policy of public pages holds: no style attribute, handler, inline script or foreign address", () => {
  for (const { tagName, attrs } of found) {
    expect(attrs.filter(({ name }) => name === "style" || name.startsWith("on"))).toEqual([]);
    if (tagName === "script") expect(attrs.find(({ name }) => name === "src")?.value).toBe("/assets/site.js");
    expect(tagName).not.toBe("style");
  }
});

test("ten long events with pictures are at most 25 KB compressed", () => {
  const images = Array.from({ length: 30 }, (_, i) => randomImage(i));
  const events = Array.from({ length: 10 }, (_, i) => ({
    ...(fixture.events[1] as ReportContent["events"][number]),
    id: `00000000-0000-4000-8000-0000000001${String(i).padStart(2, "0")}`,
    title: randomText(18, i),
    cover: null,
    body: {
      type: "doc" as const,
      content: [0, 1, 2].flatMap((j) => [
        {
          type: "paragraph" as const,
          content: [{ type: "text" as const, text: randomText(180, i * 7 + j) }],
        },
        {
          type: "figure" as const,
          attrs: {
            image: images[i * 3 + j]?.id ?? null,
            alt: randomText(20, i + j),
            credit: "某某 摄",
            layout: "single" as const,
          },
          content: [{ type: "text" as const, text: randomText(30, i * 5 + j) }],
        },
      ]),
    },
  }));
  const html = show({ ...fixture, events, images });
  expect(brotliCompressSync(html).length).toBeLessThan(25 * 1024);
});

/** Characters in no order compress worse than any language. */
function randomText(length: number, seed: number): string {
  return Array.from({ length }, (_, i) =>
    String.fromCodePoint(
      0x4e00 + (((Math.imul(i + 1, 2654435761) ^ Math.imul(seed + 1, 40503 * 977)) >>> 0) % 2500),
    ),
  ).join("");
}

function randomImage(seed: number): FrozenImage {
  const hash = Array.from({ length: 64 }, (_, i) =>
    ((Math.imul(i + 7, 48271 * (seed + 3)) >>> 5) % 16).toString(16),
  );
  return {
    ...(fixture.images[0] as FrozenImage),
    id: `00000000-0000-4000-8000-0000000002${String(seed).padStart(2, "0")}`,
    sha256: hash.join(""),
  };
}
