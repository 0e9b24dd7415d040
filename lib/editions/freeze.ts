import { Prisma } from "#generated/prisma/client.ts";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import { keepVersion as keepEventVersion } from "#lib/events/keep-version.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { Refusal, refuse } from "#lib/platform/errors.ts";
import { isTakenAddress } from "#lib/platform/taken-address.ts";
import { keepVersion as keepReportVersion } from "#lib/reports/keep-version.ts";
import { canonicalBytes } from "./canonical.ts";
import { entriesOf } from "./entries.ts";
import { gather } from "./gather.ts";
import { type EditionContent, editionFormat } from "./model.ts";
import { checkReady } from "./rules.ts";

/** A report or an event, by its id. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

export interface FrozenEdition {
  id: string;
  number: number;
  sha256: string;
  slug: string;
  title: string;
  /** Nothing had changed since the subject's newest edition, so this is that one. */
  reused: boolean;
}

/**
 * Makes an edition of what the working copy says at this moment. Editions of one subject are made one after another;
 * the subject is held until the transaction ends.
 *
 * @param seen Hash of the content that a person looked at and agreed to; anything else is refused.
 * @throws Refusal `not-found`, `not-ready.*` (one problem for each obstacle), `changed-since-seen` or `slug-taken`.
 */
export async function freeze(
  tx: Transaction,
  subject: Subject,
  { by, seen }: { by: string | null; seen?: string },
): Promise<FrozenEdition> {
  await lockSubject(tx, subject);
  await keepVersions(tx, subject, by);
  await lockNewAddresses(tx, subject);
  const gathered = await gather(tx, subject.kind, subject.id);
  if (!gathered) refuse("not-found");
  const { content, circumstances, slugProposed } = gathered;
  const { obstacles } = checkReady(content, circumstances);
  if (obstacles.length > 0) {
    throw new Refusal(...obstacles.map(({ code, values }) => ({ code: `not-ready.${code}`, values })));
  }
  const { bytes, sha256 } = canonicalBytes(content);
  if (seen !== undefined && seen !== sha256) refuse("changed-since-seen");
  if (slugProposed) await giveSlug(tx, subject, content.slug);

  const newest = await tx.edition.findFirst({
    where: subject.kind === "report" ? { reportId: subject.id } : { eventId: subject.id },
    orderBy: { number: "desc" },
    select: { id: true, number: true, sha256: true },
  });
  const named = { sha256, slug: content.slug, title: titleOf(content) };
  if (newest?.sha256 === sha256) return { ...named, id: newest.id, number: newest.number, reused: true };
  const number = (newest?.number ?? 0) + 1;
  const { id } = await tx.edition.create({
    data: {
      kind: subject.kind,
      ...(subject.kind === "report" ? { reportId: subject.id } : { eventId: subject.id }),
      number,
      format: editionFormat,
      content: bytes,
      ...named,
      year: content.year,
      createdBy: by,
      entries: { createMany: { data: entriesOf(content) } },
      images: {
        createMany: {
          data: content.images.map(({ id, sha256, crop }) => ({ imageId: id, sha256, crop: crop ?? [] })),
        },
      },
    },
    select: { id: true },
  });
  return { ...named, id, number, reused: false };
}

function titleOf(content: EditionContent): string {
  return content.kind === "report" ? content.title : content.event.title;
}

/** Holds a report or event against others who freeze or publish it, until the transaction ends. */
export async function lockSubject(tx: Transaction, { kind, id }: Subject): Promise<void> {
  const found = await tx.$executeRaw`SELECT 1 FROM ${tableOf(kind)} WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  if (found === 0) refuse("not-found");
}

/** What is published is in the history of each record that it is made of. */
async function keepVersions(tx: Transaction, { kind, id }: Subject, by: string | null): Promise<void> {
  const keeping = { occasion: "publish" as const, by };
  if (kind === "event") return void (await keepEventVersion(tx, id, keeping));
  const ranked = await tx.rankedEvent.findMany({
    where: { reportId: id },
    // Always in the same order, so that two reports with the same events do not wait for each other.
    orderBy: { eventId: "asc" },
    select: { eventId: true },
  });
  for (const { eventId } of ranked) await keepEventVersion(tx, eventId, keeping);
  await keepReportVersion(tx, id, keeping);
}

/** Two records with the same title, frozen at once for the first time, must not be proposed the same address. */
async function lockNewAddresses(tx: Transaction, { kind, id }: Subject): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('new address'), hashtext(${kind}))
    FROM ${tableOf(kind)} WHERE id = ${id}::uuid AND slug IS NULL`;
}

async function giveSlug(tx: Transaction, { kind, id }: Subject, slug: string): Promise<void> {
  try {
    if (kind === "report") await tx.report.update({ where: { id }, data: { slug } });
    else await tx.event.update({ where: { id }, data: { slug } });
  } catch (error) {
    // Somebody gave this very address to another record by hand just now.
    if (isTakenAddress(error)) refuse("slug-taken", { field: "slug" });
    throw error;
  }
}

function tableOf(kind: SubjectKind): Prisma.Sql {
  return kind === "report" ? Prisma.sql`report` : Prisma.sql`event`;
}
