import type { ImportRefusal, ImportResult, LeftOutReason, Warning } from "./model.ts";

/** The sentences of messages/<locale>/import.json: `words(locale, "import")`. */
export type ImportWords = (key: never, values?: never) => string;

export function wordReason(words: ImportWords, reason: LeftOutReason): string {
  return say(words, `reasons.${reason}`, {});
}

export function wordWarning(words: ImportWords, { code, line, values }: Warning): string {
  return say(words, `warnings.${code}`, { ...values, ...(line !== undefined && { line }) });
}

export function wordRefusal(words: ImportWords, { code, values }: ImportRefusal): string {
  return say(words, `refusals.${code}`, values);
}

/** What `--json` prints: the result with a sentence beside each code, in the order in which a person asks. */
export function printable(result: ImportResult, words: ImportWords) {
  const { title, year, source, publishedAt, editor, credits, introduction, events } = result;
  return {
    ...{ title, year, source, publishedAt, editor, credits, introduction, events },
    leftOut: result.leftOut.map(({ line, text, reason }) => ({
      ...{ line, text, reason: wordReason(words, reason), code: reason },
    })),
    warnings: result.warnings.map((warning) => ({
      ...(warning.line !== undefined && { line: warning.line }),
      code: warning.code,
      text: wordWarning(words, warning),
    })),
  };
}

// The translator's type knows every key with its values; which of them a code means is known only when it runs.
function say(words: ImportWords, key: string, values: Record<string, string | number>): string {
  return (words as (key: string, values: Record<string, string | number>) => string)(key, values);
}
