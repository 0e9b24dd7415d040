import { problemsOfAnswer } from "#components/desk/unreached.ts";
import type { UploadOutcome } from "#components/desk/upload.ts";

/** Has the server fetch a picture from an address, which a browser may show but not read. */
export async function takeFromAddress(address: string): Promise<UploadOutcome> {
  const response = await fetch("/api/images", { method: "POST", headers: { "x-address": address } });
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return { ok: true, image: answer };
  return { ok: false, problems: problemsOfAnswer(response.status, answer, "upload.network") };
}
