import { cache } from "react";
import { publicSite } from "#lib/settings/published.ts";
import { siteContext } from "./context.ts";

/** The site's settings and what its pages are rendered with; read once for a page, its layout and its metadata. */
export const readSite = cache(async () => {
  const site = await publicSite();
  return { site, context: siteContext(site.locale) };
});
