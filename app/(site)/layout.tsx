import type { Metadata } from "next";
import type { ReactNode } from "react";
import "#components/site/site.css";
import { SiteDocument } from "#components/site/document.tsx";
import { siteMetadata } from "#components/site/metadata.ts";
import { siteScript } from "#components/site/script.ts";
import { readSite } from "#components/site/site.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  return siteMetadata((await readSite()).site);
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { site, context } = await readSite();
  return (
    <SiteDocument site={site} context={context} script={siteScript()}>
      {children}
    </SiteDocument>
  );
}
