import type { EventText } from "#lib/events/model.ts";
import type { Picture } from "#lib/events/queries.ts";
import { plainText } from "#lib/richtext/plain-text.ts";

/** Something a reader would miss. `figure` counts the text's figures from 1. */
export interface Finding {
  code: "title" | "date" | "channel" | "body" | "alt" | "picture";
  figure?: number;
}

/** What one should still look at; `known` is what the library knows of the pictures. */
export function checkText({ fields, body }: EventText, known: Map<string, Picture | null>): Finding[] {
  const figures = body.content.filter((block) => block.type === "figure");
  return [
    ...(fields.title ? [] : [{ code: "title" as const }]),
    ...(fields.date ? [] : [{ code: "date" as const }]),
    ...(fields.channel ? [] : [{ code: "channel" as const }]),
    ...(plainText(body) ? [] : [{ code: "body" as const }]),
    ...figures.flatMap(({ attrs: { image, alt } }, index): Finding[] => {
      const picture = image ? known.get(image) : null;
      // Not yet known is not missing.
      if (picture === undefined) return [];
      if (picture === null) return [{ code: "picture", figure: index + 1 }];
      return alt || picture.alt ? [] : [{ code: "alt", figure: index + 1 }];
    }),
  ];
}
