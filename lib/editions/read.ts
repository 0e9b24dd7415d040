import { EditionContent, editionFormat } from "./model.ts";
import { upcast1 } from "./upcast-1.ts";

/**
 * `upcasts[n - 1]` turns content of format n into format n + 1. They are pure and stay for good: an edition's bytes
 * are never rewritten, and lib/editions/fixtures holds one of every format that must be readable for ever.
 */
const upcasts: ((content: unknown) => unknown)[] = [upcast1];

/**
 * What an edition says, in the newest format.
 *
 * @param bytes The frozen bytes: canonical JSON in UTF-8.
 * @throws Error when a newer program froze it, or when the bytes are no edition.
 */
export function readEdition(format: number, bytes: Uint8Array): EditionContent {
  if (format > editionFormat)
    throw new Error(`the edition has format ${format}, this program knows ${editionFormat}`);
  const frozen: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  const content = upcasts.slice(format - 1).reduce((older, upcast) => upcast(older), frozen);
  return EditionContent.parse(content);
}
