import { AlignmentType, ImageRun, Paragraph, TextRun } from "docx";
import type { FrozenImage } from "#lib/editions/model.ts";
import type { Figure } from "#lib/richtext/model.ts";
import { onGrid, textWidth } from "./page.ts";
import { fonts, size } from "./type.ts";

/** A picture's bytes as a document takes them, already cropped. */
export interface Picture {
  jpeg: Uint8Array;
  width: number;
  height: number;
}

/** What an edition says of its pictures, and those whose bytes are at hand, by id. */
export interface Pictures {
  images: FrozenImage[];
  bytes: Map<string, Picture>;
}

/** Pixels at 96 to the inch, as the format counts them. */
const roomWidth = textWidth / 15;
const roomHeight = 420;
const gap = 8;

/**
 * Pictures of one block in a row, or in rows of two, each as high as its neighbour; below them their captions.
 * A picture whose bytes are missing leaves its caption.
 */
export function figures(all: Figure[], pictures: Pictures): Paragraph[] {
  const known = all.flatMap((figure) => {
    const bytes = pictures.bytes.get(figure.attrs.image ?? "");
    return bytes ? [{ figure, bytes }] : [];
  });
  const rows = Array.from({ length: Math.ceil(known.length / 2) }, (_, row) =>
    known.slice(2 * row, 2 * row + 2),
  );
  return [
    ...rows.map((row) =>
      pictureRow(row.map(({ figure, bytes }) => ({ bytes, alt: said(figure, pictures).alt }))),
    ),
    ...all.flatMap((figure) => caption(figure, pictures)),
  ];
}

function pictureRow(row: { bytes: Picture; alt: string }[]): Paragraph {
  const ratios = row.map(({ bytes }) => bytes.width / bytes.height);
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const height = Math.min((roomWidth - gap * (row.length - 1)) / sum, roomHeight);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: row.flatMap(({ bytes, alt }, index) => [
      ...(index > 0 ? [new TextRun(" ")] : []),
      new ImageRun({
        type: "jpg",
        data: bytes.jpeg,
        transformation: { width: Math.round(height * (ratios[index] ?? 1)), height: Math.round(height) },
        altText: { name: alt.slice(0, 60), title: "", description: alt },
      }),
    ]),
  });
}

function caption(figure: Figure, pictures: Pictures): Paragraph[] {
  const { caption, credit } = said(figure, pictures);
  if (!caption && !credit) return [];
  // An ideographic space between them, as on the site.
  const text = [caption, credit].filter(Boolean).join("\u3000");
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: onGrid,
      children: [new TextRun({ text, font: fonts.second, size: size.small, snapToGrid: false })],
    }),
  ];
}

/** What is said of a picture here, else what it brings itself. */
function said(
  { attrs, content }: Figure,
  { images }: Pictures,
): { caption: string; alt: string; credit: string } {
  const image = images.find(({ id }) => id === attrs.image);
  const own = (content ?? []).map(({ text }) => text).join("");
  return {
    caption: own || (image?.caption ?? ""),
    alt: attrs.alt || (image?.alt ?? ""),
    credit: attrs.credit || (image?.credit ?? ""),
  };
}
