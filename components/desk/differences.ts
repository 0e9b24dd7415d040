/** What a record holds now, saved by somebody else since the form was opened. */
export interface SavedMeanwhile {
  version: number;
  values: Record<string, string>;
  /** Who saved it and when (ISO 8601), as far as is known. */
  name?: string | null;
  at?: string | null;
}

export interface Difference {
  name: string;
  mine: string;
  theirs: string;
  /** What is kept unless the person chooses otherwise. */
  suggested: "mine" | "theirs";
}

/**
 * The fields in which my text and the stored one differ. Where only one of us changed the text that we both
 * started from, that change is suggested; where both did, mine is, because I am here to decide.
 */
export function differences(
  names: string[],
  base: Record<string, string>,
  mine: Record<string, string>,
  theirs: Record<string, string>,
): Difference[] {
  return names.flatMap((name) => {
    const [b, m, t] = [base, mine, theirs].map((values) => (values[name] ?? "").replace(/\r\n/g, "\n"));
    if (m === undefined || t === undefined || m === t) return [];
    return [{ name, mine: m, theirs: t, suggested: m === b ? ("theirs" as const) : ("mine" as const) }];
  });
}
