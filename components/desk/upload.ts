import type { Problem } from "#lib/platform/errors.ts";
import { problemsOfAnswer } from "./unreached.ts";

export interface UploadedImage {
  id: string;
  sha256: string;
  width: number;
  height: number;
  /** The library had these bytes already. */
  known: boolean;
}

export type UploadOutcome = { ok: true; image: UploadedImage } | { ok: false; problems: Problem[] };

/**
 * Sends one picture and tells how much of it has arrived, from 0 to 1. A cut network is a problem with the code
 * `upload.network`, for the caller to offer another try; so is one that `signal` cut. XMLHttpRequest, because fetch
 * tells no progress of a body.
 */
export function upload(
  file: File,
  onProgress: (part: number) => void,
  signal?: AbortSignal,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const fail = (code: string) => resolve({ ok: false, problems: [{ code }] });
    if (signal?.aborted) return fail("upload.network");
    request.open("POST", "/api/images");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onload = () => {
      if (request.status === 200) return resolve({ ok: true, image: request.response });
      if (request.status === 413) return fail("upload.too-large");
      resolve({ ok: false, problems: problemsOfAnswer(request.status, request.response, "upload.network") });
    };
    request.onerror = () => fail("upload.network");
    request.onabort = () => fail("upload.network");
    signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
