import { problemsOfAnswer, type Unanswered } from "#components/desk/unreached.ts";
import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import type { Problem } from "#lib/platform/errors.ts";

/** Files that belong together, or a text that was pasted. */
export interface Source {
  name: string;
  files: SourceFile[];
}

export interface SourceFile {
  /** With its folders. */
  path: string;
  blob: Blob;
  /** Once the server has its bytes. */
  sha256?: string;
}

type Answer<Value> = { ok: true; value: Value } | { ok: false; problems: Problem[] };

export interface Imported {
  id: string;
  /** Names of pictures that could not be read. */
  lost: string[];
}

/** Tells how much has been sent, from 0 to 1. */
type OnProgress = (part: number) => void;

/** What is recognised in the source; nothing is written. */
export function askPreview(
  source: Source,
  corrections: ImportCorrections,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Answer<ImportPreview>> {
  return ask(source, { corrections }, onProgress, signal);
}

export function writeImport(
  source: Source,
  corrections: ImportCorrections,
  again: boolean,
  onProgress: OnProgress,
): Promise<Answer<Imported>> {
  return ask(source, { corrections, write: true, again }, onProgress);
}

/**
 * Files are sent once, each for itself, and named by their hashes from then on; what the server has not (any more) it
 * asks for. A route handler and not a server action: those take a megabyte, one at a time.
 */
async function ask<Value>(
  source: Source,
  question: object,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Answer<Value>> {
  try {
    for (let attempt = 1; ; attempt += 1) {
      const problems = await sendFiles(source.files, onProgress, signal);
      if (problems) return { ok: false, problems };
      const files = source.files.map(({ path, sha256 }) => ({ path, sha256 }));
      const response = await fetch("/api/import", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ files, ...question }),
        signal,
      });
      if (response.ok) return { ok: true, value: await response.json() };
      const answer: Unanswered & { missing?: string[] } = await response.json().catch(() => ({}));
      if (answer.missing && attempt < 3) {
        for (const file of source.files)
          if (answer.missing.includes(file.sha256 ?? "")) file.sha256 = undefined;
        continue;
      }
      return { ok: false, problems: problemsOfAnswer(response.status, answer) };
    }
  } catch {
    return { ok: false, problems: [{ code: "offline" }] };
  }
}

/** Sends those that the server has not; null when it has all. */
async function sendFiles(
  files: SourceFile[],
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<Problem[] | null> {
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let sent = 0;
  for (const file of files) {
    if (!file.sha256) {
      const answer = await sendFile(file.blob, (bytes) => onProgress((sent + bytes) / (total || 1)), signal);
      if (!answer.ok) return answer.problems;
      file.sha256 = answer.value;
    }
    sent += file.blob.size;
  }
  return null;
}

/** XMLHttpRequest, because fetch tells no progress of a body. */
function sendFile(
  blob: Blob,
  onBytes: (bytes: number) => void,
  signal?: AbortSignal,
): Promise<Answer<string>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = () => resolve({ ok: false, problems: [{ code: "offline" }] });
    if (signal?.aborted) return fail();
    request.open("POST", "/api/import/files");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded }) => onBytes(loaded);
    request.onload = () => {
      if (request.status === 200) return resolve({ ok: true, value: request.response.sha256 });
      resolve({ ok: false, problems: problemsOfAnswer(request.status, request.response ?? {}) });
    };
    request.onerror = fail;
    request.onabort = fail;
    signal?.addEventListener("abort", () => request.abort());
    request.send(blob);
  });
}

/** The address of a small view of a picture, null where its bytes are nowhere. */
export function pictureAddress({ files }: Source, key: string | null): string | null {
  const index = Number.parseInt(key ?? "", 10);
  const file = files[index];
  if (key === null || !file?.sha256) return null;
  const asked = new URLSearchParams({
    file: file.sha256,
    path: file.path,
    picture: key.slice(`${index}`.length),
  });
  return `/api/import/pictures?${asked}`;
}
