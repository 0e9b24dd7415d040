import type { ImportFile } from "#lib/import/files.ts";
import type { ImportResult } from "#lib/import/model.ts";
import { readImport } from "#lib/import/read-import.ts";
import { importObstacles } from "#lib/import/rules.ts";
import { unreadablePictures } from "#lib/import/unreadable-pictures.ts";
import { printable, wordRefusal } from "#lib/import/wording.ts";
import { words } from "#messages/catalogue.ts";
import { findNamedFiles } from "../named-files.ts";
import { CommandFailed, printJson, say } from "../output.ts";
import { commandLine, productSteps, withProduct } from "../product.ts";
import { showProgress } from "../progress.ts";
import { locale, t, wordProblem } from "../words.ts";
import { describeResult } from "./describe-result.ts";

export interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  again?: boolean;
}

/** `dashiji import FILE|FOLDER` */
export async function importFile(file: string, { dryRun, json, again }: ImportOptions): Promise<void> {
  const progress = showProgress(dryRun ? 2 : productSteps + 3);
  try {
    progress.next(t("step.read"));
    const files = await findNamedFiles(file);
    const reading = await readImport(files);
    if (!reading.ok) throw new CommandFailed(wordRefusal(words(locale, "import"), reading.refusal));
    const { result } = reading;
    if (dryRun) {
      progress.next(t("step.pictures"));
      const lost = await unreadablePictures(files, result.pictures);
      progress.end();
      show(result, json);
      sayLost(lost);
      const obstacles = importObstacles(result);
      if (obstacles.length > 0) throw new CommandFailed(obstacles.map(wordImportProblem).join("\n"));
      if (!json) say(t("import.dry"));
      return;
    }
    const imported = await withProduct(progress, { mayMake: true }, (environment) =>
      write(files, again, environment, progress),
    );
    progress.end();
    if (json) printJson({ ...printable(result, words(locale, "import")), reportId: imported.id });
    else describeResult(result);
    sayLost(imported.lost);
    say(t("import.done", { title: imported.title, count: imported.events, address: imported.address }));
  } finally {
    progress.end();
  }
}

async function write(
  files: ImportFile[],
  again: boolean | undefined,
  { deskUrl }: { deskUrl: string },
  progress: ReturnType<typeof showProgress>,
) {
  progress.next(t("step.pictures"));
  const { storage } = await import("#lib/platform/storage.ts");
  const { keepPictures } = await import("#lib/import/keep-pictures.ts");
  const pictures = await keepPictures(storage(), files, {});
  progress.next(t("step.write"));
  const { importReport } = await import("#lib/import/commands/import-report.ts");
  const outcome = await importReport(commandLine(), { files, pictures, confirmRepeat: again ?? false });
  if (!outcome.ok) throw new CommandFailed(outcome.problems.map(wordImportProblem).join("\n"));
  return { ...outcome.value, address: `${deskUrl}/admin/reports/${outcome.value.id}` };
}

function show(result: ImportResult, json: boolean | undefined): void {
  if (json) printJson(printable(result, words(locale, "import")));
  else describeResult(result);
}

function sayLost(files: string[]): void {
  for (const file of files) say(t("import.lostPicture", { file }));
}

function wordImportProblem(problem: Parameters<typeof wordProblem>[0]): string {
  const { title = "" } = problem.values ?? {};
  return wordProblem(problem, { "import.already-imported": t("import.already-imported", { title }) });
}
