import { readPublic } from "#lib/platform/public-database.ts";
import { readSiteSettings, type SiteSettings } from "./model.ts";

/** What visitors read about the site. */
export async function publicSite(): Promise<SiteSettings> {
  const [row] = await readPublic<{ value: unknown }>("SELECT value FROM public_setting WHERE key = 'site'");
  return readSiteSettings(row?.value);
}

/** Channels in the order that the desk gave them. */
export async function publicChannels(): Promise<{ slug: string; name: string }[]> {
  return readPublic("SELECT slug, name FROM public_channel ORDER BY position, name");
}

/** The site's address without a path, as it was started with; never taken from a request. */
export function siteUrl(): string {
  return process.env.SITE_URL || "http://127.0.0.1:3000";
}
