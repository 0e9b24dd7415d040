import { z } from "zod";
import { Crop } from "#lib/images/model.ts";
import { RichText } from "#lib/richtext/model.ts";

/**
 * The content of an edition, format 2. What is frozen is the canonical JSON (RFC 8785) of one of these;
 * an older format is read through pure upcasts into the newest types below.
 */
export const editionFormat = 2;

/**
 * A picture as frozen. Its bytes are addressed by `sha256`; `focus` in thousandths of width and height. `crop` is the
 * part of the upright original that is shown: left, top, width and height in thousandths, null for all of it.
 * A group photograph (合影) is always shown whole, whatever room there is.
 */
export const FrozenImage = z.strictObject({
  id: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  focusX: z.number().int().min(0).max(1000),
  focusY: z.number().int().min(0).max(1000),
  crop: Crop.nullable(),
  isGroup: z.boolean(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  caption: z.string(),
  alt: z.string(),
  credit: z.string(),
});
export type FrozenImage = z.infer<typeof FrozenImage>;

/** Days as YYYY-MM-DD; `precision` says how much of them is known. */
const EventDate = z.strictObject({
  start: z.iso.date(),
  end: z.iso.date().nullable(),
  precision: z.enum(["day", "month", "year"]),
});
export type EventDate = z.infer<typeof EventDate>;

export const FrozenEvent = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  summary: z.string(),
  date: EventDate.nullable(),
  place: z.string(),
  unit: z.string(),
  participants: z.string(),
  meeting: z.string(),
  channel: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
  tags: z.array(z.string()),
  body: RichText,
  cover: z.uuid().nullable(),
});
export type FrozenEvent = z.infer<typeof FrozenEvent>;

const images = z.array(FrozenImage);

export const EventContent = z.strictObject({
  format: z.literal(2),
  kind: z.literal("event"),
  slug: z.string(),
  year: z.number().int(),
  event: FrozenEvent,
  images,
});
export type EventContent = z.infer<typeof EventContent>;

export const ReportContent = z.strictObject({
  format: z.literal(2),
  kind: z.literal("report"),
  slug: z.string(),
  year: z.number().int(),
  title: z.string(),
  introduction: RichText,
  source: z.string(),
  /** A moment, or a day of China where no time of it is known. */
  sourceTime: z.iso.datetime().or(z.iso.date()).nullable(),
  contributor: z.string(),
  photographer: z.string(),
  editor: z.string(),
  credits: z.string(),
  ordering: z.enum(["votes", "date", "approved", "unranked"]),
  orderingNote: z.string(),
  cover: z.uuid().nullable(),
  /** In the order of their ranks, from 1. */
  events: z.array(FrozenEvent),
  images,
});
export type ReportContent = z.infer<typeof ReportContent>;

export const EditionContent = z.discriminatedUnion("kind", [EventContent, ReportContent]);
export type EditionContent = z.infer<typeof EditionContent>;
