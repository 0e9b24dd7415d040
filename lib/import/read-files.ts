import path from "node:path";
import { chooseText } from "./choose-text.ts";
import { findHostile } from "./decode.ts";
import { isWordPackage } from "./docx/package.ts";
import { readDocx } from "./docx/read-docx.ts";
import { type ImportFile, isZip, type SourceFile, withFiles } from "./files.ts";
import { isPage } from "./html/decode-page.ts";
import { isMhtml, mhtmlParts } from "./html/mhtml.ts";
import { readPage } from "./html/read-page.ts";
import { beside } from "./loose-pictures.ts";
import type { ImportRefusal } from "./model.ts";
import { readPlainBlocks } from "./read-plain.ts";
import type { ReadBlocks } from "./reading.ts";
import { resolvePictures } from "./resolve-pictures.ts";
import { foreignFormat } from "./signature.ts";
import { Unreadable } from "./unreadable.ts";

/** Bytes of a text or a page; a page may hold its pictures. */
const largestText = 64 * 1024 * 1024;

/**
 * Blocks of the one text among the files, with the pictures that it names and those that lie beside it.
 * @throws {Unreadable}
 */
export function readFiles(chosen: ImportFile[]): Promise<ReadBlocks> {
  return withFiles(chosen, async (files) => {
    const { text, others } = chooseText(files, chosen.length === 1 && files.length === 1);
    const read = await readOne(text);
    checkSound(read);
    const resolved = resolvePictures(read.blocks, text, others);
    return { ...read, blocks: [...resolved.blocks, ...(await beside(resolved.rest, resolved.blocks))] };
  });
}

async function readOne(file: SourceFile): Promise<ReadBlocks> {
  const head = await file.read(4096);
  if (isZip(head)) return readArchive(file);
  if (file.size > largestText) refuse({ code: "tooLarge", values: { megabytes: largestText / 1024 / 1024 } });
  const foreign = foreignFormat(head);
  const bytes = await file.read();
  if (isMhtml(head)) return readMhtml(bytes, innerKey(file));
  if (!foreign && isPage(head)) return { format: "page", ...readPage(bytes, innerKey(file)) };
  if (foreign) refuse({ code: foreignFormat(bytes) ?? foreign, values: {} } as ImportRefusal);
  const plain = readPlainBlocks(bytes, path.basename(file.path));
  if (!plain.ok) refuse(plain.refusal);
  return plain;
}

async function readArchive(file: SourceFile): Promise<ReadBlocks> {
  const archive = await file.open();
  try {
    if (!isWordPackage(archive)) refuse({ code: "officeFile", values: {} });
    const read = await readDocx(archive, innerKey(file));
    return { format: "word", encoding: null, ...read };
  } finally {
    archive.close();
  }
}

/** Before the name of something inside a file, see pictures.ts. */
function innerKey({ key }: SourceFile): string {
  return key.includes("//") ? `${key}//` : `${key}////`;
}

function readMhtml(bytes: Uint8Array, key: string): ReadBlocks {
  const parts = mhtmlParts(bytes);
  const page = parts.find(({ type }) => type === "text/html");
  if (!page) refuse({ code: "brokenArchive", values: {} });
  const read = readPage(page.bytes(), key, page.charset);
  const blocks = read.blocks.map((block) => {
    if (block.kind !== "picture" || block.picture) return block;
    const index = parts.findIndex(({ location, id }) => {
      return sameAddress(location, block.file) || (id !== "" && block.file === `cid:${id}`);
    });
    return index === -1 ? block : { ...block, picture: `${key}part:${index + 1}` };
  });
  return { format: "page", ...read, blocks };
}

function sameAddress(one: string, other: string): boolean {
  const plain = (address: string) => {
    try {
      return decodeURIComponent(address);
    } catch {
      return address;
    }
  };
  return one !== "" && plain(one) === plain(other);
}

/** Texts of every format hold only characters that a reader sees as they are stored. */
function checkSound({ format, blocks }: ReadBlocks): void {
  if (blocks.every(({ text }) => text.trim() === "")) refuse({ code: "empty", values: {} });
  if (format === "text" || format === "markdown") return;
  const refusal = findHostile(blocks.map(({ text }) => text));
  if (refusal) refuse(refusal);
}

function refuse(refusal: ImportRefusal): never {
  throw new Unreadable(refusal);
}
