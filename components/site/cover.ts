import type { FrozenImage, ReportContent } from "#lib/editions/model.ts";

export function coverOf({ cover, images }: ReportContent): FrozenImage | null {
  return images.find(({ id }) => id === cover) ?? null;
}
