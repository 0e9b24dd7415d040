import { z } from "zod";
import type { Prisma } from "#generated/prisma/client.ts";
import { type Crop, cropOf } from "#lib/images/model.ts";
import { database } from "#lib/platform/database.ts";
import { listStates, liveSubjects } from "#lib/publications/states.ts";
import { RichText } from "#lib/richtext/model.ts";
import { matching } from "#lib/search/grams.ts";
import { introductionLines } from "./introduction.ts";
import type { ReportFields, ReportFilter } from "./model.ts";

const reportsPerPage = 20;

/** One page of the reports, each with its state and the number of its events. */
export async function listReports(filter: ReportFilter) {
  const where = await whereOf(filter);
  const [reports, total] = await Promise.all([
    database().report.findMany({
      where,
      select: {
        id: true,
        title: true,
        year: true,
        updatedAt: true,
        updatedBy: true,
        trashedAt: true,
        _count: { select: { rankedEvents: true } },
      },
      orderBy: orderBy(filter),
      skip: (filter.page - 1) * reportsPerPage,
      take: reportsPerPage,
    }),
    database().report.count({ where }),
  ]);
  const ids = reports.map(({ id }) => id);
  const [states, names] = await Promise.all([
    listStates("report", ids),
    namesOf(reports.map((one) => one.updatedBy)),
  ]);
  return {
    reports: reports.map(({ _count, updatedBy, ...report }) => ({
      ...report,
      events: _count.rankedEvents,
      editedBy: updatedBy === null ? null : (names.get(updatedBy) ?? null),
      ...(states.get(report.id) ?? { state: "draft" as const, next: null }),
    })),
    total,
    pages: Math.max(1, Math.ceil(total / reportsPerPage)),
  };
}

/** The years that have reports, the newest first. */
export async function reportYears(): Promise<number[]> {
  const rows = await database().report.groupBy({
    by: ["year"],
    where: { trashedAt: null },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year }) => year);
}

export interface RankedLine {
  id: string;
  title: string;
  summary: string;
  trashed: boolean;
  cover: Cover | null;
}

/** What the desk shows of a cover. */
export interface Cover {
  id: string;
  sha256: string;
  width: number;
  height: number;
  crop: Crop | null;
  alt: string;
  caption: string;
}

export interface ReportPage {
  id: string;
  version: number;
  fields: ReportFields;
  cover: Cover | null;
  editedAt: Date;
  editedBy: string | null;
  trashed: boolean;
  /** In their order. */
  events: RankedLine[];
}

/** A report's working copy with its events as lists know them. */
export async function findReport(id: string): Promise<ReportPage | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const report = await database().report.findUnique({
    where: { id, removedAt: null },
    include: {
      cover: { select: coverColumns },
      rankedEvents: {
        orderBy: { rank: "asc" },
        select: {
          event: {
            select: {
              id: true,
              title: true,
              summary: true,
              trashedAt: true,
              cover: { select: coverColumns },
            },
          },
        },
      },
    },
  });
  if (!report) return null;
  const names = await namesOf([report.updatedBy]);
  return {
    id,
    version: report.version,
    fields: {
      title: report.title,
      slug: report.slug ?? "",
      year: report.year,
      introduction: introductionLines(RichText.parse(report.introduction)),
      source: report.source,
      sourceTime: report.sourceTime,
      sourceDayOnly: report.sourceDayOnly,
      contributor: report.contributor,
      photographer: report.photographer,
      editor: report.editor,
      credits: report.credits,
      ordering: report.ordering,
      orderingNote: report.orderingNote,
      coverId: report.coverId,
    },
    cover: coverOf(report.cover),
    editedAt: report.updatedAt,
    editedBy: report.updatedBy === null ? null : (names.get(report.updatedBy) ?? null),
    trashed: report.trashedAt !== null,
    events: report.rankedEvents.map(({ event: { trashedAt, cover, ...event } }) => ({
      ...event,
      cover: coverOf(cover),
      trashed: trashedAt !== null,
    })),
  };
}

const coverColumns = {
  id: true,
  sha256: true,
  width: true,
  height: true,
  crop: true,
  alt: true,
  caption: true,
} as const;

function coverOf(row: (Omit<Cover, "crop"> & { crop: number[] }) | null): Cover | null {
  return row && { ...row, crop: cropOf(row.crop) };
}

export interface Candidate {
  id: string;
  title: string;
  year: number;
}

const candidatesShown = 50;

/** Events that a report may still take in: those of its year, or of any year that match a search; the newest first. */
export async function eventCandidates(reportId: string, query: string): Promise<Candidate[]> {
  if (!z.uuid().safeParse(reportId).success) return [];
  const report = await database().report.findUnique({ where: { id: reportId }, select: { year: true } });
  if (!report) return [];
  return database().event.findMany({
    where: {
      trashedAt: null,
      rankings: { none: { reportId } },
      ...(query ? matching(query) : { year: report.year }),
    },
    orderBy: [{ year: "desc" }, { startDate: { sort: "desc", nulls: "last" } }, { id: "desc" }],
    select: { id: true, title: true, year: true },
    take: candidatesShown,
  });
}

async function whereOf({ q, year, show }: ReportFilter): Promise<Prisma.ReportWhereInput> {
  const live = show === "live" || show === "not-live" ? await liveSubjects("report") : [];
  return {
    trashedAt: show === "trash" ? { not: null } : null,
    removedAt: null,
    ...matching(q),
    ...(year === "" ? {} : { year }),
    ...(show === "live" ? { id: { in: live } } : {}),
    ...(show === "not-live" ? { id: { notIn: live } } : {}),
  };
}

function orderBy({ sort, descending }: ReportFilter): Prisma.ReportOrderByWithRelationInput[] {
  const direction = descending ? "desc" : "asc";
  const column = { year: "year", title: "title", edited: "updatedAt" } as const;
  return [{ [column[sort]]: direction }, { id: direction }];
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const users = await database().user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
