import type { DirectoryDropItem, DropItem } from "react-aria-components";
import type { Source, SourceFile } from "./send-import.ts";

/** All files that were dropped, those in folders with their folders' names. */
export async function droppedFiles(items: DropItem[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const item of items) {
    if (item.kind === "file") files.push({ path: item.name, blob: await item.getFile() });
    if (item.kind === "directory") files.push(...(await filesIn(item, item.name)));
  }
  return files;
}

/** Files of a file or folder dialog; browsers put the folders' names beside the file's. */
export function chosenFiles(list: FileList | null): SourceFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, blob: file }));
}

/** A source is named after its folder, its only file, or the first of its files. */
export function sourceOf(files: SourceFile[]): Source | null {
  const own = files.filter(
    ({ path }) => !/(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(path),
  );
  const [first] = own;
  if (!first) return null;
  const [folder = "", ...rest] = first.path.split("/");
  const inFolder = rest.length > 0 && own.every(({ path }) => path.startsWith(`${folder}/`));
  return { name: inFolder ? folder : first.path, files: own };
}

async function filesIn(folder: DirectoryDropItem, path: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const entry of folder.getEntries()) {
    if (entry.kind === "file") files.push({ path: `${path}/${entry.name}`, blob: await entry.getFile() });
    else files.push(...(await filesIn(entry, `${path}/${entry.name}`)));
  }
  return files;
}
