import { dateText } from "#lib/events/date-text.ts";
import type { ImportResult } from "#lib/import/model.ts";
import { shownWarnings, wordReason, wordWarning } from "#lib/import/wording.ts";
import { words } from "#messages/catalogue.ts";
import { print } from "../output.ts";
import { locale, t } from "../words.ts";

/** Prints what was recognised in a file, for a person to look over. */
export function describeResult(result: ImportResult): void {
  const importWords = words(locale, "import");
  const publishedAt = result.publishedDayOnly ? result.publishedAt?.slice(0, 10) : result.publishedAt;
  const said = { ...result, publishedAt };
  for (const field of ["title", "year", "source", "publishedAt", "editor", "credits"] as const) {
    print(`${t(`import.${field}`)}  ${said[field] ?? t("import.none")}`);
  }
  print(`${t("import.introduction")}  ${t("import.paragraphs", { count: result.introduction.length })}`);
  print(`\n${t("import.events", { count: result.events.length })}`);
  for (const { rank, title, date, blocks } of result.events) {
    const about = [dateText(date), t("import.paragraphs", { count: blocks.length })].filter(Boolean);
    print(`${String(rank).padStart(4)}  ${title}  ${about.join("  ")}`);
  }
  if (result.pictures.length > 0) print(`\n${t("import.pictures", { count: result.pictures.length })}`);
  for (const { file, caption, event } of result.pictures) {
    const place = event === null ? t("import.toLibrary") : t("import.inEvent", { rank: event });
    print(`  ${[place, file, caption].filter(Boolean).join("  ")}`);
  }
  if (result.leftOut.length > 0) print(`\n${t("import.leftOut", { count: result.leftOut.length })}`);
  for (const { line, text, reason } of result.leftOut) {
    print(`  ${t("import.line", { line })}  ${text}  — ${wordReason(importWords, reason)}`);
  }
  if (result.warnings.length > 0) print(`\n${t("import.warnings", { count: result.warnings.length })}`);
  for (const warning of result.warnings.slice(0, shownWarnings))
    print(`  ${wordWarning(importWords, warning)}`);
  const more = result.warnings.length - shownWarnings;
  if (more > 0) print(`  ${importWords("moreWarnings", { count: more })}`);
}
