import { sitemap } from "#components/site/feeds.ts";
import { publicAddresses } from "#lib/publications/published.ts";
import { siteUrl } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

/** What one such file may hold. */
const most = 50_000;

export async function GET(): Promise<Response> {
  const body = sitemap(await publicAddresses(most - 3), siteUrl());
  return new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
