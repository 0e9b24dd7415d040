import { readPublic } from "#lib/platform/public-database.ts";
import { cropName, cropOf, type Rendition } from "./model.ts";

/** The pictures that live editions show at this moment, each in the part that they show. */
export async function liveImages(): Promise<Set<string>> {
  const rows = await readPublic<{ sha256: string; crop: number[] }>("SELECT sha256, crop FROM live_image");
  return new Set(rows.map(({ sha256, crop }) => shownPart({ sha256, crop: cropOf(crop) })));
}

/** What a picture's part is called in that set. */
export function shownPart({ sha256, crop }: Pick<Rendition, "sha256" | "crop">): string {
  return `${sha256}/${cropName(crop)}`;
}
