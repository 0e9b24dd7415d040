import { z } from "zod";
import { command } from "#lib/command.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { databaseMoment, rangesOf, setUntil } from "#lib/publications/ranges.ts";
import { withdrawSubject } from "#lib/publications/withdraw-subject.ts";
import { readSiteSettings } from "#lib/settings/model.ts";
import { channels, site } from "../content.ts";

/**
 * Takes the example away for good: withdrawn from visitors, out of every list and of the trash. Its editions stay,
 * as all editions do, so its addresses answer 410. What staff made themselves is not touched, nor are settings and
 * channels that they changed or use.
 */
export const removeExample = command(
  { action: "example.remove", needs: "example.remove", input: z.object({}) },
  async ({ tx, actor, record }) => {
    const reports = await tx.report.findMany({
      where: { isExample: true, removedAt: null },
      select: { id: true },
    });
    const events = await tx.event.findMany({
      where: { isExample: true, removedAt: null },
      select: { id: true },
    });
    if (reports.length + events.length === 0) refuse("not-found");
    const own = await tx.rankedEvent.findFirst({
      where: { event: { isExample: true }, report: { isExample: false, trashedAt: null } },
      select: { report: { select: { title: true } } },
    });
    if (own) refuse("example.in-use", { values: { title: own.report.title } });
    for (const { id } of reports) await withdrawIfPublic(tx, { kind: "report", id }, actor.id);
    for (const { id } of events) await withdrawIfPublic(tx, { kind: "event", id }, actor.id);
    const trashed = { where: { isExample: true }, data: { trashedAt: new Date(), removedAt: new Date() } };
    await tx.report.updateMany(trashed);
    await tx.event.updateMany(trashed);
    await tx.image.updateMany({
      ...trashed,
      where: {
        isExample: true,
        uses: { none: { OR: [{ event: { isExample: false } }, { report: { isExample: false } }] } },
      },
    });
    await clearSettings(tx);
    record({
      subject: "example",
      subjectId: "",
      title: "",
      data: { reports: reports.length, events: events.length },
    });
  },
);

async function withdrawIfPublic(
  tx: Transaction,
  subject: { kind: "report" | "event"; id: string },
  by: string | null,
): Promise<void> {
  const moment = await databaseMoment(tx);
  const open = (await rangesOf(tx, subject.id)).filter(({ until }) => until === null || until > moment);
  const later = open.filter(({ from }) => from > moment);
  if (open.length > later.length) {
    await withdrawSubject(tx, subject, {
      reason: "示例",
      sentence: "",
      cancel: later.map(({ id }) => id),
      by,
    });
  } else {
    for (const range of later) await setUntil(tx, range, range.from);
  }
}

/** Gives back the name of the site and the channels, as far as nobody has made them their own. */
async function clearSettings(tx: Transaction): Promise<void> {
  const stored = await tx.setting.findUnique({ where: { key: "site" } });
  if (stored && readSiteSettings(stored.value).name === site.name) {
    await tx.setting.delete({ where: { key: "site" } });
  }
  await tx.channel.deleteMany({
    where: {
      version: 1,
      slug: { in: channels.map(({ slug }) => slug) },
      events: { none: { isExample: false } },
    },
  });
}
