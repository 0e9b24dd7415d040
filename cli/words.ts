import type { Problem } from "#lib/platform/errors.ts";
import { type Locale, locales, words } from "#messages/catalogue.ts";

/** The language of one run: what `--lang` asks for, Chinese otherwise. Known before any option is read. */
export const locale: Locale = chosenLocale(process.argv);

export const t = words(locale, "cli");

/** The sentence for a refusal; `own` holds those that a command words differently from the desk. */
export function wordProblem({ code, values }: Problem, own: Record<string, string> = {}): string {
  if (own[code]) return own[code];
  const errors = words(locale, "errors");
  const key = code as Parameters<typeof errors.has>[0];
  return errors.has(key) ? errors(key, values as never) : code;
}

function chosenLocale(given: string[]): Locale {
  const value = given.flatMap((text, index) => {
    if (text === "--lang") return given[index + 1] ?? [];
    return text.startsWith("--lang=") ? text.slice(7) : [];
  })[0];
  return locales.find((known) => known === value) ?? "zh-CN";
}
