/**
 * Which documents of an account have changes in this browser that the server has not confirmed. Kept beside the
 * changes themselves (y-indexeddb), so that pages other than the editor can say so, and signing out can ask first.
 * Each tab has a mark of its own: what one has sent says nothing of another.
 */
const keyOf = (userId: string) => `dashiji-unsent-${userId}`;

const separator = "#";

/** Ids of the events concerned. */
export function unsentDocuments(userId: string): string[] {
  return [...new Set(marks(userId).map((mark) => mark.split(separator)[0] ?? ""))];
}

/** In the place of a tab: pasted pictures that are kept here, which no tab has sent by sending its text. */
export const waitingPictures = "pictures";

/** The marks of an event's text that are there now, for `clearUnsent`. */
export function marksOf(userId: string, eventId: string): string[] {
  const pictures = `${eventId}${separator}${waitingPictures}`;
  return marks(userId).filter((mark) => mark.split(separator)[0] === eventId && mark !== pictures);
}

export function markUnsent(userId: string, eventId: string, tab: string): void {
  const mark = `${eventId}${separator}${tab}`;
  const before = marks(userId);
  if (!before.includes(mark)) write(userId, [...before, mark]);
}

function clearMarks(userId: string, gone: string[]): void {
  const before = marks(userId);
  const after = before.filter((mark) => !gone.includes(mark));
  if (after.length < before.length) write(userId, after);
}

/** This tab's mark, and those of earlier tabs whose changes it has loaded and sent. */
export function clearUnsent(userId: string, eventId: string, tab: string, earlier: string[]): void {
  clearMarks(userId, [`${eventId}${separator}${tab}`, ...earlier]);
}

function marks(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function write(userId: string, after: string[]): void {
  try {
    if (after.length > 0) localStorage.setItem(keyOf(userId), JSON.stringify(after));
    else localStorage.removeItem(keyOf(userId));
  } catch {
    // No room, or a browser that keeps nothing: what the page itself says does not depend on it.
  }
}
