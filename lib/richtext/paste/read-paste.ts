import type { Block } from "../model.ts";
import { type LooseNode, normalise } from "../normalise.ts";
import { attachCaptions } from "./captions.ts";
import { parseHtml } from "./dom.ts";
import { fitBlocks } from "./fit.ts";
import { blocksOf } from "./flow.ts";
import { matchPictures } from "./match-pictures.ts";
import type { PictureSource } from "./pictures.ts";
import { readFlow } from "./read-flow.ts";
import { type Place, type Reading, top } from "./reading.ts";
import { readRtfPictures } from "./rtf-pictures.ts";
import { countSimplified, type Simplified } from "./simplified.ts";
import { readStyles } from "./styles.ts";
import { assembleLists } from "./word-lists.ts";

export interface Pasted {
  content: Block[];
  /** The pictures of the figures among `content`, by their `source`. */
  pictures: Map<string, PastedPicture>;
  simplified: Simplified;
}

export interface PastedPicture {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface Clipboard {
  html: string;
  /** The same as Rich Text Format, in which Word puts its pictures. */
  rtf?: string;
}

/**
 * Makes of what Word, WPS, WeChat, a spreadsheet or a web page put on the clipboard what this text can hold: its
 * words, headings, lists, tables, links, bold and italic, and a figure for each picture. Nothing that can be seen
 * is left out without being counted in `simplified`.
 *
 * @param name Makes a name for each picture whose bytes came along; it must be unique for ever.
 */
export function readPaste({ html, rtf = "" }: Clipboard, name: () => string): Pasted {
  const root = parseHtml(html);
  const simplified: Simplified = {};
  const blocks = (children: Parameters<Reading["blocks"]>[0], place: Place) =>
    attachCaptions(assembleLists(blocksOf(readFlow(children, place, reading)), simplified));
  const reading: Reading = {
    styleOf: readStyles(root),
    simplified,
    pictures: [],
    commentMarks: 0,
    flow: (children, place) => readFlow(children, place, reading),
    blocks,
  };
  const found = fitBlocks(blocks(root.childNodes, top), simplified);
  if (!simplified.comments && reading.commentMarks > 0)
    countSimplified(simplified, "comments", reading.commentMarks);
  const sources = matchPictures(reading.pictures, rtf ? readRtfPictures(rtf) : []);
  const pictures = new Map<string, PastedPicture>();
  const named = sources.map((source) => nameOf(source, name, pictures));
  return { content: normalise(withSources(found, named)).content, pictures, simplified };
}

function nameOf(source: PictureSource, name: () => string, pictures: Pasted["pictures"]): string {
  if (source.kind === "address") return source.address;
  if (source.kind === "file") return `local:${source.name}`;
  const key = `pasted:${name()}`;
  pictures.set(key, { type: source.type, bytes: source.bytes });
  return key;
}

function withSources(nodes: LooseNode[], names: string[]): LooseNode[] {
  return nodes.map((node) => {
    if (node.type === "figure") {
      return { ...node, attrs: { ...node.attrs, source: names[Number(node.attrs?.source)] ?? "" } };
    }
    return node.content ? { ...node, content: withSources(node.content, names) } : node;
  });
}
