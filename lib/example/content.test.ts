import { describe, expect, it } from "vitest";
import { dateText } from "#lib/events/date-text.ts";
import { EventSlug, EventText } from "#lib/events/model.ts";
import { ImageFields } from "#lib/images/model.ts";
import { checkKeyFigures } from "#lib/richtext/check-key-figures.ts";
import { keyFields } from "#lib/richtext/key-figures.ts";
import { RichText } from "#lib/richtext/model.ts";
import { ChannelName, ChannelSlug, SiteSettings } from "#lib/settings/model.ts";
import { channels, notChosen, report, site } from "./content.ts";
import { type IllustrationKey, scenes } from "./illustrations/scenes.ts";
import type { ExampleBlock, ExampleEvent } from "./model.ts";
import { pictures } from "./pictures.ts";
import { toRichText } from "./rich-text.ts";

const keys = Object.keys(scenes) as IllustrationKey[];
const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const imageIds = new Map(keys.map((key, n) => [key, uuid(n)]));
const all: readonly ExampleEvent[] = [...report.events, ...notChosen];

const picturesIn = (block: ExampleBlock): IllustrationKey[] => {
  if (typeof block === "string") return [];
  if ("picture" in block) return [block.picture];
  if ("pair" in block) return [...block.pair];
  return "gallery" in block ? block.gallery.map(({ picture }) => picture) : [];
};
const blockText = (block: ExampleBlock): string => {
  if (typeof block === "string") return block;
  if ("heading" in block) return block.heading;
  if ("quote" in block) return block.quote;
  if ("list" in block) return block.list.join("\n");
  if ("table" in block) return [block.table.head, ...block.table.rows].map((row) => row.join("|")).join("\n");
  if ("keyFigures" in block) return block.keyFigures.map((item) => Object.values(item).join("")).join("\n");
  return picturesIn(block)
    .map((key) => pictures[key].caption)
    .join("\n");
};
const eventText = ({ title, summary, place, unit, participants, meeting, body }: ExampleEvent) =>
  [title, summary, place, unit, participants, meeting, ...body.map(blockText)].join("\n");
const everyText = [
  ...all.map(eventText),
  report.title,
  ...report.introduction.map(blockText),
  report.credits,
  report.orderingNote,
  site.name,
  site.organisation,
  site.description,
  ...site.footerLines,
  ...Object.values(pictures).flatMap(({ caption, alt }) => [caption, alt]),
];
const picturesOf = (blocks: readonly ExampleBlock[]) => blocks.flatMap(picturesIn);

describe("the example fits the records it becomes", () => {
  it.each(all.map((event) => [event.slug, event] as const))("%s is a valid event", (_, event) => {
    const { slug, alone, body, channel, cover, title, summary, place, unit, participants, meeting } = event;
    expect(EventSlug.parse(slug)).toBe(slug);
    expect(channels.map((known) => known.slug)).toContain(channel);
    expect([true, undefined]).toContain(alone);
    EventText.parse({
      fields: {
        ...{ title, summary, place, unit, participants, meeting, date: event.date, tags: event.tags },
        channel: uuid(99),
        cover: cover && imageIds.get(cover),
      },
      body: toRichText(body, imageIds),
    });
  });

  it("introduction, settings, channels and what is said about pictures are valid", () => {
    RichText.parse(toRichText(report.introduction, imageIds));
    SiteSettings.parse(site);
    for (const { name, slug } of channels)
      expect([ChannelName.parse(name), ChannelSlug.parse(slug)]).toEqual([name, slug]);
    for (const { fileName, ...said } of Object.values(pictures)) {
      expect(fileName).toMatch(/^\p{Script=Han}+\.jpg$/u);
      ImageFields.parse({ ...said, owner: "", rights: "", rightsUntil: "", isGroup: "false", crop: "" });
      expect(Math.min(said.caption.length, said.alt.length, said.credit.length)).toBeGreaterThan(3);
    }
  });

  it("uses every layout of pictures, and key figures that agree", () => {
    const blocks = report.events.flatMap(({ body }) => toRichText(body, imageIds).content);
    const layouts = blocks.flatMap((block) =>
      block.type === "figure" || block.type === "figures" ? [block.attrs.layout] : [],
    );
    expect(new Set(layouts)).toEqual(new Set(["single", "wide", "pair", "gallery"]));
    const figures = blocks.filter((block) => block.type === "keyFigures");
    expect(figures.length).toBeGreaterThan(1);
    for (const { content } of figures) expect(checkKeyFigures(content.map(keyFields))).toEqual([]);
  });

  it("a picture without a stored image is refused", () => {
    expect(() => toRichText([{ picture: "hall" }], new Map())).toThrow("hall");
  });

  it("addresses are unique and begin with the year only for the report", () => {
    const slugs = all.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(report.slug).toMatch(/^2025(-[a-z]+)+$/);
  });
});

