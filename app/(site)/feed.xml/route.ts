import { feed } from "#components/site/feeds.ts";
import { publicNews } from "#lib/publications/published.ts";
import { publicSite, siteUrl } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const [site, news] = await Promise.all([publicSite(), publicNews(30)]);
  const body = feed(news, site, siteUrl());
  return new Response(body, { headers: { "content-type": "application/atom+xml; charset=utf-8" } });
}
