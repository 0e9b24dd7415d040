import type { DropItem } from "react-aria-components";

/** Endings by which a folder's pictures are told from what else lies in it; what they are is judged by the server. */
const pictures = /\.(jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf])$/i;

export interface DroppedFiles {
  files: File[];
  /** How many others lay in the folders. Files that were dropped by themselves are all taken. */
  others: number;
}

/** What was dropped, folders opened to their depth, in the order of names. */
export async function droppedFiles(items: Iterable<DropItem>): Promise<DroppedFiles> {
  const single: File[] = [];
  const inFolders: File[] = [];
  for (const item of items) {
    if (item.kind === "file") single.push(await item.getFile());
    if (item.kind === "directory") await walk(item, inFolders);
  }
  const { files, others } = onlyPictures(inFolders);
  return { files: [...single, ...files], others };
}

export function onlyPictures(files: File[]): DroppedFiles {
  const taken = files.filter(({ name, type }) => pictures.test(name) || type.startsWith("image/"));
  const order = new Intl.Collator("zh-CN", { numeric: true });
  return {
    files: taken.sort((a, b) => order.compare(a.name, b.name)),
    others: files.filter(({ name }) => !name.startsWith(".")).length - taken.length,
  };
}

type Folder = Extract<DropItem, { kind: "directory" }>;

async function walk(folder: Folder, into: File[]): Promise<void> {
  for await (const entry of folder.getEntries()) {
    if (entry.kind === "file") into.push(await entry.getFile());
    if (entry.kind === "directory") await walk(entry, into);
  }
}
