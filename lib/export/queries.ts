import { z } from "zod";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import { chronicle } from "#lib/chronicle/queries.ts";
import { titleWords } from "#lib/chronicle/wording.ts";
import { gather } from "#lib/editions/gather.ts";
import { database } from "#lib/platform/database.ts";
import type { Storage } from "#lib/platform/storage.ts";
import { siteSettings } from "#lib/settings/queries.ts";
import { type Locale, words } from "#messages/catalogue.ts";
import { chronicleDocument } from "./chronicle.ts";
import { eventDocument } from "./event.ts";
import { fileNameOf, type WordFile } from "./file.ts";
import { loadPictures } from "./pictures.ts";
import { reportDocument } from "./report.ts";

/** An event's or a report's working copy as a .docx with its pictures; null when there is no such record. */
export async function exportSubject(
  storage: Storage,
  { kind, id }: { kind: SubjectKind; id: string },
  locale: Locale,
): Promise<WordFile | null> {
  const gathered = await database().$transaction((tx) => gather(tx, kind, id));
  if (!gathered) return null;
  const { content } = gathered;
  const t = words(locale, "export");
  const pictures = await loadPictures(storage, content.images);
  const title = content.kind === "report" ? content.title : content.event.title;
  const bytes =
    content.kind === "report"
      ? await reportDocument(content, pictures, t)
      : await eventDocument(content, pictures, t);
  return { fileName: fileNameOf(title || t("unnamed")), bytes };
}

/** All that was recorded of a year, drafts included; null when that is nothing. */
export async function exportChronicle(year: number, locale: Locale): Promise<WordFile | null> {
  const [{ value }, sections] = await Promise.all([siteSettings(), chronicle(year)]);
  if (sections.length === 0) return null;
  const t = words(locale, "chronicle");
  const title = titleWords(t, value.organisation, year);
  return { fileName: fileNameOf(title), bytes: await chronicleDocument(title, sections, t) };
}

/** The id behind an id or the last part of an address; null when there is no such record. */
export async function findSubject(kind: SubjectKind, which: string): Promise<string | null> {
  const where = { ...(z.uuid().safeParse(which).success ? { id: which } : { slug: which }), removedAt: null };
  const found =
    kind === "report"
      ? await database().report.findFirst({ where, select: { id: true } })
      : await database().event.findFirst({ where, select: { id: true } });
  return found?.id ?? null;
}
