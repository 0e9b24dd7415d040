import { z } from "zod";
import { database } from "#lib/platform/database.ts";
import { matching } from "#lib/search/grams.ts";
import type { ImageFilter } from "./model.ts";

const imagesPerPage = 48;

const card = {
  id: true,
  sha256: true,
  width: true,
  height: true,
  fileName: true,
  caption: true,
  alt: true,
  credit: true,
  trashedAt: true,
} as const;

/** One page of the library, newest first, and how many there are in all. */
export async function listImages({ q, lacks, trash, page }: ImageFilter) {
  const where = {
    trashedAt: trash ? { not: null } : null,
    removedAt: null,
    ...matching(q),
    ...(lacks === "caption" ? { caption: "" } : {}),
    ...(lacks === "alt" ? { alt: "" } : {}),
    ...(lacks === "use"
      ? { uses: { none: {} }, coverOfEvents: { none: {} }, coverOfReports: { none: {} } }
      : {}),
  };
  const [images, total] = await Promise.all([
    database().image.findMany({
      where,
      select: card,
      orderBy: [{ uploadedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * imagesPerPage,
      take: imagesPerPage,
    }),
    database().image.count({ where }),
  ]);
  return { images, total, pages: Math.max(1, Math.ceil(total / imagesPerPage)) };
}

/** One picture with the working copies that use it; null for an id that is none. */
export async function findImage(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  return database().image.findUnique({
    where: { id, removedAt: null },
    include: {
      uses: {
        select: {
          event: { select: { id: true, title: true } },
          report: { select: { id: true, title: true } },
        },
      },
    },
  });
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
  const { caption, alt, credit, rights, focusX, focusY } = image;
  return {
    version: image.version,
    values: { caption, alt, credit, rights, focusX: String(focusX), focusY: String(focusY) },
    name: saved?.actorName ?? null,
    at: saved?.at.toISOString() ?? null,
  };
}
