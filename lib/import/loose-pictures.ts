import { isPictureName } from "./file-kinds.ts";
import type { SourceFile } from "./files.ts";
import type { ImportBlock } from "./model.ts";
import { momentOf } from "./picture-moment.ts";

/** Enough of a picture for its camera's notes. */
const head = 256 * 1024;

/** Blocks for the files beside a text: pictures that may belong to an event, and others that are only told. */
export async function beside(files: SourceFile[], blocks: ImportBlock[]): Promise<ImportBlock[]> {
  const sorted = files.toSorted((a, b) => a.path.localeCompare(b.path, "zh-CN", { numeric: true }));
  let line = Math.max(0, ...blocks.map(({ endLine }) => endLine));
  const result: ImportBlock[] = [];
  for (const file of sorted) {
    line += 1;
    const place = { id: `${line}`, line, endLine: line, text: file.path };
    result.push(
      isPictureName(file.path)
        ? { kind: "picture", ...place, ...(await looseOf(file)) }
        : { kind: "skipped", ...place, reason: "otherFile" },
    );
  }
  return result;
}

async function looseOf(file: SourceFile) {
  const bytes = await file.read(head).catch(() => Buffer.alloc(0));
  const takenAt = (await momentOf(bytes, file.path))?.toISOString() ?? null;
  return { file: file.path, alt: "", caption: "", picture: file.key, loose: { path: file.path, takenAt } };
}
