import { describe, expect, test } from "vitest";
import { differences } from "./compare.ts";
import type { EventContent, FrozenEvent, FrozenImage, ReportContent } from "./model.ts";

const id = (number: number) => `01890a5d-ac96-774b-bcce-${String(number).padStart(12, "0")}`;

const image: FrozenImage = {
  id: id(90),
  sha256: "0".repeat(64),
  width: 4,
  height: 3,
  crop: null,
  isGroup: false,
  focusX: 500,
  focusY: 500,
  colour: "#808080",
  caption: "",
  alt: "",
  credit: "",
};

const event = (number: number, changes: Partial<FrozenEvent> = {}): FrozenEvent => ({
  id: id(number),
  title: `第${number}件`,
  summary: "",
  date: null,
  place: "",
  unit: "",
  participants: "",
  meeting: "",
  channel: null,
  tags: [],
  body: { type: "doc", content: [] },
  cover: null,
  ...changes,
});

const report = (events: FrozenEvent[], changes: Partial<ReportContent> = {}): ReportContent => ({
  format: 2,
  kind: "report",
  slug: "2025",
  year: 2025,
  title: "十件大事",
  introduction: { type: "doc", content: [] },
  source: "",
  sourceTime: null,
  contributor: "",
  photographer: "",
  editor: "",
  credits: "",
  ordering: "approved",
  orderingNote: "",
  cover: null,
  events,
  images: [image],
  ...changes,
});

const none = { fields: [], added: [], changed: [], removed: [], reordered: false };

describe("two contents of a report", () => {
  test("that say the same do not differ", () => {
    expect(differences(report([event(1)]), report([event(1)]))).toEqual(none);
  });

  test("differ in their own fields", () => {
    expect(differences(report([]), report([], { title: "新题", source: "某报" }))).toEqual({
      ...none,
      fields: ["title", "source"],
    });
  });

  test("differ in events that came, went or changed, each with its rank", () => {
    const before = report([event(1), event(2), event(3)]);
    const after = report([event(1, { place: "北京" }), event(3), event(4)]);
    expect(differences(before, after)).toEqual({
      fields: [],
      changed: [{ rank: 1, title: "第1件" }],
      removed: [{ rank: 2, title: "第2件" }],
      added: [{ rank: 3, title: "第4件" }],
      reordered: false,
    });
  });

  test("differ in order only where the same events stand otherwise", () => {
    expect(differences(report([event(1), event(2)]), report([event(2), event(1)]))).toEqual({
      ...none,
      reordered: true,
    });
    expect(differences(report([event(1), event(2)]), report([event(3), event(1), event(2)])).reordered).toBe(
      false,
    );
  });

  test("differ in an event whose picture got other words", () => {
    const events = [event(1, { cover: image.id })];
    const after = report(events, { images: [{ ...image, alt: "会场" }] });
    expect(differences(report(events), after).changed).toEqual([{ rank: 1, title: "第1件" }]);
  });
});

test("two contents of an event differ in its fields, its address and its pictures", () => {
  const content = (changes: Partial<EventContent>): EventContent => ({
    format: 2,
    kind: "event",
    slug: "one",
    year: 2025,
    event: event(1),
    images: [],
    ...changes,
  });
  expect(differences(content({}), content({}))).toEqual(none);
  expect(
    differences(content({}), content({ event: event(1, { title: "新题", unit: "办公室" }) })).fields,
  ).toEqual(["title", "unit"]);
  expect(differences(content({}), content({ slug: "two", images: [image] })).fields).toEqual([
    "slug",
    "images",
  ]);
});
