import { sitemap } from "#components/site/feeds.ts";
import { publicYears } from "#lib/chronicle/published.ts";
import { publicAddresses } from "#lib/publications/published.ts";
import { siteUrl } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

/** What one such file may hold. */
const most = 50_000;

export async function GET(): Promise<Response> {
  const years = await publicYears();
  const body = sitemap(await publicAddresses(most - 3 - 2 * years.length), years, siteUrl());
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
