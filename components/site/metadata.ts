import type { Metadata } from "next";
import { eventAddress, reportAddress } from "#lib/editions/addresses.ts";
import type { EventContent, FrozenImage, ReportContent } from "#lib/editions/model.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { plainText } from "#lib/richtext/plain-text.ts";
import type { SiteSettings } from "#lib/settings/model.ts";
import { siteUrl } from "#lib/settings/published.ts";
import { coverOf } from "./cover.ts";
import { sourcesOf } from "./picture-sources.ts";

export function siteMetadata(site: SiteSettings): Metadata {
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: site.name, template: `%s - ${site.name}` },
    description: site.description || undefined,
    icons: { icon: "/icon.svg" },
    alternates: { types: { "application/atom+xml": "/feed.xml" } },
    openGraph: { siteName: site.name, locale: site.locale === "en" ? "en" : "zh_CN" },
    // Numbers and dates in the text are no telephone numbers.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

interface PageMetadata {
  title?: string;
  description?: string;
  address: string;
  image?: FrozenImage | null;
  type?: "website" | "article";
}

export function pageMetadata({
  title,
  description,
  address,
  image,
  type = "website",
}: PageMetadata): Metadata {
  const images = image ? [{ url: sourcesOf(image, "/media").src, alt: image.alt }] : undefined;
  return {
    // An undefined title would take the place of the site's name.
    ...(title === undefined ? {} : { title }),
    description: description || undefined,
    alternates: { canonical: address },
    openGraph: { type, title, description: description || undefined, url: address, images },
  };
}

export function reportMetadata(content: ReportContent): Metadata {
  return pageMetadata({
    title: content.title,
    description: excerpt(content.introduction),
    address: reportAddress(content.slug),
    image: coverOf(content),
    type: "article",
  });
}

export function eventMetadata({ slug, event }: EventContent, image: FrozenImage | null): Metadata {
  return pageMetadata({
    title: event.title,
    description: event.summary || excerpt(event.body),
    address: eventAddress({ kind: "event", slug, rank: null }),
    image,
    type: "article",
  });
}

/** The beginning of a text for search engines and shared links. */
function excerpt(body: RichText): string {
  const text = plainText(body).replace(/\s+/g, " ").trim();
  return text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text;
}
