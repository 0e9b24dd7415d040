/**
 * Which documents of an account have changes in this browser that the server has not confirmed. Kept beside the
 * changes themselves (y-indexeddb), so that pages other than the editor can say so, and signing out can ask first.
 */
const keyOf = (userId: string) => `dashiji-unsent-${userId}`;

/** Ids of the events concerned. */
export function unsentDocuments(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function markUnsent(userId: string, eventId: string, unsent: boolean): void {
  const before = unsentDocuments(userId);
  if (before.includes(eventId) === unsent) return;
  const after = unsent ? [...before, eventId] : before.filter((id) => id !== eventId);
  if (after.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(after));
  else localStorage.removeItem(keyOf(userId));
}
