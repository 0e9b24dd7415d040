import { says } from "#lib/editions/rules.ts";
import type { EventText } from "#lib/events/model.ts";
import type { Picture } from "#lib/events/queries.ts";
import { checkKeyFigures, type KeyFinding } from "#lib/richtext/check-key-figures.ts";
import { keyFields } from "#lib/richtext/key-figures.ts";
import { figuresOf } from "#lib/richtext/plain-text.ts";

/** Something a reader would miss; what is grave keeps it from being published. `figure` counts the text's figures from 1. */
export interface Finding {
  code:
    | "title"
    | "cover"
    | "picture"
    | "rights"
    | "body"
    | "date"
    | "channel"
    | "pictures"
    | "alt"
    | "caption"
    | "numbers";
  figure?: number;
  /** What does not agree in key figures; `block` counts those of the text from 0. */
  numbers?: KeyFinding & { block: number };
}

/** The obstacles of lib/editions/rules.ts, which speaks of the same text once it is gathered for an edition. */
export const grave: Finding["code"][] = ["title", "cover", "picture", "rights"];

/** What one should still look at; `known` is what the library knows of the pictures. */
export function checkText({ fields, body }: EventText, known: Map<string, Picture | null>): Finding[] {
  const figures = figuresOf(body);
  const shown = figures.map(({ attrs }) => attrs.image);
  const ofFigure = figures.map(({ attrs: { image, alt }, content }, index): Finding[] => {
    const figure = index + 1;
    const picture = image ? known.get(image) : null;
    // Not yet known is not missing.
    if (picture === undefined) return [];
    if (picture === null) return [{ code: "picture", figure }];
    return [
      ...(picture.rightsEnded ? [{ code: "rights" as const, figure }] : []),
      ...(alt || picture.alt ? [] : [{ code: "alt" as const, figure }]),
      ...((content?.[0]?.text ?? picture.caption) ? [] : [{ code: "caption" as const, figure }]),
    ];
  });
  const found: Finding[] = [
    ...(fields.title ? [] : [{ code: "title" as const }]),
    ...(fields.cover && known.get(fields.cover) === null ? [{ code: "cover" as const }] : []),
    ...(fields.cover && known.get(fields.cover)?.rightsEnded && !shown.includes(fields.cover)
      ? [{ code: "rights" as const }]
      : []),
    ...(body.content.some(says) ? [] : [{ code: "body" as const }]),
    ...(fields.date ? [] : [{ code: "date" as const }]),
    ...(fields.channel ? [] : [{ code: "channel" as const }]),
    ...(fields.cover || figures.length > 0 ? [] : [{ code: "pictures" as const }]),
    ...ofFigure.flat(),
    ...checkNumbers(body).map((numbers) => ({ code: "numbers" as const, numbers })),
  ];
  return [
    ...found.filter(({ code }) => grave.includes(code)),
    ...found.filter(({ code }) => !grave.includes(code)),
  ];
}

function checkNumbers({ content }: EventText["body"]): (KeyFinding & { block: number })[] {
  return content
    .filter((block) => block.type === "keyFigures")
    .flatMap(({ content }, block) =>
      checkKeyFigures(content.map(keyFields)).map((finding) => ({ ...finding, block })),
    );
}
