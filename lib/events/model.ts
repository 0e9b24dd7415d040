import { z } from "zod";
import { RichText } from "#lib/richtext/model.ts";

/** Days as YYYY-MM-DD, the end included; `precision` says how much of them is known. */
export const EventDate = z
  .strictObject({
    start: z.iso.date(),
    end: z.iso.date().nullable(),
    precision: z.enum(["day", "month", "year"]),
  })
  .refine(({ start, end }) => end === null || end >= start, { path: ["end"], message: "event.date-order" });
export type EventDate = z.infer<typeof EventDate>;

/** The fields that are typed; each is a text that two people may edit at once. */
export const textFields = ["title", "summary", "place", "unit", "participants", "meeting"] as const;
export type TextField = (typeof textFields)[number];

const line = (length: number) => z.string().trim().max(length);

/** What an event says beside its body. `channel` and `cover` are ids of a channel and of a picture. */
export const EventFields = z.strictObject({
  title: line(300),
  summary: line(1000),
  place: line(300),
  unit: line(300),
  participants: line(1000),
  meeting: line(300),
  date: EventDate.nullable(),
  channel: z.uuid().nullable(),
  tags: z.array(line(30).min(1)).max(20),
  cover: z.uuid().nullable(),
});
export type EventFields = z.infer<typeof EventFields>;

export const EventText = z.strictObject({ fields: EventFields, body: RichText });
/** The whole text of an event as its Yjs document says it at one moment. */
export type EventText = z.infer<typeof EventText>;

export const emptyFields: EventFields = {
  title: "",
  summary: "",
  place: "",
  unit: "",
  participants: "",
  meeting: "",
  date: null,
  channel: null,
  tags: [],
  cover: null,
};

/** Lower-case Latin letters and digits in groups joined by single hyphens. */
export const EventSlug = z
  .string()
  .trim()
  .toLowerCase()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What a list of events shows. */
export const EventFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  year: z.coerce.number().int().min(1000).max(9999).nullable().catch(null),
  channel: z.uuid().nullable().catch(null),
  tag: z.string().trim().min(1).max(30).nullable().catch(null),
  state: z.enum(["draft", "live", "changed", "scheduled", "withdrawn"]).nullable().catch(null),
  trash: z.stringbool().catch(false),
  sort: z.enum(["updated", "updated-asc", "date", "date-asc"]).catch("updated"),
  page: z.coerce.number().int().min(1).max(100).catch(1),
});
export type EventFilter = z.infer<typeof EventFilter>;
