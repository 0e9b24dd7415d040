import type { Archive } from "../archive/zip.ts";
import { withCaptions } from "../captions.ts";
import { type Draft, numbered } from "../drafts.ts";
import type { ImportBlock, Warning } from "../model.ts";
import { BodyReader } from "./body.ts";
import { Notes } from "./notes.ts";
import { Numbering } from "./numbering.ts";
import { openWordPackage, type WordPackage } from "./package.ts";
import { Styles } from "./styles.ts";
import { child, elements, type Xml } from "./xml.ts";

/**
 * A Word file (.docx, as Word, WPS and LibreOffice write it) as blocks, pictures by the path of their part behind
 * `prefix`. What stays out of the text (deleted and hidden words, comments, headers) is there as left out.
 * @throws {Unreadable} macroFile, brokenWordFile, partTooLarge
 */
export async function readDocx(
  archive: Archive,
  prefix: string,
): Promise<{ blocks: ImportBlock[]; warnings: Warning[] }> {
  const word = await openWordPackage(archive);
  const relations = await word.relations(word.main);
  const partOf = (kind: string) =>
    [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`))?.target ?? "";
  const part = (kind: string) => word.xml(partOf(kind));
  const styles = new Styles(await part("styles"));
  const numbering = new Numbering(await part("numbering"), styles);
  const notes = new Notes();
  for (const kind of ["footnotes", "endnotes"] as const) {
    notes.add(kind, elements(await part(kind)), await word.relations(partOf(kind)));
  }
  notes.addComments(elements(await part("comments")));

  const reader = new BodyReader({ word, prefix, styles, numbering, notes, relations });
  const body = child(await word.xml(word.main), "w:body");
  const drafts = withCaptions(reader.read(body));
  const margins = await readMargins(word, [...relations.values()], reader);
  const { blocks, warnings } = numbered([...drafts, ...margins]);
  const count = notes.count;
  return { blocks, warnings: count > 0 ? [...warnings, { code: "footnotes", values: { count } }] : warnings };
}

/** Headers and footers: the same on every page, and no text of the document. */
async function readMargins(
  word: WordPackage,
  relations: { type: string; target: string }[],
  reader: BodyReader,
): Promise<Draft[]> {
  const texts = new Set<string>();
  for (const { type, target } of relations) {
    if (!/\/(?:header|footer)$/.test(type)) continue;
    const root: Xml | undefined = await word.xml(target);
    const own = reader.wordsOf(root);
    if (own !== "" && !/^[\s\d—–\-－·第页共/]+$/.test(own)) texts.add(own);
  }
  return [...texts].map((text) => ({ kind: "skipped", text, reason: "pageMargin" }));
}
