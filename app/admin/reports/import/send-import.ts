import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import type { Problem } from "#lib/platform/errors.ts";

/** A file, or a text that was pasted. */
export interface Source {
  blob: Blob;
  name: string;
}

type Answer<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

/** What is recognised in the source; nothing is written. */
export function askPreview(
  source: Source,
  corrections: ImportCorrections,
  signal: AbortSignal,
): Promise<Answer<ImportPreview>> {
  return send(source, corrections, {}, signal);
}

export function writeImport(
  source: Source,
  corrections: ImportCorrections,
  again: boolean,
): Promise<Answer<{ id: string }>> {
  return send(source, corrections, again ? { write: "1", again: "1" } : { write: "1" });
}

/** A route handler and not a server action: those take a megabyte, one at a time. */
async function send<Value>(
  { blob, name }: Source,
  corrections: ImportCorrections,
  more: Record<string, string>,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  const form = new FormData();
  form.set("file", blob, name);
  form.set("corrections", JSON.stringify(corrections));
  for (const [key, value] of Object.entries(more)) form.set(key, value);
  try {
    const response = await fetch("/api/import", { method: "POST", body: form, signal });
    if (response.ok) return { ok: true, value: await response.json() };
    if (response.status === 413)
      return { ok: false, problems: [{ code: "import.too-large", values: { maximum: 5 } }] };
    const answer: { problems?: Problem[] } = await response.json().catch(() => ({}));
    return { ok: false, problems: answer.problems ?? [{ code: "offline" }] };
  } catch {
    return { ok: false, problems: [{ code: "offline" }] };
  }
}
