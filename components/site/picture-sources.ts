import type { FrozenImage } from "#lib/editions/model.ts";
import { encoder, type Format, widths } from "#lib/images/model.ts";

/** Addresses of one picture; those with several widths are in the form of `srcset`. */
export interface PictureSources {
  avif: string;
  webp: string;
  jpg: string;
  /** For browsers that choose no width, and for whoever shares the page. */
  src: string;
  /** The largest, which a click opens. */
  full: string;
}

/** @param media What the addresses begin with, e.g. "/media". */
export function sourcesOf(
  { sha256, width }: Pick<FrozenImage, "sha256" | "width">,
  media: string,
): PictureSources {
  const fitting = widths.filter((candidate) => candidate <= width);
  const served: readonly number[] = fitting.length > 0 ? fitting : widths.slice(0, 1);
  const address = (pixels: number, format: Format) =>
    `${media}/${sha256}/full-${pixels}-v${encoder}.${format}`;
  const set = (format: Format) => served.map((pixels) => `${address(pixels, format)} ${pixels}w`).join(", ");
  const largest = served.at(-1) ?? widths[0];
  return {
    avif: set("avif"),
    webp: set("webp"),
    jpg: set("jpg"),
    src: address(Math.min(largest, 1280), "jpg"),
    full: address(largest, "jpg"),
  };
}

/** Classes of css/shapes.css that keep the focal point in sight where a picture is cropped. */
export function focusClass({ focusX, focusY }: Pick<FrozenImage, "focusX" | "focusY">): string {
  const step = (thousandths: number) => Math.round(thousandths / 50) * 5;
  return `fx-${step(focusX)} fy-${step(focusY)}`;
}

/** Class of css/shapes.css that gives a picture room beside another by its shape, in twentieths. */
export function ratioClass({ width, height }: Pick<FrozenImage, "width" | "height">): string {
  const twentieths = Math.round((width / height) * 20);
  return `r-${Math.min(60, Math.max(8, twentieths)) * 5}`;
}

export function isUpright({ width, height }: Pick<FrozenImage, "width" | "height">): boolean {
  return height > width;
}
