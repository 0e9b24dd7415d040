import { type ImportFile, isZip, type SourceFile, withFiles } from "./files.ts";
import { isMhtml, mhtmlParts } from "./html/mhtml.ts";
import { pagePictures } from "./html/read-page.ts";

/** Bytes of one picture, the same as a single one may have that is uploaded. */
const largest = 100 * 1024 * 1024;

/**
 * Hands the bytes of pictures to `work`, one after another, so that no more than one is in memory. Null where a key
 * leads nowhere, or to more bytes than a picture may have.
 */
export async function eachPicture(
  chosen: ImportFile[],
  keys: Iterable<string>,
  work: (key: string, bytes: Buffer | null) => Promise<void>,
): Promise<void> {
  await withFiles(chosen, async (files) => {
    const byKey = new Map(files.map((file) => [file.key, file]));
    const inner = new Map<string, string[]>();
    for (const key of keys) {
      const file = byKey.get(key);
      if (file) {
        await work(key, file.size > largest ? null : await file.read().catch(() => null));
        continue;
      }
      const { outer } = split(key);
      inner.set(outer, [...(inner.get(outer) ?? []), key]);
    }
    for (const [outer, own] of inner) {
      const file = byKey.get(outer);
      const parts = file ? await partsOf(file) : null;
      for (const key of own) await work(key, (await parts?.read(split(key).part).catch(() => null)) ?? null);
      parts?.close();
    }
  });
}

interface Parts {
  read(part: string): Promise<Buffer | null>;
  close(): void;
}

/** What is inside a file: parts of a Word file by their paths, pictures of a page by their numbers. */
async function partsOf(file: SourceFile): Promise<Parts> {
  const head = await file.read(4096);
  if (isZip(head)) {
    const archive = await file.open();
    const entries = new Map(archive.entries.map((entry) => [entry.path, entry]));
    const read = async (part: string) => {
      const entry = entries.get(part);
      return entry && entry.size <= largest ? entry.read() : null;
    };
    return { read, close: () => archive.close() };
  }
  const bytes = await file.read();
  const parts = isMhtml(head) ? mhtmlParts(bytes) : [];
  const page = parts.find(({ type }) => type === "text/html");
  const own = pagePictures(page ? page.bytes() : bytes, page?.charset);
  const numbered = (part: string) => parts[Number(/^part:(\d+)$/.exec(part)?.[1]) - 1]?.bytes();
  return { read: async (part) => own.get(part) ?? numbered(part) ?? null, close: () => {} };
}

/** `0////word/media/image1.png` lies in the chosen file 0; `0//稿.docx//word/…` in a Word file of the chosen archive. */
function split(key: string): { outer: string; part: string } {
  const [index = "", path = "", part = ""] = key.split("//");
  return { outer: path === "" ? index : `${index}//${path}`, part };
}
