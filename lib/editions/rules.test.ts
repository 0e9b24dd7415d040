import { describe, expect, test } from "vitest";
import { keyFigure } from "#lib/richtext/key-figures.ts";
import type { FrozenEvent, FrozenImage, ReportContent } from "./model.ts";
import { type Circumstances, checkReady } from "./rules.ts";

const fine: Circumstances = { trashed: false, trashedEvents: [], endedRights: [] };

const image: FrozenImage = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  sha256: "0".repeat(64),
  width: 4,
  height: 3,
  crop: null,
  isGroup: false,
  focusX: 500,
  focusY: 500,
  colour: "#808080",
  caption: "会场一角。",
  alt: "会场里坐满了人",
  credit: "",
};

const event: FrozenEvent = {
  id: "01890a5d-ac96-774b-bcce-b302099a8058",
  title: "提交集体提案",
  summary: "",
  date: { start: "2025-05-01", end: null, precision: "month" },
  place: "",
  unit: "",
  participants: "",
  meeting: "",
  channel: null,
  tags: [],
  body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "正文。" }] }] },
  cover: image.id,
};

const report: ReportContent = {
  format: 2,
  kind: "report",
  slug: "2025-shi-jian-da-shi",
  year: 2025,
  title: "2025年大事",
  introduction: event.body,
  source: "某日报",
  sourceTime: null,
  contributor: "",
  photographer: "",
  editor: "某某",
  credits: "",
  ordering: "approved",
  orderingNote: "",
  cover: null,
  events: [event],
  images: [image],
};

const obstacles = (changes: Partial<ReportContent>, circumstances = fine) =>
  checkReady({ ...report, ...changes }, circumstances).obstacles;
const reminders = (changes: Partial<ReportContent>) => checkReady({ ...report, ...changes }, fine).reminders;
const withEvent = (changes: Partial<FrozenEvent>) => ({ events: [event, { ...event, ...changes }] });
const figure = (attrs: { image: string | null; alt?: string }, caption?: string) => ({
  body: {
    type: "doc" as const,
    content: [
      {
        type: "figure" as const,
        attrs: { alt: "", credit: "", layout: "single" as const, ...attrs },
        ...(caption ? { content: [{ type: "text" as const, text: caption }] } : {}),
      },
    ],
  },
});

test("a complete report is ready, with nothing to look at", () => {
  expect(checkReady(report, fine)).toEqual({ obstacles: [], reminders: [] });
});

describe("what keeps a report from being frozen", () => {
  test("the trash, a missing title, missing events", () => {
    expect(obstacles({ title: "", events: [] }, { ...fine, trashed: true }).map(({ code }) => code)).toEqual([
      "in-trash",
      "no-title",
      "no-events",
    ]);
  });

  test("an event in the trash or without title, named by its rank", () => {
    expect(obstacles({}, { ...fine, trashedEvents: [event.id] })).toEqual([
      { code: "event-in-trash", values: { rank: 1, title: event.title } },
    ]);
    expect(obstacles(withEvent({ title: "" }))).toEqual([
      { code: "event-no-title", values: { rank: 2, title: "" } },
    ]);
  });

  test("pictures that are not there", () => {
    const gone = "01890a5d-ac96-774b-bcce-b302099a8059";
    expect(obstacles({ cover: gone })).toMatchObject([{ code: "cover-missing" }]);
    expect(obstacles(withEvent({ cover: gone }))).toMatchObject([{ code: "event-cover-missing" }]);
    expect(obstacles(withEvent(figure({ image: null })))).toMatchObject([{ code: "event-picture-missing" }]);
    expect(obstacles(withEvent(figure({ image: gone })))).toMatchObject([{ code: "event-picture-missing" }]);
    expect(obstacles(withEvent(figure({ image: image.id })))).toEqual([]);
  });
});

test("a picture whose right to be used has ended keeps from freezing what shows it", () => {
  const ended = { ...fine, endedRights: [image.id] };
  const rights = (changes: Partial<ReportContent>) =>
    obstacles(changes, ended).map(({ code, values }) => [code, values.rank]);
  const bare = { ...event, cover: null, body: { type: "doc" as const, content: [] } };
  expect(rights({ cover: image.id, events: [bare] })).toEqual([["picture-rights", undefined]]);
  expect(rights({ events: [bare, { ...bare, cover: image.id }] })).toEqual([["event-picture-rights", 2]]);
  expect(rights({ events: [{ ...bare, ...figure({ image: image.id }) }] })).toEqual([
    ["event-picture-rights", 1],
  ]);
  expect(obstacles(withEvent({ cover: image.id }))).toEqual([]);
});

describe("what an editor is reminded of", () => {
  test("a number of events other than the title's ten", () => {
    expect(reminders({ title: "2025年十件大事" })).toEqual([{ code: "not-ten", values: { count: 1 } }]);
    expect(reminders({ title: "2025年十件大事", events: Array(10).fill(event) })).toEqual([]);
  });

  test("facts that readers look for", () => {
    const empty = { introduction: { type: "doc" as const, content: [] }, source: "", editor: "" };
    expect(reminders(empty).map(({ code }) => code)).toEqual(["no-introduction", "no-source", "no-editor"]);
  });

  test("events without text, date or picture", () => {
    const bare = withEvent({
      body: { type: "doc", content: [{ type: "paragraph" }] },
      date: null,
      cover: null,
    });
    expect(reminders(bare).map(({ code }) => code)).toEqual([
      "event-no-text",
      "event-no-date",
      "event-no-picture",
    ]);
  });

  test("pictures without words, unless the library has them", () => {
    const unsaid = { images: [{ ...image, alt: "", caption: "" }] };
    const codes = (changes: Partial<ReportContent>) => reminders(changes).map(({ code }) => code);
    expect(codes({ ...unsaid, ...withEvent(figure({ image: image.id })) })).toEqual([
      "event-no-text",
      "event-no-alt",
      "event-no-caption",
    ]);
    expect(codes({ ...unsaid, ...withEvent(figure({ image: image.id, alt: "人群" }, "会场")) })).toEqual([
      "event-no-text",
    ]);
    expect(codes(withEvent(figure({ image: image.id })))).toEqual(["event-no-text"]);
  });

  test("key figures that do not agree, and not those that do", () => {
    const body = (rate: string) => ({
      type: "keyFigures" as const,
      content: [
        keyFigure({ label: "提案", value: "82", unit: "件" }),
        keyFigure({ label: "立案", value: "72", unit: "件" }),
        keyFigure({ label: "立案率", value: rate, unit: "%" }),
      ],
    });
    const codes = (rate: string) =>
      reminders(withEvent({ body: { type: "doc", content: [body(rate)] } })).map(({ code }) => code);
    expect(codes("87.8")).not.toContain("event-numbers");
    expect(codes("88.7")).toContain("event-numbers");
  });
});
