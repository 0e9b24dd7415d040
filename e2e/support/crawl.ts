import { encoder, formats, widths } from "#lib/images/model.ts";
import { routes } from "#server/pages/routes.ts";
import { type Answer, ask } from "./ask.ts";
import type { Product } from "./product.ts";
import type { Secret } from "./secret.ts";

/**
 * Everything that visitors can come to: every public route, with what it could show of the secret, what the front
 * serves of its picture, and whatever these lead to.
 */
export async function crawl(product: Product, secret: Secret): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const waiting = [...publicAddresses(secret), ...pictureAddresses(secret)];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (found.has(address)) continue;
    const answer = await ask(product, address);
    found.set(address, answer);
    if (/text\/html|xml/.test(answer.headers["content-type"] ?? ""))
      waiting.push(...linksIn(answer.body.toString("utf8"), product.url, secret));
  }
  return found;
}

/** Every public route, with each value that could lead to the secret. */
export function publicAddresses({ event, report, year, words }: Secret): string[] {
  const slugs = [event.slug, report.slug, event.id, report.id];
  const years = [year, year + 1];
  const addresses = routes.flatMap(({ path }) => {
    if (path.includes("[slug]")) return slugs.map((slug) => path.replace("[slug]", slug));
    if (path.includes("[year]")) return years.map((one) => path.replace("[year]", String(one)));
    return [path];
  });
  const searches = Object.values(words).flatMap((word) => [
    `/search?q=${word}`,
    `/search?q=${word.slice(0, 11)}`,
  ]);
  return [
    ...addresses,
    ...new Set(searches),
    ...[2, 3].flatMap((page) => [`/events?page=${page}`, `/reports?page=${page}`]),
    `/events?year=${year}`,
    "/nothing/here",
    "/assets/nothing",
    "/healthz",
    "/readyz",
    "/metrics",
  ];
}

export function pictureAddresses({ picture: { sha256, id } }: Secret): string[] {
  const files = widths.flatMap((width) => formats.map((format) => `full-${width}-v${encoder}.${format}`));
  return [
    ...files.map((file) => `/media/${sha256}/${file}`),
    ...["", "/", "/original", `/full-400-v${encoder}.jpg`, "/full-320-v0.jpg", "/full-320-v1.png"].map(
      (rest) => `/media/${sha256}${rest}`,
    ),
    `/media/${id}/full-320-v${encoder}.jpg`,
    `/originals/${sha256.slice(0, 2)}/${sha256}`,
    `/storage/originals/${sha256.slice(0, 2)}/${sha256}`,
  ];
}

/** Addresses of this site in a document; other pictures than the secret's are left alone. */
function linksIn(text: string, site: string, { picture }: Secret): string[] {
  const written = [...text.matchAll(/(?:href|src|srcset|action|content|poster)="([^"]+)"|<loc>([^<]+)</g)];
  return written
    .flatMap(([, attribute, location]) => (attribute ?? location ?? "").split(/,\s+/))
    .map((link) => link.trim().split(/\s/)[0]?.replaceAll("&amp;", "&").replace(site, "") ?? "")
    .map((link) => link.split("#")[0] ?? "")
    .filter((link) => /^\/(?!\/)/.test(link))
    .filter((link) => !link.startsWith("/media/") || link.includes(picture.sha256));
}
