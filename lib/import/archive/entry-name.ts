import type { Entry } from "yauzl";

const utf8Flag = 0x800;
/** Info-ZIP's field with the name in UTF-8 beside one in an old encoding. */
const unicodePath = 0x7075;

/**
 * The path of an entry, null for folders and for what computers leave behind (__MACOSX, .DS_Store, Thumbs.db, ~$ files).
 * Windows in Chinese writes names in GBK without saying so, macOS writes UTF-8 without saying so.
 */
export function entryName(
  entry: Pick<Entry, "fileName" | "generalPurposeBitFlag" | "extraFields">,
): string | null {
  const raw = entry.fileName as unknown as Buffer;
  const field = entry.extraFields.find(
    ({ id, data }) => id === unicodePath && data.length > 5 && data[0] === 1,
  );
  const name = field ? decode(field.data.subarray(5), "utf-8") : decodeName(raw, entry.generalPurposeBitFlag);
  return cleanPath(name);
}

/** A path as people see it: slashes, composed characters, and nothing that leads out of its folder. */
export function cleanPath(path: string): string | null {
  const parts = path
    .replaceAll("\\", "/")
    .replace(/\p{Cc}/gu, "")
    .normalize("NFC")
    .split("/");
  if (parts.at(-1) === "") return null;
  const own = parts.filter((part) => part !== "" && part !== "." && part !== ".." && !/^[a-z]:$/i.test(part));
  const name = own.at(-1) ?? "";
  if (name === "" || own.includes("__MACOSX") || /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(name))
    return null;
  return own.join("/");
}

function decodeName(raw: Buffer, flags: number): string {
  if (flags & utf8Flag) return decode(raw, "utf-8");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    return decode(raw, "gb18030");
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}
