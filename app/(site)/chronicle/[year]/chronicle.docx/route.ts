import { publicChronicleDownload } from "#lib/export/published.ts";

export const dynamic = "force-dynamic";

/** What the page of this year says, as a .docx. */
export async function GET(_: Request, { params }: { params: Promise<{ year: string }> }): Promise<Response> {
  return publicChronicleDownload(Number((await params).year));
}
