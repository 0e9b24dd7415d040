import { chronicleAddress, eventAddress, reportAddress, yearAddress } from "#lib/editions/addresses.ts";
import type { PublicAddress, PublicNews } from "#lib/publications/published.ts";
import type { SiteSettings } from "#lib/settings/model.ts";

/** The addresses of the site for search engines, as XML. */
export function sitemap(addresses: PublicAddress[], years: number[], siteUrl: string): string {
  const ofYears = years.flatMap((year) => [yearAddress(year), chronicleAddress(year)]);
  const pages = ["/", "/reports", "/events", ...ofYears].map((address) => ({ address, changed: "" }));
  const records = addresses.map((record) => ({
    address: addressOf(record),
    changed: `<lastmod>${record.liveFrom.toISOString()}</lastmod>`,
  }));
  const urls = [...pages, ...records].map(
    ({ address, changed }) => `<url><loc>${absolute(address, siteUrl)}</loc>${changed}</url>`,
  );
  return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`;
}

/** What was published lately, as an Atom feed. */
export function feed(news: PublicNews[], site: SiteSettings, siteUrl: string): string {
  const updated = news.reduce((latest, { liveFrom }) => Math.max(latest, liveFrom.getTime()), 0);
  const entries = news.map((record) => {
    const address = absolute(addressOf(record), siteUrl);
    const summary = record.summary && `<summary>${xml(record.summary)}</summary>`;
    return `<entry><id>${address}</id><title>${xml(record.title)}</title><link href="${address}"/><published>${record.firstLiveFrom.toISOString()}</published><updated>${record.liveFrom.toISOString()}</updated>${summary}</entry>`;
  });
  const author = xml(site.organisation || site.name);
  return `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.locale}"><id>${absolute("/", siteUrl)}</id><title>${xml(site.name)}</title><link href="${absolute("/", siteUrl)}"/><link rel="self" href="${absolute("/feed.xml", siteUrl)}"/><updated>${new Date(updated).toISOString()}</updated><author><name>${author}</name></author>${entries.join("")}</feed>\n`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

function addressOf({ kind, slug }: PublicAddress): string {
  return kind === "report" ? reportAddress(slug) : eventAddress({ kind, slug, rank: null });
}

function absolute(address: string, siteUrl: string): string {
  return xml(new URL(address, siteUrl).href);
}

/** Also takes out what XML cannot hold. */
function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
