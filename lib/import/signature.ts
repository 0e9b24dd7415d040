import type { RefusalCode } from "./model.ts";

const signatures: [at: number, bytes: number[], code: RefusalCode][] = [
  [0, [0x25, 0x50, 0x44, 0x46], "pdfFile"],
  [0, [0x89, 0x50, 0x4e, 0x47], "pictureFile"],
  [0, [0xff, 0xd8, 0xff], "pictureFile"],
  [0, [0x47, 0x49, 0x46, 0x38], "pictureFile"],
  [8, [0x57, 0x45, 0x42, 0x50], "pictureFile"],
  [4, [0x66, 0x74, 0x79, 0x70], "pictureFile"],
  [0, [0x49, 0x49, 0x2a, 0x00], "pictureFile"],
  [0, [0x4d, 0x4d, 0x00, 0x2a], "pictureFile"],
  [0, [0x1f, 0x8b], "archiveFile"],
  [0, [0x50, 0x4b, 0x03, 0x04], "archiveFile"],
  [0, [0x52, 0x61, 0x72, 0x21], "archiveFile"],
  [0, [0x37, 0x7a, 0xbc, 0xaf], "archiveFile"],
  [0, [0x7b, 0x5c, 0x72, 0x74, 0x66], "richTextFile"],
];
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/** The kind of a file that is no text, told by its first bytes whatever its name; null when it may be text. */
export function foreignFormat(bytes: Uint8Array): RefusalCode | null {
  if (startsWith(bytes, 0, compound)) return isEncrypted(bytes) ? "encryptedWordFile" : "oldWordFile";
  return signatures.find(([at, expected]) => startsWith(bytes, at, expected))?.[2] ?? null;
}

/** Word keeps a file with a password in the container of its old formats, in a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return all.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

function startsWith(bytes: Uint8Array, at: number, expected: number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
