import type { Node } from "@tiptap/pm/model";

export interface FindOptions {
  /** A and a are two. */
  matchCase: boolean;
  /** ， and , are two. */
  matchWidth: boolean;
}

export interface Match {
  from: number;
  to: number;
}

const alike: Record<string, string> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "—": "-",
  "～": "~",
  "\u00a0": " ",
};

/** Where a text says something, line by line, in positions of the document; a match ends where the next may begin. */
export function findText(doc: Node, query: string, options: FindOptions): Match[] {
  const wanted = folded(query, options);
  if (wanted === "") return [];
  const found: Match[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const line = folded(node.textBetween(0, node.content.size, "", "\n"), options);
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
      found.push({ from: position + 1 + at, to: position + 1 + at + wanted.length });
    }
    return false;
  });
  return found;
}

/** As long as before: places in the one are places in the other. */
function folded(text: string, { matchCase, matchWidth }: FindOptions): string {
  let result = text;
  if (!matchWidth) {
    result = result.replace(
      /[\uFF01-\uFF5E\u3000“”‘’—～\u00a0]/g,
      (one) => alike[one] ?? one.normalize("NFKC"),
    );
  }
  // What grows in lower case, as İ does, stays.
  return matchCase
    ? result
    : result.replace(/./gsu, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one));
}
