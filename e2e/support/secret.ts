import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { By } from "#lib/command.ts";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { setSlug } from "#lib/events/commands/set-slug.ts";
import { type EventText, emptyFields } from "#lib/events/model.ts";
import { editImage } from "#lib/images/commands/edit-image.ts";
import { uploadImage } from "#lib/images/commands/upload-image.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import { storage } from "#lib/platform/storage.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { createReport } from "#lib/reports/commands/create-report.ts";
import { editReport } from "#lib/reports/commands/edit-report.ts";
import type { Block, Inline } from "#lib/richtext/model.ts";
import { done } from "#lib/test-access.ts";

/** An event and a report that ranks it before another, of a year of which nothing else is recorded. */
export interface Secret {
  event: { id: string; slug: string };
  report: { id: string; slug: string };
  picture: { id: string; sha256: string };
  year: number;
  /** What must not be seen, by what it says: a word for every field, found nowhere else in the world. */
  words: Record<string, string>;
}

/** Words that nobody outside ever sees, and those that no page shows. */
export const unpublished = ["metadata", "fileName", "owner", "rights"];
export const unshown = [...unpublished, "tag"];

/** Writes the secret by commands, as an editor would. */
export async function writeSecret(by: By): Promise<Secret> {
  const mark = `q${randomBytes(5).toString("hex")}`;
  const words: Record<string, string> = {};
  const word = (field: string) => (words[field] ??= `${mark}${field.toLowerCase()}`);
  const year = 1987;

  const picture = await secretPicture(by, word);
  words.sha256 = picture.sha256;
  const event = await done(
    createEvent(by, {
      year,
      fields: fieldsOf(word, picture.id),
      body: { type: "doc", content: bodyOf(word, picture.id) },
    }),
  );
  await done(setSlug(by, { id: event.id, slug: word("eventSlug") }));
  const report = await secretReport(by, word, year, picture.id);
  const other = await done(createEvent(by, { year, ...otherText(word, picture.id) }));
  await done(addEvents(by, { id: report.id, eventIds: [event.id, other.id] }));
  return {
    event: { id: event.id, slug: word("eventSlug") },
    report: { id: report.id, slug: word("reportSlug") },
    picture,
    year,
    words,
  };
}

type Word = (field: string) => string;

/** The picture itself carries words too, where cameras put them. */
async function secretPicture(by: By, word: Word): Promise<Secret["picture"]> {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const bytes = await sharp({
    create: { width: 700, height: 500, channels: 3, background: "#808080", noise },
  })
    .withExif({ IFD0: { ImageDescription: word("metadata") } })
    .jpeg()
    .toBuffer();
  const facts = await keepOriginal(storage(), bytes);
  const { id } = await done(uploadImage(by, { facts, fileName: `${word("fileName")}.jpg` }));
  const focus = { focusX: 500, focusY: 500, version: 1 };
  await done(
    editImage(by, {
      id,
      ...focus,
      caption: word("imageCaption"),
      alt: word("imageAlt"),
      credit: word("imageCredit"),
      owner: word("owner"),
      rights: word("rights"),
      rightsUntil: "",
      isGroup: "false",
      crop: "",
    }),
  );
  return { id, sha256: facts.sha256 };
}

function fieldsOf(word: Word, cover: string) {
  return {
    title: word("title"),
    summary: word("summary"),
    place: word("place"),
    unit: word("unit"),
    participants: word("participants"),
    meeting: word("meeting"),
    date: { start: "1987-05-01", end: null, precision: "day" as const },
    channel: null,
    tags: [word("tag")],
    cover,
  };
}

/** Its figure has no words of its own, so that those of the library stand there. */
function otherText(word: Word, image: string): EventText {
  return {
    fields: { ...emptyFields, title: word("otherTitle") },
    body: {
      type: "doc",
      content: [{ type: "figure", attrs: { image, alt: "", credit: "", layout: "single" } }],
    },
  };
}

function bodyOf(word: Word, image: string): Block[] {
  const text = (field: string): Inline => ({ type: "text", text: word(field) });
  const paragraph = (field: string) => ({ type: "paragraph" as const, content: [text(field)] });
  const href = `https://example.org/${word("address")}`;
  return [
    { type: "heading", attrs: { level: 1 }, content: [text("heading")] },
    paragraph("paragraph"),
    {
      type: "paragraph",
      content: [{ type: "text", text: word("link"), marks: [{ type: "link", attrs: { href } }] }],
    },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph("item")] }] },
    { type: "blockquote", content: [paragraph("quote")] },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [{ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [paragraph("cell")] }],
        },
      ],
    },
    {
      type: "figure",
      attrs: { image, alt: word("alt"), credit: word("credit"), layout: "single" },
      content: [{ type: "text", text: word("caption") }],
    },
  ];
}

async function secretReport(
  by: By,
  word: Word,
  year: number,
  coverId: string,
): Promise<{ id: string; slug: string }> {
  const title = word("reportTitle");
  const { id } = await done(createReport(by, { title, year }));
  const slug = word("reportSlug");
  await done(
    editReport(by, {
      id,
      version: 1,
      title,
      slug,
      year,
      introduction: word("introduction"),
      source: word("source"),
      sourceTime: null,
      contributor: word("contributor"),
      photographer: word("photographer"),
      editor: word("editor"),
      credits: word("credits"),
      ordering: "votes",
      orderingNote: word("orderingNote"),
      coverId,
    }),
  );
  return { id, slug };
}
