import type { ImportFile } from "./files.ts";
import { withFiles } from "./files.ts";

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
      const archive = await byKey.get(outer)?.open();
      const parts = new Map(archive?.entries.map((entry) => [entry.path, entry]));
      for (const key of own) {
        const part = parts.get(split(key).part);
        await work(key, part && part.size <= largest ? await part.read().catch(() => null) : null);
      }
      archive?.close();
    }
  });
}

/** `0////word/media/image1.png` lies in the chosen file 0; `0//稿.docx//word/…` in a Word file of the chosen archive. */
function split(key: string): { outer: string; part: string } {
  const [index = "", path = "", part = ""] = key.split("//");
  return { outer: path === "" ? index : `${index}//${path}`, part };
}
