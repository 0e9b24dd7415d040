import path from "node:path";
import { belongsToPage, isPictureName } from "./file-kinds.ts";
import type { SourceFile } from "./files.ts";
import type { ImportBlock, PictureBlock } from "./model.ts";
import { readPictureName } from "./picture-name.ts";

/**
 * Gives the pictures that a text names their files, and a line 图1 … of a text the one picture of that name. `rest` are
 * the files that nothing names; what a browser saved with a page and the page shows nowhere is not among them.
 */
export function resolvePictures(
  blocks: ImportBlock[],
  text: SourceFile,
  files: SourceFile[],
): { blocks: ImportBlock[]; rest: SourceFile[] } {
  const folder = path.posix.dirname(text.path);
  const used = new Set<SourceFile>();
  const byPath = new Map(files.map((file) => [path.posix.normalize(file.path).toLowerCase(), file]));
  const find = (name: string): SourceFile | undefined => {
    const own = name.replaceAll("\\", "/").replace(/[?#].*$/, "");
    const exact = byPath.get(path.posix.join(folder, own).toLowerCase()) ?? byPath.get(own.toLowerCase());
    if (exact) return exact;
    const same = files.filter(({ path: one }) => sameName(one, own));
    return same.length === 1 ? same[0] : undefined;
  };
  const named = blocks.map((block) => {
    if (block.kind !== "picture" || block.picture !== undefined) return block;
    const file = find(block.file);
    if (!file) return block;
    used.add(file);
    return { ...block, picture: file.key };
  });
  const labelled = placeLabelled(
    named,
    files.filter((file) => !used.has(file)),
    used,
  );
  return {
    blocks: labelled,
    rest: files.filter((file) => !used.has(file) && !belongsToPage(file.path, [text.path])),
  };
}

function sameName(one: string, other: string): boolean {
  return path.posix.basename(one).toLowerCase() === path.posix.basename(other).toLowerCase();
}

const label = /^[（(【[]?图\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?=[\s:：、.．）)】\]　]|$)/;

/** Where a text has one line 图3… and the pictures have one called 图3, that line is its caption and its place. */
function placeLabelled(blocks: ImportBlock[], files: SourceFile[], used: Set<SourceFile>): ImportBlock[] {
  const pictures = new Map<string, SourceFile[]>();
  for (const file of files.filter(({ path: one }) => isPictureName(one))) {
    const { series } = readPictureName(path.posix.basename(file.path));
    if (series !== null) pictures.set(`${series}`, [...(pictures.get(`${series}`) ?? []), file]);
  }
  const labelOf = (block: ImportBlock): string | null => {
    if (block.kind !== "text" || block.text.length > 100 || block.item || block.more) return null;
    const number = label.exec(block.text)?.[1];
    return number === undefined ? null : `${readPictureName(`图${number}.jpg`).series}`;
  };
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const own = labelOf(block);
    if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return blocks.map((block): ImportBlock => {
    const own = labelOf(block);
    const [file, ...more] = own === null ? [] : (pictures.get(own) ?? []);
    if (!file || more.length > 0 || own === null || counts.get(own) !== 1) return block;
    used.add(file);
    const { id, line, endLine, text } = block;
    const caption = text.replace(/^[（(【[]\s*|\s*[）)】\]]$/g, "");
    const picture: PictureBlock = {
      kind: "picture",
      id,
      line,
      endLine,
      text,
      alt: "",
      caption,
      file: file.path,
      picture: file.key,
    };
    return picture;
  });
}
