import { expect, test } from "vitest";
import { checkReady } from "#lib/editions/rules.ts";
import { emptyFields } from "#lib/events/model.ts";
import { keyFigure } from "#lib/richtext/key-figures.ts";
import type { Block } from "#lib/richtext/model.ts";
import { checkText, grave } from "./checks.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const picture = {
  id,
  sha256: "a".repeat(64),
  width: 1,
  height: 1,
  caption: "座谈会现场",
  alt: "",
  credit: "",
};
const figure = (image: string | null, alt = "") => ({
  type: "figure" as const,
  attrs: { image, alt, credit: "", layout: "single" as const },
});
const text = (...content: Extract<Block, { type: "figure" }>[]) => ({
  fields: emptyFields,
  body: { type: "doc" as const, content },
});
const codes = (...parameters: Parameters<typeof checkText>) =>
  checkText(...parameters).flatMap(({ code, figure }) => (figure ? [`${code} ${figure}`] : []));

test("an empty event lacks its title, text, date, channel and a picture", () => {
  expect(checkText(text(), new Map()).map(({ code }) => code)).toEqual([
    "title",
    "body",
    "date",
    "channel",
    "pictures",
  ]);
});

test("a picture lacks its alternative text only when neither the text nor the library has one", () => {
  const known = new Map([[id, picture]]);
  expect(codes(text(figure(id), figure(id, "合影")), known)).toEqual(["alt 1"]);
  expect(codes(text(figure(id)), new Map([[id, { ...picture, alt: "合影" }]]))).toEqual([]);
});

test("an empty place and a lost picture are told, one that is still asked for is not", () => {
  expect(codes(text(figure(null), figure(id)), new Map([[id, null]]))).toEqual(["picture 1", "picture 2"]);
  expect(codes(text(figure(id)), new Map())).toEqual([]);
});

test("a caption is lacking when neither the text nor the library has one", () => {
  const known = new Map([[id, { ...picture, alt: "合影", caption: "" }]]);
  expect(codes(text(figure(id)), known)).toEqual(["caption 1"]);
  const own = { ...figure(id), content: [{ type: "text" as const, text: "座谈会现场" }] };
  expect(codes(text(own), known)).toEqual([]);
});

test("a picture that may no longer be used is told, once, and keeps it from being published", () => {
  const known = new Map([[id, { ...picture, alt: "合影", rightsEnded: true }]]);
  expect(codes(text(figure(id)), known)).toEqual(["rights 1"]);
  const asCover = { ...text(figure(id)), fields: { ...emptyFields, cover: id } };
  expect(codes(asCover, known)).toEqual(["rights 1"]);
  const alone = { ...text(), fields: { ...emptyFields, cover: id } };
  expect(checkText(alone, known).map(({ code }) => code)).toContain("rights");
  expect(grave).toContain("rights");
});

test("what keeps it from being published comes first, as the rule for editions has it", () => {
  const lost = { ...text(figure(id)), fields: { ...emptyFields, cover: id } };
  const found = checkText(lost, new Map([[id, null]])).map(({ code }) => code);
  expect(found.slice(0, 3)).toEqual(["title", "cover", "picture"]);
  const { date, title, summary, place, unit, participants, meeting, tags, cover } = lost.fields;
  const event = { id, date, title, summary, place, unit, participants, meeting, tags, cover, channel: null };
  const content = {
    format: 2 as const,
    kind: "event" as const,
    slug: "a",
    year: 2020,
    event: { ...event, body: lost.body },
    images: [],
  };
  const { obstacles, reminders } = checkReady(content, {
    trashed: false,
    trashedEvents: [],
    endedRights: [],
  });
  expect(obstacles).toHaveLength(grave.filter((code) => code !== "rights").length);
  // The channel is this page's own reminder.
  expect(found).toHaveLength(obstacles.length + reminders.length + 1);
});

test("key figures that do not agree are told where they stand", () => {
  const figures = (rate: string) => ({
    type: "keyFigures" as const,
    content: [
      keyFigure({ label: "提案", value: "82", unit: "件" }),
      keyFigure({ label: "立案", value: "72", unit: "件" }),
      keyFigure({ label: "立案率", value: rate, unit: "%" }),
    ],
  });
  const found = (...content: ReturnType<typeof figures>[]) =>
    checkText({ fields: emptyFields, body: { type: "doc", content } }, new Map()).flatMap(
      ({ numbers }) => numbers ?? [],
    );
  expect(found(figures("87.8"))).toEqual([]);
  expect(found(figures("87.8"), figures("88.7"))).toMatchObject([
    { block: 1, row: 2, values: { right: "87.8%" } },
  ]);
});
