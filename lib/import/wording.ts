import type { words } from "#messages/catalogue.ts";
import type { ImportRefusal, ImportResult, LeftOutReason, Warning } from "./model.ts";

/** `words(locale, "import")` on the server, `useTranslations("import")` in the browser. */
export type ImportWords = ReturnType<typeof words<"import">>;

export function wordReason(t: ImportWords, reason: LeftOutReason): string {
  return say(t, `reasons.${reason}`, {});
}

/** No person checks more than this one by one; `--json` holds all. */
export const shownWarnings = 50;

export function wordWarning(t: ImportWords, { code, line, values }: Warning): string {
  return say(t, `warnings.${code}`, { ...values, ...(line !== undefined && { line }) });
}

export function wordRefusal(t: ImportWords, { code, values }: ImportRefusal): string {
  return say(t, `refusals.${code}`, values);
}

/** What `--json` prints: the result with a sentence beside each code, in the order in which a person asks. */
export function printable(result: ImportResult, t: ImportWords) {
  const { title, year, source, publishedAt, editor, credits, introduction } = result;
  return {
    ...{ title, year, source, publishedAt, editor, credits, introduction },
    events: result.events.map(({ id: _, ...event }) => event),
    pictures: result.pictures.map(({ line, file, caption, event }) => ({ line, file, caption, event })),
    leftOut: result.leftOut.map(({ line, text, reason }) => ({
      ...{ line, text, reason: wordReason(t, reason), code: reason },
    })),
    warnings: result.warnings.map((warning) => ({
      ...(warning.line !== undefined && { line: warning.line }),
      code: warning.code,
      text: wordWarning(t, warning),
    })),
  };
}

// The translator's type knows every key with its values; which of them a code means is known only when it runs.
function say(
  t: ImportWords,
  key: Parameters<ImportWords>[0],
  values: Record<string, string | number>,
): string {
  return t(key, values as never);
}
