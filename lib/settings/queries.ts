import { database } from "#lib/platform/database.ts";
import { readSiteSettings } from "./model.ts";

/** The site's settings with the version that a change must name; 0 while nothing was ever saved. */
export async function siteSettings() {
  const row = await database().setting.findUnique({ where: { key: "site" } });
  return { version: row?.version ?? 0, value: readSiteSettings(row?.value) };
}

export async function listChannels() {
  return database().channel.findMany({
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, slug: true, name: true, version: true, _count: { select: { events: true } } },
  });
}
