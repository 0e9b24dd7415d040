import { attribute } from "#lib/richtext/paste/dom.ts";
import { withCaptions } from "../captions.ts";
import type { Encoding } from "../decode.ts";
import { type Draft, numbered } from "../drafts.ts";
import { isCreditLine } from "../furniture.ts";
import { readMetadata } from "../metadata.ts";
import type { ImportBlock, Warning } from "../model.ts";
import { decodePage } from "./decode-page.ts";
import { PageBody } from "./page-body.ts";
import { mainOf } from "./page-parts.ts";
import { dataImages, parsePage } from "./page-tree.ts";

/**
 * A page as blocks: its main text, and above and below it what names it (headings, source, time, editor). Navigation,
 * hidden words and controls are there as left out. `said` is the encoding that an envelope names; pictures inside the
 * page go by `key` and their number.
 */
export function readPage(
  bytes: Uint8Array,
  key: string,
  said?: string,
): { encoding: Encoding; blocks: ImportBlock[]; warnings: Warning[] } {
  const { text, encoding } = decodePage(bytes, said);
  const { title, body } = parsePage(text);
  if (!body) return { encoding, blocks: [], warnings: [] };
  const page = new PageBody(mainOf(body), dataImages(body), (index) => `${key}data:${index}`);
  const { before, main, after } = page.read(body);
  const drafts = withCaptions([
    ...before.map((draft) => (belongs(draft, title) ? draft : asNavigation(draft))),
    ...main,
    ...after.map((draft) => (isAbout(draft) ? draft : asNavigation(draft))),
  ]);
  return { encoding, ...numbered(gathered(drafts)) };
}

/** The bytes of the pictures that a page holds in itself, by their numbers from 1. */
export function pagePictures(bytes: Uint8Array, said?: string): Map<string, Buffer> {
  const { body } = parsePage(decodePage(bytes, said).text);
  return new Map(
    [...(body ? dataImages(body) : [])].map(([element, number]) => {
      const [, base64, content = ""] =
        /^data:image\/[^,;]*(?:;(?!base64)[^,;]*)*(;base64)?,(.*)$/is.exec(attribute(element, "src")) ?? [];
      return [
        `data:${number}`,
        base64 ? Buffer.from(content, "base64") : Buffer.from(safelyDecoded(content)),
      ];
    }),
  );
}

/** Above the text: its heading, which the page's title repeats, and what is said about it. */
function belongs(draft: Draft, title: string): boolean {
  if (draft.kind !== "text") return false;
  const [own, whole] = [squeezed(draft.text), squeezed(title)];
  return (own.length >= 4 && whole.includes(own)) || (draft.heading ?? 9) <= 2 || isAbout(draft);
}

function isAbout(draft: Draft): boolean {
  return draft.kind === "text" && (readMetadata(draft.text) !== null || isCreditLine(draft.text));
}

function asNavigation(draft: Draft): Draft {
  return draft.kind === "skipped" ? draft : { kind: "skipped", text: draft.text, reason: "navigation" };
}

/** What was left out for one reason in a row is one line of the preview. */
function gathered(drafts: Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (draft.kind === "skipped" && last?.kind === "skipped" && last.reason === draft.reason) {
      last.text = `${last.text}\n${draft.text}`;
    } else if (draft.text !== "" || draft.kind === "picture") result.push(draft);
  }
  return result;
}

function squeezed(text: string): string {
  return text.replace(/[\s\u200b\p{P}]+/gu, "");
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
