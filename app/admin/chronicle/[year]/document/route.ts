import { may } from "#lib/access.ts";
import { downloadOf } from "#lib/export/file.ts";
import { exportChronicle } from "#lib/export/queries.ts";
import { currentActor } from "#lib/users/current.ts";

/** All that was recorded of the year, drafts included, as a .docx. */
export async function GET(_: Request, { params }: { params: Promise<{ year: string }> }): Promise<Response> {
  const actor = await currentActor();
  const { year } = await params;
  if (!actor || !may(actor.party, "event.read") || !/^\d{4}$/.test(year))
    return new Response(null, { status: 404 });
  const file = await exportChronicle(Number(year), actor.locale);
  return file ? downloadOf(file) : new Response(null, { status: 404 });
}
