import { siteUrl } from "#lib/settings/published.ts";

export const dynamic = "force-dynamic";

export function GET(): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /search",
    `Sitemap: ${new URL("/sitemap.xml", siteUrl())}`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
