import { eventAddress, eventAnchor, reportAddress } from "#lib/editions/addresses.ts";
import type { EventContent, FrozenImage, ReportContent } from "#lib/editions/model.ts";
import type { SiteSettings } from "#lib/settings/model.ts";
import { siteUrl } from "#lib/settings/published.ts";
import { coverOf } from "./cover.ts";
import { sourcesOf } from "./picture-sources.ts";

interface Times {
  firstLiveFrom: Date;
  liveFrom: Date;
}

interface ReportDataProps extends Times {
  content: ReportContent;
  site: SiteSettings;
  /** What the list of reports is called. */
  list: string;
}

/** What search engines read about a report: the article, its ten, and where it stands. */
export function ReportData({ content, site, list, ...times }: ReportDataProps) {
  const address = absolute(reportAddress(content.slug));
  return (
    <JsonLd
      graph={[
        article({ address, title: content.title, image: coverOf(content), site, ...times }),
        {
          "@type": "ItemList",
          itemListElement: content.events.map(({ title }, i) => ({
            "@type": "ListItem",
            position: i + 1,
            name: title,
            url: `${address}#${eventAnchor(i + 1)}`,
          })),
        },
        breadcrumbs([list, absolute("/reports")], [content.title, address]),
      ]}
    />
  );
}

interface EventDataProps extends Times {
  content: EventContent;
  image: FrozenImage | null;
  site: SiteSettings;
  list: string;
}

export function EventData({ content, image, site, list, ...times }: EventDataProps) {
  const address = absolute(eventAddress({ kind: "event", slug: content.slug, rank: null }));
  const { title } = content.event;
  return (
    <JsonLd
      graph={[
        article({ address, title, image, site, ...times }),
        breadcrumbs([list, absolute("/events")], [title, address]),
      ]}
    />
  );
}

interface ArticleFacts extends Times {
  address: string;
  title: string;
  image: FrozenImage | null;
  site: SiteSettings;
}

function article({ address, title, image, site, firstLiveFrom, liveFrom }: ArticleFacts) {
  return {
    "@type": "Article",
    headline: title,
    mainEntityOfPage: address,
    datePublished: firstLiveFrom.toISOString(),
    dateModified: liveFrom.toISOString(),
    image: image ? absolute(sourcesOf(image, "/media").src) : undefined,
    publisher: { "@type": "Organization", name: site.organisation || site.name },
  };
}

function breadcrumbs(...steps: [name: string, item: string][]) {
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map(([name, item], i) => ({ "@type": "ListItem", position: i + 1, name, item })),
  };
}

function JsonLd({ graph }: { graph: object[] }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": graph });
  // Without "<" nothing in it can end the element.
  return <script type="application/ld+json">{json.replace(/</g, "\\u003c")}</script>;
}

function absolute(address: string): string {
  return new URL(address, siteUrl()).href;
}
