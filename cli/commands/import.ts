import path from "node:path";
import { maxMegabytes } from "#lib/import/decode.ts";
import type { ImportResult } from "#lib/import/model.ts";
import { readImport } from "#lib/import/read-import.ts";
import { importObstacles } from "#lib/import/rules.ts";
import { printable, wordRefusal } from "#lib/import/wording.ts";
import { words } from "#messages/catalogue.ts";
import { CommandFailed, printJson, say } from "../output.ts";
import { commandLine, productSteps, withProduct } from "../product.ts";
import { showProgress } from "../progress.ts";
import { readNamedFile } from "../read-file.ts";
import { locale, t, wordProblem } from "../words.ts";
import { describeResult } from "./describe-result.ts";

export interface ImportOptions {
  dryRun?: boolean;
  json?: boolean;
  again?: boolean;
}

/** `dashiji import FILE` */
export async function importFile(file: string, { dryRun, json, again }: ImportOptions): Promise<void> {
  const progress = showProgress(dryRun ? 1 : productSteps + 2);
  try {
    progress.next(t("step.read"));
    const bytes = await readNamedFile(file, maxMegabytes * 1024 * 1024);
    const reading = readImport(bytes, path.basename(file));
    if (!reading.ok) throw new CommandFailed(wordRefusal(words(locale, "import"), reading.refusal));
    const { result } = reading;
    if (dryRun) {
      progress.end();
      show(result, json);
      const obstacles = importObstacles(result);
      if (obstacles.length > 0) throw new CommandFailed(obstacles.map(wordImportProblem).join("\n"));
      if (!json) say(t("import.dry"));
      return;
    }
    const imported = await withProduct(progress, { mayMake: true }, async (environment) => {
      progress.next(t("step.write"));
      const { importReport } = await import("#lib/import/commands/import-report.ts");
      const outcome = await importReport(commandLine(), {
        bytes,
        fileName: path.basename(file),
        confirmRepeat: again ?? false,
      });
      if (!outcome.ok) throw new CommandFailed(outcome.problems.map(wordImportProblem).join("\n"));
      return { ...outcome.value, address: `${environment.deskUrl}/admin/reports/${outcome.value.id}` };
    });
    progress.end();
    if (json) printJson({ ...printable(result, words(locale, "import")), reportId: imported.id });
    else describeResult(result);
    say(t("import.done", { title: imported.title, count: imported.events, address: imported.address }));
  } finally {
    progress.end();
  }
}

function show(result: ImportResult, json: boolean | undefined): void {
  if (json) printJson(printable(result, words(locale, "import")));
  else describeResult(result);
}

function wordImportProblem(problem: Parameters<typeof wordProblem>[0]): string {
  const { title = "" } = problem.values ?? {};
  return wordProblem(problem, { "import.already-imported": t("import.already-imported", { title }) });
}
