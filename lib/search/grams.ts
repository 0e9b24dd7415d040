/**
 * Chinese search without a dictionary: a text is indexed by its characters and by its overlapping pairs of
 * characters (grams), a query must have all of its own. Since pairs may stand apart, the candidates are re-checked
 * by the folded text.
 */

/** One form for what readers take as the same: width, case, and the spaces that pad two-character names. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}

/** The grams of a text, each once. Counted in code points, so characters outside the basic plane are whole. */
export function grams(text: string): string[] {
  const characters = [...fold(text)];
  const found = new Set(characters);
  for (let i = 1; i < characters.length; i++) found.add(`${characters[i - 1]}${characters[i]}`);
  return [...found];
}

/** What a record's grams must all contain for the record to match. */
export function gramsOfQuery(query: string): string[] {
  const characters = [...fold(query)];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}

/** The two columns that make a record searchable. */
export function searchable(...parts: string[]): { text: string; grams: string[] } {
  // A line break between the parts, which folding would take away, keeps words from matching across them.
  const text = parts.map(fold).filter(Boolean).join("\n");
  return { text, grams: grams(text) };
}

/** A Prisma filter for records with those two columns; nothing is left out when the query is empty. */
export function matching(query: string) {
  const folded = fold(query);
  if (!folded) return {};
  return { grams: { hasEvery: gramsOfQuery(query) }, text: { contains: folded.replace(/[\\%_]/g, "\\$&") } };
}
