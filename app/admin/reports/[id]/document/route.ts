import { z } from "zod";
import { may } from "#lib/access.ts";
import { downloadOf } from "#lib/export/file.ts";
import { exportSubject } from "#lib/export/queries.ts";
import { storage } from "#lib/platform/storage.ts";
import { currentActor } from "#lib/users/current.ts";

/** The working copy as a .docx. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const id = z.uuid().safeParse((await params).id);
  if (!actor || !may(actor.party, "report.read") || !id.success) return new Response(null, { status: 404 });
  const file = await exportSubject(storage(), { kind: "report", id: id.data }, actor.locale);
  return file ? downloadOf(file) : new Response(null, { status: 404 });
}
