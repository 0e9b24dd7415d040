import { z } from "zod";
import { Prisma } from "#generated/prisma/client.ts";
import { database } from "#lib/platform/database.ts";
import { fold, gramsOfQuery } from "#lib/search/grams.ts";
import { type Crop, cropOf, type ImageFilter, type Rendition } from "./model.ts";
import { dayInChina, dayOf, warnedBefore } from "./rules.ts";

const imagesPerPage = 48;

/** Counting further would cost more than it tells. */
export const countedAtMost = 3000;

export interface ImageCard {
  id: string;
  sha256: string;
  width: number;
  height: number;
  crop: Crop | null;
  isGroup: boolean;
  fileName: string;
  caption: string;
  alt: string;
  credit: string;
  /** The last day on which it may be used, YYYY-MM-DD, or empty. */
  rightsUntil: string;
}

/** One page of the library, the newest first, and how many there are, counted up to `countedAtMost`. */
export async function listImages(
  filter: ImageFilter,
): Promise<{ images: ImageCard[]; total: number; pages: number }> {
  const where = Prisma.join(conditions(filter), " AND ");
  const order =
    filter.sort === "taken" ? Prisma.sql`i.shown_at DESC, i.id` : Prisma.sql`i.uploaded_at DESC, i.id`;
  const [rows, counted] = await Promise.all([
    database().$queryRaw<(Omit<ImageCard, "crop"> & { crop: number[] })[]>`
      SELECT i.id, i.sha256, i.width, i.height, i.crop, i.is_group AS "isGroup", i.file_name AS "fileName",
             i.caption, i.alt, i.credit, coalesce(to_char(i.rights_until, 'YYYY-MM-DD'), '') AS "rightsUntil"
        FROM image i WHERE ${where} ORDER BY ${order}
       LIMIT ${imagesPerPage} OFFSET ${(filter.page - 1) * imagesPerPage}`,
    database().$queryRaw<{ total: bigint }[]>`
      SELECT count(*) AS total FROM (SELECT 1 FROM image i WHERE ${where} LIMIT ${countedAtMost}) counted`,
  ]);
  const total = Number(counted[0]?.total ?? 0);
  const images = rows.map((row) => ({ ...row, crop: cropOf(row.crop) }));
  return { images, total, pages: Math.max(1, Math.ceil(total / imagesPerPage)) };
}

function conditions({ q, lacks, year, event, trash }: ImageFilter): Prisma.Sql[] {
  return [
    Prisma.sql`i.removed_at IS NULL`,
    trash ? Prisma.sql`i.trashed_at IS NOT NULL` : Prisma.sql`i.trashed_at IS NULL`,
    ...(year ? [Prisma.sql`i.year = ${year}`] : []),
    ...(event
      ? [Prisma.sql`i.id IN (SELECT u.image_id FROM image_use u WHERE u.event_id = ${event}::uuid)`]
      : []),
    ...(lacks ? [lacking(lacks)] : []),
    ...(fold(q)
      ? [Prisma.sql`i.grams @> ${gramsOfQuery(q)}::text[] AND strpos(i.text, ${fold(q)}) > 0`]
      : []),
  ];
}

function lacking(what: Exclude<ImageFilter["lacks"], "">): Prisma.Sql {
  const today = Prisma.sql`${dayInChina()}::date`;
  switch (what) {
    case "caption":
      return Prisma.sql`i.caption = ''`;
    case "alt":
      return Prisma.sql`i.alt = ''`;
    case "credit":
      return Prisma.sql`i.credit = ''`;
    case "use":
      return Prisma.sql`NOT EXISTS (SELECT FROM image_use u WHERE u.image_id = i.id)`;
    case "rights-soon":
      return Prisma.sql`i.rights_until BETWEEN ${today} AND ${today} + ${warnedBefore}::integer`;
    default:
      return Prisma.sql`i.rights_until < ${today}`;
  }
}

/** What the library can be narrowed by: years, and the events with pictures that were changed last. */
export async function listImageChoices(event: string | null): Promise<{
  years: number[];
  events: { id: string; title: string }[];
}> {
  const [years, events] = await Promise.all([
    // One step of the index for each year, however many pictures there are.
    database().$queryRaw<{ year: number }[]>`
      WITH RECURSIVE known AS (
        (SELECT year FROM image ORDER BY year DESC LIMIT 1)
        UNION ALL
        SELECT (SELECT i.year FROM image i WHERE i.year < known.year ORDER BY i.year DESC LIMIT 1)
          FROM known WHERE known.year IS NOT NULL)
      SELECT year FROM known WHERE year IS NOT NULL`,
    database().event.findMany({
      where: { trashedAt: null, imageUses: { some: {} } },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      select: { id: true, title: true },
      take: 50,
    }),
  ]);
  const named =
    !event || events.some(({ id }) => id === event)
      ? null
      : await database().event.findUnique({ where: { id: event }, select: { id: true, title: true } });
  return { years: years.map(({ year }) => year), events: named ? [named, ...events] : events };
}

/** One picture, for its page; null for an id that is none. */
export async function findImage(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const image = await database().image.findUnique({
    where: { id, removedAt: null },
    include: { replacement: { select: { id: true, caption: true, fileName: true } } },
  });
  return image && { ...image, crop: cropOf(image.crop), rightsUntil: dayOf(image.rightsUntil) };
}

/** Whether the desk shows this part of a picture anywhere: as the library crops it now, or as an edition froze it. */
export async function isShownPart({ sha256, crop }: Pick<Rendition, "sha256" | "crop">): Promise<boolean> {
  if (!crop) return true;
  const [found] = await database().$queryRaw<{ shown: boolean }[]>`
    SELECT EXISTS (SELECT FROM image WHERE sha256 = ${sha256} AND crop = ${[...crop]}::integer[])
        OR EXISTS (SELECT FROM edition_image WHERE sha256 = ${sha256} AND crop = ${[...crop]}::integer[]) AS shown`;
  return found?.shown ?? false;
}

/** The picture that an address of this site or its desk shows; null for any other address. */
export async function findServedImage(address: string, origins: string[]) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const sha256 = /^\/(?:admin\/)?media\/([0-9a-f]{64})\//.exec(url?.pathname ?? "")?.[1];
  if (!sha256 || !url || !origins.includes(url.origin)) return null;
  return database().image.findFirst({
    where: { sha256, trashedAt: null, removedAt: null },
    select: { id: true, sha256: true, width: true, height: true },
  });
}

/** What staff say about a picture now, and who saved it last; null when it is gone. */
export async function imageAsSaved(id: string) {
  const image = await findImage(id);
  if (!image) return null;
  const saved = await database().auditEntry.findFirst({
    where: { subject: "image", subjectId: id, action: "image.edit" },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  const { caption, alt, credit, owner, rights, rightsUntil, isGroup, crop, focusX, focusY } = image;
  return {
    version: image.version,
    values: {
      caption,
      alt,
      credit,
      owner,
      rights,
      rightsUntil,
      isGroup: String(isGroup),
      crop: crop?.join(",") ?? "",
      focusX: String(focusX),
      focusY: String(focusY),
    },
    name: saved?.actorName ?? null,
    at: saved?.at.toISOString() ?? null,
  };
}
