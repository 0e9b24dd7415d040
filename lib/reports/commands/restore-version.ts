import { z } from "zod";
import { command } from "#lib/command.ts";
import { refuse } from "#lib/platform/errors.ts";
import { searchable } from "#lib/search/grams.ts";
import { readVersion } from "#lib/versions/read-version.ts";
import { searchedParts, setCoverUse } from "../add-report.ts";
import { keepVersion } from "../keep-version.ts";
import { openReport } from "../lock.ts";
import { setOrder } from "../ranking.ts";

/**
 * Brings back a report's own fields, introduction and order as a version has them. Events that are in the trash since
 * stay out; the events' own texts are not touched, they have a history of their own.
 */
export const restoreVersion = command(
  {
    action: "report.restore-version",
    needs: "report.edit",
    input: z.strictObject({ id: z.uuid(), version: z.uuid() }),
  },
  async ({ tx, actor, input: { id, version }, record }) => {
    const { version: counter } = await openReport(tx, id);
    const row = await tx.version.findUnique({ where: { id: version, reportId: id } });
    const content = row && readVersion(row.content);
    if (content?.kind !== "report") refuse("not-found");
    if ((await keepVersion(tx, id, { occasion: "replaced", by: actor.id })) === version) {
      refuse("version.is-newest");
    }
    const { sourceTime, coverId, ...fields } = content.fields;
    const cover =
      coverId && (await tx.image.count({ where: { id: coverId, trashedAt: null } })) ? coverId : null;
    await tx.report.update({
      where: { id },
      data: {
        ...fields,
        sourceTime: sourceTime === null ? null : new Date(sourceTime),
        coverId: cover,
        introduction: content.introduction,
        ...searchable(...searchedParts(fields, content.introduction)),
        version: counter + 1,
      },
    });
    await setCoverUse(tx, id, cover);
    // Held until the end, so that nobody moves one to the trash meanwhile.
    await tx.$executeRaw`SELECT 1 FROM event WHERE id = ANY (${content.events}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    const there = await tx.event.findMany({
      where: { id: { in: content.events }, trashedAt: null, removedAt: null },
      select: { id: true },
    });
    const known = new Set(there.map((event) => event.id));
    const order = content.events.filter((eventId) => known.has(eventId));
    await setOrder(tx, id, order, { occasion: "restored", by: actor.id });
    record({ subject: "report", subjectId: id, title: fields.title, data: { version: row?.number ?? 0 } });
    return { left: content.events.length - order.length };
  },
);
