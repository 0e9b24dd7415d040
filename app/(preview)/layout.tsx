import type { Metadata } from "next";
import type { ReactNode } from "react";
import "#components/site/site.css";
import { SiteDocument } from "#components/site/document.tsx";
import { siteScript } from "#components/site/script.ts";
import { readSite } from "#components/site/site.ts";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The document that visitors get, around a working copy; server/pages/preview.ts sends it as it sends theirs. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { site, context } = await readSite();
  return (
    <SiteDocument site={site} context={context} script={siteScript()}>
      {children}
    </SiteDocument>
  );
}
