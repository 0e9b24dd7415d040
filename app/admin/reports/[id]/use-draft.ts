import { useEffect, useState } from "react";

export type Values = Record<string, string>;

interface Stored {
  version: number;
  values: Values;
}

interface Draft {
  /** What the form was filled with: a conflict shows when the stored version is another one. */
  base: Stored;
  values: Values;
}

/**
 * The fields of a versioned form as somebody types them. What was not saved outlives leaving the page, until the
 * browser's tab is closed. What others save is taken in as long as nothing was typed; after that it is a conflict.
 *
 * @param place Where this tab keeps it: names person and record, so that nobody finds another's.
 */
export function useDraft(place: string, stored: Stored) {
  const [draft, setDraft] = useState<Draft>({ base: stored, values: stored.values });
  const [restored, setRestored] = useState(false);
  const [sent, setSent] = useState<Stored | null>(null);
  const dirty = differ(draft.values, draft.base.values);

  if (stored.version > draft.base.version) {
    if (sent?.version === stored.version) {
      setDraft({ base: stored, values: typedSince(draft.values, sent.values, stored.values) });
      setSent(null);
    } else if (!dirty) setDraft({ base: stored, values: stored.values });
  } else if (stored.version === draft.base.version && differ(draft.base.values, stored.values)) {
    // Publishing gives a report its address, which is no new version.
    setDraft({ base: stored, values: typedSince(draft.values, draft.base.values, stored.values) });
  }

  useEffect(() => {
    const kept = readDraft(place);
    if (!kept || !differ(kept.values, kept.base.values)) return;
    setDraft(kept);
    setRestored(true);
  }, [place]);

  useEffect(() => {
    if (!dirty) return sessionStorage.removeItem(place);
    sessionStorage.setItem(place, JSON.stringify(draft));
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [place, draft, dirty]);

  return {
    version: draft.base.version,
    values: draft.values,
    dirty,
    /** The values were left over from an earlier visit. */
    restored: restored && dirty,
    set: (name: string) => (value: string) =>
      setDraft((before) => ({ ...before, values: { ...before.values, [name]: value } })),
    drop: () => setDraft({ base: stored, values: stored.values }),
    /** These values became that version. */
    saved: (version: number, values: Values) => setSent({ version, values }),
  };
}

function differ(one: Values, other: Values): boolean {
  return Object.keys(other).some((name) => one[name] !== other[name]);
}

/** What was typed while the rest was being saved stays; the rest is as it was stored. */
function typedSince(now: Values, sent: Values, stored: Values): Values {
  return Object.fromEntries(
    Object.entries(stored).map(([name, value]) => [
      name,
      now[name] === sent[name] ? value : (now[name] ?? value),
    ]),
  );
}

function readDraft(place: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}
