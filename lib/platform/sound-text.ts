/**
 * What no field may hold: control characters but tab and line breaks, halves of characters outside the basic plane
 * (the database refuses both), and the marks that turn the direction of writing, with which a text reads differently
 * from what is stored.
 */
const unsound =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Path of the first unsound text in a form's data, like "fields.title" or "" for the data itself; else undefined. */
export function findUnsound(value: unknown, path = ""): string | undefined {
  if (typeof value === "string") return unsound.test(value) ? path : undefined;
  // Bytes of a file are no text.
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = findUnsound(part, path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text without what no field may hold; half a character is shown as one that is missing. */
export function makeSound(text: string): string {
  return text.toWellFormed().replace(new RegExp(unsound, "gu"), "");
}
