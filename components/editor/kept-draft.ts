/** What is being written, kept in the tab: neither a failed sending, a reload nor a view that is drawn anew loses it. */
export function keptDraft<Draft>(place: string): Draft | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

export function keepDraft<Draft>(place: string, draft: Draft | null): void {
  try {
    if (draft) window.sessionStorage.setItem(place, JSON.stringify(draft));
    else window.sessionStorage.removeItem(place);
  } catch {
    // A browser that stores nothing still sends it.
  }
}
