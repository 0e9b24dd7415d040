import type { Metadata } from "next";
import { elsewhereMetadata, Notice } from "#components/site/notice.tsx";
import { readSite } from "#components/site/site.ts";

export async function generateMetadata(): Promise<Metadata> {
  return elsewhereMetadata("missing", (await readSite()).context);
}

/** Every address that has no page. */
export default async function MissingPage() {
  const { context } = await readSite();
  return <Notice kind="missing" context={context} />;
}
