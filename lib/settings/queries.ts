import { z } from "zod";
import { database } from "#lib/platform/database.ts";
import { readSiteSettings } from "./model.ts";

/** The site's settings with the version that a change must name; 0 while nothing was ever saved. */
export async function siteSettings() {
  const row = await database().setting.findUnique({ where: { key: "site" } });
  return {
    version: row?.version ?? 0,
    value: readSiteSettings(row?.value),
    updatedBy: row?.updatedBy ?? null,
    updatedAt: row?.updatedAt ?? null,
  };
}

/** The same, with the name of whoever saved it last. */
export async function siteSettingsBy() {
  const settings = await siteSettings();
  const user = settings.updatedBy
    ? await database().user.findUnique({ where: { id: settings.updatedBy }, select: { name: true } })
    : null;
  return { ...settings, name: user?.name ?? null };
}

export async function findChannel(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  return database().channel.findUnique({ where: { id } });
}

export async function listChannels() {
  return database().channel.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, slug: true, name: true, version: true, _count: { select: { events: true } } },
  });
}
