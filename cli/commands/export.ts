import { writeFile } from "node:fs/promises";
import { errorCode, errorText } from "#lib/platform/start-error.ts";
import { placeOf } from "../named-files.ts";
import { CommandFailed, printJson, say } from "../output.ts";
import { productSteps, withProduct } from "../product.ts";
import { showProgress } from "../progress.ts";
import { locale, t } from "../words.ts";

export const exported = ["report", "event", "chronicle"] as const;

export interface ExportOptions {
  output?: string;
  json?: boolean;
}

/** `dashiji export report|event|chronicle WHICH`: its id or the last part of its address, or a year. */
export async function exportDocument(
  kind: (typeof exported)[number],
  which: string,
  { output, json }: ExportOptions,
): Promise<void> {
  const progress = showProgress(productSteps + 1);
  try {
    const file = await withProduct(progress, { mayMake: false }, async () => {
      progress.next(t("step.document"));
      const { exportChronicle, exportSubject, findSubject } = await import("#lib/export/queries.ts");
      const { storage } = await import("#lib/platform/storage.ts");
      if (kind === "chronicle") return /^\d{4}$/.test(which) ? exportChronicle(Number(which), locale) : null;
      const id = await findSubject(kind, which);
      return id && exportSubject(storage(), { kind, id }, locale);
    });
    if (!file) throw new CommandFailed(t(`export.unknown.${kind}`, { which }));
    const name = output ?? file.fileName;
    // Nobody's file is overwritten unless it was named.
    await writeFile(placeOf(name), file.bytes, { flag: output ? "w" : "wx" }).catch((error) => {
      if (errorCode(error) === "EEXIST") throw new CommandFailed(t("export.there", { file: name }));
      const reason = errorCode(error) ?? errorText(error);
      throw new CommandFailed(t("export.unwritten", { file: name, reason }));
    });
    if (json) printJson({ file: name, bytes: file.bytes.length });
    else say(t("export.done", { file: name }));
  } finally {
    progress.end();
  }
}
