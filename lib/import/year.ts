import type { ImportCorrections, ImportResult, Warning } from "./model.ts";
import { numeral, ordinaryDigits } from "./numerals.ts";

/** The report's year: that of the title, else the one the text names most often. Doubts are warnings. */
export function readYear(
  title: string | null,
  texts: string[],
  corrections: ImportCorrections,
): { year: ImportResult["year"]; warnings: Warning[] } {
  if (corrections.year !== undefined) return { year: corrections.year, warnings: [] };
  const [titled] = yearsIn(title ?? "");
  const counts = new Map<number, number>();
  for (const year of texts.flatMap(yearsIn)) counts.set(year, (counts.get(year) ?? 0) + 1);
  // Of two that are named equally often the later one: a review looks back from its own year.
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b - a);

  if (titled === undefined) {
    if (!most) return { year: null, warnings: [{ code: "noYear", values: {} }] };
    return { year: most[0], warnings: [{ code: "yearFromText", values: { year: most[0] } }] };
  }
  const doubt = most && most[0] !== titled && most[1] > (counts.get(titled) ?? 0);
  return {
    year: titled,
    warnings: doubt ? [{ code: "yearConflict", values: { title: titled, text: most[0] } }] : [],
  };
}

function yearsIn(text: string): number[] {
  const digits = [...ordinaryDigits(text).matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s?年|年?度)/g)].map((match) =>
    Number(match[1]),
  );
  const chinese = [...text.matchAll(/[一二][〇○零九一二三四五六七八]{3}(?=年)/g)].map((match) =>
    Number(Array.from(match[0], (digit) => numeral(digit) ?? 0).join("")),
  );
  return [...digits, ...chinese];
}
