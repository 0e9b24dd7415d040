import { z } from "zod";
import { EventDate } from "#lib/events/model.ts";
import { type Block, type Inline, RichText } from "#lib/richtext/model.ts";

/**
 * What a format's reader makes of a file, in the order of the text. Every reader (text, Markdown, later Word)
 * makes these and nothing else; `recognise` knows no format.
 * `line` and `endLine` count from 1. `id` is the line, with `.2`, `.3` … where a line holds several blocks, and
 * is what corrections refer to: the same bytes always give the same ids.
 */
export type ImportBlock = TextBlock | ReadyBlock | PictureBlock | SkippedBlock;

interface Place {
  id: string;
  line: number;
  endLine: number;
  /** As a person should see it in the preview: without marks, without white space at its ends. */
  text: string;
}

/** A line or paragraph. Only these can be title, heading, metadata or credits. */
export interface TextBlock extends Place {
  kind: "text";
  inline: Inline[];
  /** Level 1 to 6 that the file itself gives to a heading. */
  heading?: number;
  /** Items with the same `list` and no block of another kind between them are one list. */
  item?: { list: number; ordered: boolean; number: number; style: "." | ")" };
  /** What follows the item's first paragraph inside the item. */
  more?: Block[];
  /** Paragraphs with the same number are one quotation. */
  quote?: number;
  /** This block goes on with the paragraph of the block before it, after this string; "\n" is a line break. */
  continues?: string;
  /** All of it is bold or in a heading's font, in a file that may call no line a heading. */
  emphasised?: boolean;
  /** A footnote: it goes to the end of its event. */
  note?: boolean;
}

/** A table or other block that has its final shape and belongs to a text. */
export interface ReadyBlock extends Place {
  kind: "ready";
  blocks: Block[];
}

/** The place of a picture. `file` is the name or address the file gives. */
export interface PictureBlock extends Place {
  kind: "picture";
  file: string;
  alt: string;
  caption: string;
  credit?: string;
  /** Where its bytes are among the chosen files, see pictures.ts; absent where they are nowhere. */
  picture?: string;
  /** Pictures with the same number stand side by side. */
  group?: number;
  /** It came beside the text, not in it: which event it belongs to is told by its path. */
  loose?: LoosePicture;
}

export interface LoosePicture {
  path: string;
  /** ISO 8601, null where neither camera nor name tells it. */
  takenAt: string | null;
}

/** What the reader understood and is no text of the document. */
export interface SkippedBlock extends Place {
  kind: "skipped";
  reason: LeftOutReason;
}

/**
 * What a line is in the document. `introduction` and `body` follow from where the line stands (before or after the
 * first event) unless a person says otherwise; `metadata` holds source, time or editor.
 */
export const roles = ["title", "metadata", "introduction", "event", "body", "credits", "leftOut"] as const;
export type Role = (typeof roles)[number];

