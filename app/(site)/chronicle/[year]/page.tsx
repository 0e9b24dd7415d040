import type { Metadata } from "next";
import { Chronicle } from "#components/site/chronicle.tsx";
import { pageMetadata } from "#components/site/metadata.ts";
import { Notice } from "#components/site/notice.tsx";
import { readSite } from "#components/site/site.ts";
import { publicChronicle, publicYears } from "#lib/chronicle/published.ts";

interface Props {
  params: Promise<{ year: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  const { context } = await readSite();
  const title = context.t("chronicle.ofYear", { year });
  return pageMetadata({ title, address: `/chronicle/${year}` });
}

export default async function ChroniclePage({ params }: Props) {
  const year = Number((await params).year);
  const [{ context }, sections, years] = await Promise.all([
    readSite(),
    publicChronicle(year),
    publicYears(),
  ]);
  if (sections.length === 0) return <Notice kind="missing" context={context} />;
  return <Chronicle year={year} sections={sections} years={years} context={context} />;
}
