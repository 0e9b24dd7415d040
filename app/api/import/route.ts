import { z } from "zod";
import { may } from "#lib/access.ts";
import { importReport } from "#lib/import/commands/import-report.ts";
import { fileLimits, type ImportFile } from "#lib/import/files.ts";
import { keepPictures } from "#lib/import/keep-pictures.ts";
import { ImportCorrections } from "#lib/import/model.ts";
import { previewImport } from "#lib/import/queries.ts";
import { findStaged, unstage } from "#lib/import/staging.ts";
import type { Problem } from "#lib/platform/errors.ts";
import { storage } from "#lib/platform/storage.ts";
import { act, answerFault, currentActor } from "#lib/users/current.ts";

const Question = z.strictObject({
  files: z
    .array(z.strictObject({ path: z.string().min(1).max(1000), sha256: z.string() }))
    .min(1)
    .max(fileLimits.files),
  corrections: ImportCorrections,
  write: z.boolean().default(false),
  again: z.boolean().default(false),
});
type Question = z.infer<typeof Question>;

/**
 * Answers what is recognised in files that `/api/import/files` took; with `write`, imports them. Only the latter writes
 * anything. A file that isn't here (any more) is answered by its hash, for the browser to send it.
 */
export async function POST(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor || !may(actor.party, "report.import"))
    return problems(403, { code: actor ? "forbidden" : "signed-out" });
  const question = Question.safeParse(await request.json().catch(() => null));
  if (!question.success) return problems(400, { code: "invalid.invalid_type" });
  try {
    return await answer(actor.id, question.data);
  } catch (error) {
    return answerFault(request, error, "an import failed");
  }
}

async function answer(
  userId: string,
  { files: asked, corrections, write, again }: Question,
): Promise<Response> {
  const files: ImportFile[] = [];
  const missing: string[] = [];
  for (const { path, sha256 } of asked) {
    const at = await findStaged(userId, sha256);
    if (at) files.push({ path, at, sha256 });
    else missing.push(sha256);
  }
  if (missing.length > 0) return Response.json({ missing }, { status: 409 });
  if (!write) return Response.json(await previewImport(files, corrections));
  const pictures = await keepPictures(storage(), files, corrections);
  const outcome = await act((by) => importReport(by, { files, pictures, corrections, confirmRepeat: again }));
  if (!outcome.ok) return problems(422, ...outcome.problems);
  await unstage(
    userId,
    asked.map(({ sha256 }) => sha256),
  );
  return Response.json(outcome.value);
}

function problems(status: number, ...list: Problem[]): Response {
  return Response.json({ problems: list }, { status });
}