export const leftOutReasons = [
  "lostPicture",
  "navigation",
  "pageFurniture",
  "separator",
  "linkDefinition",
  "pictureOutsideEvents",
  "toLibrary",
  "deletedText",
  "hiddenText",
  "comment",
  "contents",
  "pageMargin",
  "pageCode",
  "otherFile",
  "byHand",
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Every warning and the values in its sentence; `line` may stand in each. */
export const warningValues = {
  noTitle: [],
  noYear: [],
  yearFromText: ["year"],
  yearConflict: ["title", "text"],
  noEvents: [],
  countDiffers: ["announced", "found"],
  numberSkipped: ["expected", "found"],
  numberRepeated: ["found"],
  numberBackwards: ["previous", "found"],
  headingWithoutNumber: ["title"],
  headingWithoutTitle: ["rank"],
  headingFromSentence: ["rank", "title"],
  dividedParagraph: ["count"],
  eventWithoutText: ["rank", "title"],
  textAfterEnd: [],
  lostPictures: ["count"],
  picturePlace: ["file"],
  dateWithoutTime: ["text"],
  impossibleDate: ["text"],
  incompleteDate: ["text"],
  secondValue: ["kept", "other"],
  metadataNotRead: ["text"],
  introductionPlain: [],
  invisibleCharacters: ["count"],
  replacementCharacters: ["count"],
  linkDropped: ["address"],
  marksLeft: [],
  nestedTooDeep: [],
  unknownSign: [],
  footnotes: ["count"],
  picturesMatched: ["count"],
  picturesUnmatched: ["count"],
} as const;
export type WarningCode = keyof typeof warningValues;

export type Warning = {
  [C in WarningCode]: {
    code: C;
    line?: number;
    values: Record<(typeof warningValues)[C][number], string | number>;
  };
}[WarningCode];

/** Why a file can't be read at all, and the values in its sentence. */
export const refusalValues = {
  empty: [],
  tooLarge: ["megabytes"],
  tooManyLines: ["lines", "limit"],
  lineTooLong: ["line", "limit"],
  oldWordFile: [],
  encryptedWordFile: [],
  brokenWordFile: [],
  macroFile: [],
  partTooLarge: ["megabytes"],
  pdfFile: [],
  pictureFile: [],
  archiveFile: [],
  brokenArchive: [],
  encryptedArchive: [],
  archiveTooLarge: ["megabytes"],
  officeFile: [],
  noText: [],
  severalTexts: ["files"],
  tooManyFiles: ["limit"],
  richTextFile: [],
  binary: [],
  unknownEncoding: [],
  damagedText: ["line"],
  controlCharacter: ["line", "before", "code"],
  directionCharacter: ["line", "before", "code"],
} as const;
export type RefusalCode = keyof typeof refusalValues;

export type ImportRefusal = {
  [C in RefusalCode]: { code: C; values: Record<(typeof refusalValues)[C][number], string | number> };
}[RefusalCode];

/** An event as recognised. `rank` is its place in order; `number` is what the heading says, null where it says none. */
const ImportedEvent = z.strictObject({
  /** The id of its heading among the preview's lines. */
  id: z.string(),
  rank: z.number().int().positive(),
  number: z.number().int().nullable(),
  title: z.string(),
  /** Proposed from what its text begins with. */
  date: EventDate.nullable(),
  line: z.number().int().positive(),
  blocks: RichText.shape.content,
});
export type ImportedEvent = z.infer<typeof ImportedEvent>;

const ImportedFields = {
  title: z.string().nullable(),
  year: z.number().int().nullable(),
  source: z.string().nullable(),
  /** ISO 8601 with the offset +08:00. */
  publishedAt: z.iso.datetime({ offset: true }).nullable(),
  /** The text names a day and no time of it; `publishedAt` is then its beginning. */
  publishedDayOnly: z.boolean(),
  editor: z.string().nullable(),
  credits: z.string().nullable(),
};

/** A picture that is to be imported. `key` finds its bytes (pictures.ts), null where they are nowhere. */
const ImportedPicture = z.strictObject({
  id: z.string(),
  line: z.number().int().positive(),
  file: z.string(),
  key: z.string().nullable(),
  caption: z.string(),
  /** The rank of its event; null where it goes to the library only. */
  event: z.number().int().positive().nullable(),
});
export type ImportedPicture = z.infer<typeof ImportedPicture>;

export const ImportResult = z.strictObject({
  ...ImportedFields,
  introduction: z.array(z.string()),
  events: z.array(ImportedEvent),
  pictures: z.array(ImportedPicture),
  leftOut: z.array(z.strictObject({ line: z.number(), text: z.string(), reason: z.enum(leftOutReasons) })),
  warnings: z.array(z.custom<Warning>((value) => (value as Warning | null)?.code !== undefined)),
});
export type ImportResult = z.infer<typeof ImportResult>;

/**
 * What a person put right in the preview: roles by the ids of its lines, and fields whose value replaces the
 * recognised one (null or "" for none). They belong to the bytes of one file; an id that it doesn't have is ignored.
 */
export const ImportCorrections = z.strictObject({
  roles: z.record(z.string().max(40), z.enum(roles)).optional(),
  /** Titles of events by the ids of their headings. */
  eventTitles: z.record(z.string().max(40), z.string().trim().min(1).max(300)).optional(),
  /** Dates of events by the ids of their headings; null for none. */
  eventDates: z.record(z.string().max(40), EventDate.nullable()).optional(),
  /** Captions and places of pictures by their ids: the id of an event's heading, the library, or nowhere. */
  pictures: z
    .record(
      z.string().max(40),
      z.strictObject({
        caption: z.string().trim().max(500).optional(),
        place: z.string().max(40).optional(),
      }),
    )
    .optional(),
  title: z.string().trim().max(200).nullable().optional(),
  year: z.number().int().min(1900).max(2200).nullable().optional(),
  source: z.string().trim().max(200).nullable().optional(),
  publishedAt: ImportedFields.publishedAt.optional(),
  /** Of the corrected `publishedAt`. */
  publishedDayOnly: z.boolean().optional(),
  editor: z.string().trim().max(200).nullable().optional(),
  credits: z.string().trim().max(2000).nullable().optional(),
});
export type ImportCorrections = z.infer<typeof ImportCorrections>;

/** One row of the preview. */
export interface RecognisedLine {
  id: string;
  line: number;
  endLine: number;
  text: string;
  role: Role;
  reason: LeftOutReason | null;
  /** Of a picture's place: its caption and what finds its bytes. */
  picture?: { key: string | null; caption: string; file: string };
}

/** Places of pictures beside the events, by which `ImportCorrections` names them. */
export const picturePlaces = { library: "library", nowhere: "nowhere" } as const;
