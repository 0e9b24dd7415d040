import { readPublic } from "#lib/platform/public-database.ts";

/** The SHA-256 of every picture that a live edition shows at this moment. */
export async function liveImages(): Promise<Set<string>> {
  const rows = await readPublic<{ sha256: string }>("SELECT sha256 FROM live_image");
  return new Set(rows.map((row) => row.sha256));
}
