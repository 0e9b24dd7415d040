import path from "node:path";
import type { Archive, ArchiveEntry } from "../archive/zip.ts";
import { Unreadable } from "../unreadable.ts";
import { BrokenXml, elements, parseXml, type Xml } from "./xml.ts";

/** A relationship of a part: where it leads, and whether out of the file. */
export interface Relation {
  type: string;
  target: string;
  external: boolean;
}

/** The parts of a Word file. */
export interface WordPackage {
  /** Path of the main document. */
  main: string;
  entry(path: string): ArchiveEntry | undefined;
  xml(path: string): Promise<Xml | undefined>;
  /** By id. */
  relations(path: string): Promise<Map<string, Relation>>;
}

/** Bytes of one XML part; a document of a thousand pages has a tenth. */
const largestPart = 32 * 1024 * 1024;

/** Whether an archive is a Word file, of whatever kind. */
export function isWordPackage({ entries }: Archive): boolean {
  return entries.some((entry) => /^word\/document\d*\.xml$/i.test(entry.path));
}

/** @throws {Unreadable} macroFile, brokenWordFile, partTooLarge */
export async function openWordPackage(archive: Archive): Promise<WordPackage> {
  const entries = new Map(archive.entries.map((entry) => [entry.path.toLowerCase(), entry]));
  const entry = (name: string) => entries.get(name.toLowerCase());
  const xml = async (name: string) => {
    const found = entry(name);
    if (!found) return undefined;
    if (found.size > largestPart) {
      throw new Unreadable({ code: "partTooLarge", values: { megabytes: largestPart / 1024 / 1024 } });
    }
    try {
      return parseXml(await found.read());
    } catch (error) {
      if (error instanceof BrokenXml) throw new Unreadable({ code: "brokenWordFile", values: {} });
      throw error;
    }
  };
  if (archive.entries.some(({ path: name }) => /(?:^|\/)vba[a-z]*\.(?:bin|xml)$/i.test(name))) refuseMacros();
  const types = await xml("[Content_Types].xml");
  if (elements(types).some(({ attributes }) => /macroEnabled/i.test(attributes.ContentType ?? ""))) {
    refuseMacros();
  }
  const relations = (name: string) => relationsOf(name, xml);
  const roots = [...(await relations("")).values()];
  const main = roots.find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "word/document.xml";
  if (!entry(main)) throw new Unreadable({ code: "brokenWordFile", values: {} });
  return { main, entry, xml, relations };
}

function refuseMacros(): never {
  throw new Unreadable({ code: "macroFile", values: {} });
}

async function relationsOf(
  part: string,
  xml: (path: string) => Promise<Xml | undefined>,
): Promise<Map<string, Relation>> {
  const folder = path.posix.dirname(part || "x");
  const file = path.posix.join(folder, "_rels", `${path.posix.basename(part)}.rels`);
  const root = await xml(file);
  return new Map(
    elements(root).map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const external = TargetMode === "External";
      return [Id, { type: Type, target: external ? Target : inside(folder, Target), external }];
    }),
  );
}

/** A path in the file; one that leads out of it names no entry and is found nowhere. */
function inside(folder: string, target: string): string {
  const absolute = target.startsWith("/") ? target : path.posix.join("/", folder, target);
  return path.posix.normalize(absolute).replace(/^\/+/, "");
}
