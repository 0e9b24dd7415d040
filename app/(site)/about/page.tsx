import type { Metadata } from "next";
import { About } from "#components/site/about.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { readSite } from "#components/site/site.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { site, context } = await readSite();
  return pageMetadata({
    title: context.t("title.about"),
    description: site.description,
    address: "/about",
  });
}

export default async function AboutPage() {
  const { site, context } = await readSite();
  return <About site={site} context={context} />;
}
