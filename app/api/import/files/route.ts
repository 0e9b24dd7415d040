import { may } from "#lib/access.ts";
import { fileLimits } from "#lib/import/files.ts";
import { stage } from "#lib/import/staging.ts";
import { Unreadable } from "#lib/import/unreadable.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { answerFault, currentActor } from "#lib/users/current.ts";

/** Takes the bytes of one file that is to be imported, and answers their hash. It is read when the preview is asked. */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "report.import"))
    return problems(403, { code: actor ? "forbidden" : "signed-out" });
  try {
    const body = request.body ?? new Blob([]).stream();
    return Response.json({ sha256: await stage(actor.id, body) });
  } catch (error) {
    if (error instanceof Unreadable)
      return problems(413, { code: "import.too-large", values: { maximum: fileLimits.megabytes } });
    return answerFault(request, error, "a file for an import was not taken");
  }
}

function problems(status: number, ...list: Problem[]): Response {
  return Response.json({ problems: list }, { status });
}
