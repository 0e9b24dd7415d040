import { type Locale, words } from "#messages/catalogue.ts";

export type SiteWords = ReturnType<typeof words<"site">>;

/** What every part of a public page is rendered with. */
export interface SiteContext {
  t: SiteWords;
  locale: Locale;
  /** What the addresses of pictures begin with: "/media" for visitors, another for the desk's preview. */
  media: string;
}

export function siteContext(locale: Locale, media = "/media"): SiteContext {
  return { t: words(locale, "site"), locale, media };
}
