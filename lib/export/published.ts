import { publicChronicle } from "#lib/chronicle/published.ts";
import { titleWords } from "#lib/chronicle/wording.ts";
import { publicSite } from "#lib/settings/published.ts";
import { words } from "#messages/catalogue.ts";
import { chronicleDocument } from "./chronicle.ts";
import { wordType } from "./file.ts";

/** What visitors read of a year, as a .docx that the link to it names; 404 when that is nothing. */
export async function publicChronicleDownload(year: number): Promise<Response> {
  const [site, sections] = await Promise.all([publicSite(), publicChronicle(year)]);
  if (sections.length === 0) return new Response(null, { status: 404 });
  const t = words(site.locale, "chronicle");
  const title = titleWords(t, site.organisation, year);
  const bytes = await chronicleDocument(title, sections, t);
  return new Response(bytes, { headers: { "content-type": wordType } });
}
