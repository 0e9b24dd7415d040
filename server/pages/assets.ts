import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { log } from "#lib/platform/log.ts";
import type { Handler } from "../front.ts";
import { sendNotice } from "../notice.ts";
import { sendPage } from "./answer.ts";
import { makePage, type Page, polish } from "./page.ts";

export interface AssetFolder {
  /** What the addresses of its files begin with, ending in a slash. */
  prefix: string;
  folder: string;
  /** Whether a file's name changes with its content, so that browsers need never ask again. */
  immutable: boolean;
}

/** Where the files of the build that this process serves lie. */
export function buildFolders(): AssetFolder[] {
  const root = path.join(import.meta.dirname, "../..");
  const folders = [
    {
      prefix: "/_next/static/",
      folder: path.join(process.env.NEXT_DIST_DIR || ".next", "static"),
      immutable: true,
    },
    { prefix: "/", folder: "public", immutable: false },
    { prefix: "/assets/", folder: "public/assets", immutable: true },
  ].map((one) => ({ ...one, folder: path.join(root, one.folder) }));
  return folders.filter(({ folder }) => existsSync(folder));
}

/**
 * Serves the files of a build from memory, compressed once. The list is read now: no path from outside ever
 * reaches the file system. All under /_next/ that is no file of the build is answered with 404.
 */
export function createAssets(folders: AssetFolder[]): Handler {
  const files = new Map(folders.flatMap(listFiles));
  const pages = new Map<string, Promise<Page>>();
  let polishing = Promise.resolve();

  function find(address: string): Promise<Page> | undefined {
    const file = files.get(address);
    if (!file) return undefined;
    const kept = pages.get(address) ?? load(file);
    if (!pages.has(address)) {
      pages.set(address, kept);
      kept.then(
        (page) => polishLater(address, page),
        () => pages.delete(address),
      );
    }
    return kept;
  }

  function polishLater(address: string, page: Page): void {
    polishing = polishing
      .then(async () => void pages.set(address, Promise.resolve(await polish(page))))
      .catch((err) => log.warn({ err, address }, "brotli failed"));
  }

  return (request, response, visit) => {
    const found = find(visit.path);
    if (!found && !visit.path.startsWith("/_next/")) return false;
    const isReading = request.method === "GET" || request.method === "HEAD";
    if (found && isReading) return found.then((page) => sendPage(request, response, { page, how: "hit" }, 0));
    sendNotice(response, isReading ? 404 : 405);
    return true;
  };
}

interface AssetFile {
  name: string;
  immutable: boolean;
}

function listFiles({ prefix, folder, immutable }: AssetFolder): [address: string, AssetFile][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = path.join(entry.parentPath, entry.name);
      const address = path.relative(folder, name).split(path.sep).map(encodeURIComponent).join("/");
      return [prefix + address, { name, immutable }];
    });
}

async function load({ name, immutable }: AssetFile): Promise<Page> {
  const contentType = contentTypes[path.extname(name)] ?? "application/octet-stream";
  const headers = {
    "cache-control": immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  };
  return makePage({ status: 200, contentType, location: null, body: await readFile(name) }, headers);
}

const contentTypes: Record<string, string> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