describe("the ten events", () => {
  it("are ten with two to four paragraphs each, three of them also published alone", () => {
    expect(report.events).toHaveLength(10);
    expect(report.events.filter(({ alone }) => alone)).toHaveLength(3);
    expect(notChosen.filter(({ alone }) => alone)).toHaveLength(0);
    for (const { body } of report.events) {
      const paragraphs = body.filter((block) => typeof block === "string");
      expect(paragraphs.length).toBeGreaterThanOrEqual(2);
      expect(paragraphs.length).toBeLessThanOrEqual(4);
    }
  });

  it("have headings of two parts and summaries of 60 to 120 characters", () => {
    for (const { title, summary } of all) {
      expect(title).toMatch(/^\p{Script=Han}{4}，.+$/u);
      expect(summary.length, title).toBeGreaterThanOrEqual(60);
      expect(summary.length, title).toBeLessThanOrEqual(120);
    }
  });

  it("each show a picture, and every illustration is used", () => {
    for (const { body, cover, title } of report.events) {
      expect(picturesOf(body).length, title).toBeGreaterThan(0);
      expect(picturesOf(body), title).toContain(cover);
    }
    const used = new Set([
      report.cover,
      ...all.flatMap(({ body, cover }) => [...picturesOf(body), ...(cover ? [cover] : [])]),
    ]);
    expect(keys.length).toBeGreaterThanOrEqual(12);
    expect([...used].sort()).toEqual([...keys].sort());
  });

  it("are ranked by their beginning, the one of the whole year last, as the note says", () => {
    const dated = report.events.filter(({ date }) => date.precision !== "year");
    const starts = dated.map(({ date }) => date.start);
    expect(starts).toEqual([...starts].sort());
    expect(report.events.at(-1)?.date.precision).toBe("year");
    expect(dated).toHaveLength(9);
  });
});

describe("days", () => {
  it("lie in the year; months and years are whole", () => {
    for (const { date, title } of all) {
      const last = date.end ?? date.start;
      expect(date.start >= `${report.year}-01-01` && last <= `${report.year}-12-31`, title).toBe(true);
      const next = new Date(Date.parse(last) + 86_400_000).toISOString();
      if (date.precision !== "day")
        expect([date.start.slice(8), next.slice(8, 10)], title).toEqual(["01", "01"]);
    }
  });

  it("in an event's text agree with its date", () => {
    for (const event of all.filter(({ date }) => date.precision === "day")) {
      const [from, to] = dateText(event.date).split("至");
      const text = eventText(event);
      expect(text, event.title).toContain(from?.slice(5));
      expect(text, event.title).toContain(to ?? from?.slice(5));
    }
  });

  it("carry the right weekday", () => {
    let seen = 0;
    for (const text of everyText) {
      for (const match of text.matchAll(/(?:(\d+)月)?(\d+)日（星期(.)）/g)) {
        const before = text.slice(0, match.index);
        const month = match[1] ?? [...before.matchAll(/(\d+)月\d+日/g)].at(-1)?.[1];
        const date = new Date(Date.UTC(report.year, Number(month) - 1, Number(match[2])));
        expect(match[3], match[0]).toBe("日一二三四五六"[date.getUTCDay()]);
        seen++;
      }
    }
    expect(seen).toBeGreaterThanOrEqual(15);
  });
});

describe("wording", () => {
  it("has Chinese punctuation and no space between or beside Chinese characters", () => {
    for (const text of everyText) {
      expect(text).not.toMatch(/\p{Script=Han}[,.;:!?()"'<>~]|[,;:!?()"'<>~]\p{Script=Han}/u);
      expect(text).not.toMatch(/\p{Script=Han}[ \u3000]|[ \u3000]\p{Script=Han}/u);
      expect(text).not.toMatch(/\.{2,}|，，|。。|%％/);
    }
  });

  it("closes every quotation mark and bracket that it opens", () => {
    for (const text of everyText) {
      for (const [open, close] of ["“”", "‘’", "《》", "（）"].map((pair) => [...pair] as [string, string])) {
        expect(text.split(open).length, text).toBe(text.split(close).length);
      }
    }
  });
});
