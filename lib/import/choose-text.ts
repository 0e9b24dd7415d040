import { belongsToPage, isOldTextName, isTextName } from "./file-kinds.ts";
import type { SourceFile } from "./files.ts";
import { Unreadable } from "./unreadable.ts";

/** The one text among files that came together, and the others. @throws {Unreadable} noText, severalTexts, oldWordFile, pdfFile */
export function chooseText(files: SourceFile[], alone: boolean): { text: SourceFile; others: SourceFile[] } {
  const [only] = files;
  if (alone && only) return { text: only, others: [] };
  const paths = files.map(({ path }) => path);
  const texts = files.filter(({ path }) => isTextName(path) && !belongsToPage(path, paths));
  const [text] = texts;
  if (texts.length > 1) {
    const names = texts.slice(0, 5).map(({ path }) => `“${path}”`);
    throw new Unreadable({
      code: "severalTexts",
      values: { files: names.join("、") + (texts.length > 5 ? "……" : "") },
    });
  }
  if (!text) {
    if (paths.some(isOldTextName)) throw new Unreadable({ code: "oldWordFile", values: {} });
    if (paths.some((path) => /\.(?:pdf|ofd)$/i.test(path)))
      throw new Unreadable({ code: "pdfFile", values: {} });
    throw new Unreadable({ code: "noText", values: {} });
  }
  return { text, others: files.filter((file) => file !== text) };
}
