import { z } from "zod";
import { command } from "#lib/command.ts";
import { freeze } from "#lib/editions/freeze.ts";
import { addEvent } from "#lib/events/add-event.ts";
import { findOrAddImage } from "#lib/images/keep.ts";
import type { Transaction } from "#lib/platform/database.ts";
import { refuse } from "#lib/platform/errors.ts";
import { publish } from "#lib/publications/publish.ts";
import { addReport } from "#lib/reports/add-report.ts";
import { SiteSettings } from "#lib/settings/model.ts";
import { channels, notChosen, report, site } from "../content.ts";
import type { IllustrationKey } from "../illustrations/scenes.ts";
import type { ChannelSlug, ExampleEvent } from "../model.ts";
import { pictures as said } from "../pictures.ts";
import { toRichText } from "../rich-text.ts";

const ImageFacts = z.object({
  sha256: z.string(),
  mime: z.string(),
  bytes: z.number(),
  width: z.number(),
  height: z.number(),
  colour: z.string(),
});

type Ids = { images: ReadonlyMap<IllustrationKey, string>; channels: ReadonlyMap<ChannelSlug, string> };

/** Fills an empty database with the example, its report and three of its events published. */
export const loadExample = command(
  {
    action: "example.load",
    needs: "example.load",
    input: z.object({ pictures: z.record(z.string(), ImageFacts) }),
  },
  async ({ tx, actor, input: { pictures }, record }) => {
    await refuseUnlessEmpty(tx);
    await tx.setting.create({ data: { key: "site", value: SiteSettings.parse(site) } });
    const ids: Ids = { images: await addPictures(tx, pictures), channels: await addChannels(tx) };
    const chosen: string[] = [];
    for (const event of report.events) chosen.push(await addExampleEvent(tx, event, ids));
    for (const event of notChosen) await addExampleEvent(tx, event, ids);
    const { introduction, cover, events: _, slug: __, sourceTime, ...rest } = report;
    const id = await addReport(tx, actor, {
      ...rest,
      slug: `example-${report.year}`,
      sourceTime: new Date(sourceTime),
      introduction: toRichText(introduction, ids.images),
      coverId: ids.images.get(cover) ?? null,
      events: chosen,
      isExample: true,
    });
    await makeLive(tx, "report", id);
    for (const [index, event] of report.events.entries()) {
      if (event.alone) await makeLive(tx, "event", chosen[index] ?? "");
    }
    record({ subject: "report", subjectId: id, title: report.title });
  },
);

async function refuseUnlessEmpty(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('example'))`;
  const counts = await Promise.all([
    tx.report.count(),
    tx.event.count(),
    tx.setting.count(),
    tx.channel.count(),
  ]);
  if (counts.some((count) => count > 0)) refuse("example.not-empty");
}

async function addPictures(tx: Transaction, facts: Record<string, z.output<typeof ImageFacts>>) {
  const ids = new Map<IllustrationKey, string>();
  for (const [key, { focusX, focusY, ...words }] of Object.entries(said)) {
    const found = facts[key];
    if (!found) throw new Error(`the example's picture ${key} was not stored`);
    const { id } = await findOrAddImage(tx, found, { ...words, uploadedBy: null, isExample: true });
    await tx.image.update({ where: { id }, data: { focusX, focusY } });
    ids.set(key as IllustrationKey, id);
  }
  return ids;
}

async function addChannels(tx: Transaction) {
  const ids = new Map<ChannelSlug, string>();
  for (const [index, channel] of channels.entries()) {
    const { id } = await tx.channel.create({ data: { ...channel, position: index + 1 } });
    ids.set(channel.slug, id);
  }
  return ids;
}

async function addExampleEvent(tx: Transaction, event: ExampleEvent, ids: Ids): Promise<string> {
  const { slug, channel, cover, body, alone: _, tags, ...fields } = event;
  return addEvent(
    tx,
    { id: null },
    {
      year: report.year,
      // An office's own events keep the plain addresses.
      slug: `example-${slug}`,
      isExample: true,
      fields: {
        ...fields,
        tags: [...tags],
        channel: ids.channels.get(channel) ?? null,
        cover: cover && (ids.images.get(cover) ?? null),
      },
      body: toRichText(body, ids.images),
    },
  );
}

async function makeLive(tx: Transaction, kind: "report" | "event", id: string): Promise<void> {
  const edition = await freeze(tx, { kind, id }, { by: null });
  await publish(tx, { kind, id }, edition, { at: null, by: null });
}
