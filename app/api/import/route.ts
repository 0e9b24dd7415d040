import { may } from "#lib/access.ts";
import { importReport } from "#lib/import/commands/import-report.ts";
import { maxMegabytes } from "#lib/import/decode.ts";
import { ImportCorrections } from "#lib/import/model.ts";
import { previewImport } from "#lib/import/queries.ts";
import { type Problem, Refusal } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { act, currentActor, requestId } from "#lib/users/current.ts";

const megabyte = 1024 * 1024;
/** The form around the file: its corrections and boundaries. */
const formBytes = megabyte / 2;

/**
 * Takes a form with `file` and `corrections` (JSON). Answers what was recognised; with `write` in it, imports it.
 * Only the latter writes anything.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "report.import"))
    return problems(403, { code: actor ? "forbidden" : "signed-out" });
  try {
    const form = await readForm(request);
    const file = form?.get("file");
    if (!form || !(file instanceof File))
      return problems(400, { code: "invalid.invalid_type", field: "file" });
    const corrections = readCorrections(form.get("corrections"));
    if (!corrections) return problems(400, { code: "invalid.invalid_type", field: "corrections" });
    const given = { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, corrections };
    if (!form.has("write")) return Response.json(await previewImport(given));
    const confirmRepeat = form.has("again");
    const outcome = await act((by) => importReport(by, { ...given, confirmRepeat }));
    return outcome.ok ? Response.json(outcome.value) : problems(422, ...outcome.problems);
  } catch (error) {
    if (error instanceof Refusal) return problems(413, ...error.problems);
    const id = await requestId();
    log.error({ err: error, requestId: id }, "an import failed");
    return problems(500, { code: "unexpected", values: { requestId: id } });
  }
}

/** Null when it is none. The front counts the bytes too; this holds where Next is reached without it. */
async function readForm(request: Request): Promise<FormData | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > maxMegabytes * megabyte + formBytes)
      throw new Refusal({ code: "import.too-large", values: { maximum: maxMegabytes } });
    parts.push(part);
  }
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = new Response(Buffer.concat(parts), { headers }).formData();
  return form.catch(() => null);
}

function readCorrections(text: FormDataEntryValue | null): ImportCorrections | null {
  try {
    return ImportCorrections.parse(JSON.parse(String(text ?? "{}")));
  } catch {
    return null;
  }
}

function problems(status: number, ...list: Problem[]): Response {
  return Response.json({ problems: list }, { status });
}
