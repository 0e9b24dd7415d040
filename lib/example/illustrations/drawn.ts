import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { renderIllustration } from "./render.ts";
import { type IllustrationKey, scenes } from "./scenes.ts";

const sources = import.meta.dirname;
const kept = path.join(sources, "../../../build/illustrations");
let version: string | undefined;
const drawing = new Map<string, Promise<Buffer>>();

/**
 * An illustration's JPEG, kept from the build: drawing all of them takes a quarter of a minute. Its file is named
 * after the code that draws and the library that paints, so a changed one is never mistaken for the kept one.
 */
export async function drawnIllustration(key: IllustrationKey): Promise<Buffer> {
  version ??= versionOfDrawing();
  const file = path.join(kept, `${key}-${version}.jpg`);
  const there = await readFile(file).catch(() => null);
  if (there) return there;
  const bytes = drawing.get(file) ?? draw(key, file).finally(() => drawing.delete(file));
  drawing.set(file, bytes);
  return bytes;
}

async function draw(key: IllustrationKey, file: string): Promise<Buffer> {
  const { bytes } = await renderIllustration(key);
  mkdirSync(kept, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return bytes;
}

export async function drawAllIllustrations(): Promise<void> {
  for (const key of Object.keys(scenes) as IllustrationKey[]) await drawnIllustration(key);
}

function versionOfDrawing(): string {
  const hash = createHash("sha256").update(sharp.versions.vips);
  const names = readdirSync(sources, { recursive: true, encoding: "utf8" }).sort();
  for (const name of names.filter((each) => /(?<!\.test)\.ts$/.test(each))) {
    hash.update(name).update(readFileSync(path.join(sources, name)));
  }
  return hash.digest("hex").slice(0, 16);
}
