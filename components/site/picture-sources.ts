import type { FrozenImage } from "#lib/editions/model.ts";
import { croppedSize, type Format, renditionFile, servedWidths } from "#lib/images/model.ts";

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
  image: Pick<FrozenImage, "sha256" | "width" | "height" | "crop">,
  media: string,
): PictureSources {
  const { sha256, crop } = image;
  const served = servedWidths(croppedSize(image).width);
  const address = (width: number, format: Format) =>
    `${media}/${sha256}/${renditionFile({ crop, width, format })}`;
  const set = (format: Format) => served.map((width) => `${address(width, format)} ${width}w`).join(", ");
  const largest = served[served.length - 1] ?? 0;
  return {
    avif: set("avif"),
    webp: set("webp"),
    jpg: set("jpg"),
    src: address(Math.min(largest, 1280), "jpg"),
    full: address(largest, "jpg"),
  };
}

/**
 * Classes of css/shapes.css that keep the focal point in sight where a picture has to fill a box of another shape;
 * a group photograph stays whole in it.
 */
export function focusClass({
  focusX,
  focusY,
  crop,
  isGroup,
}: Pick<FrozenImage, "focusX" | "focusY" | "crop" | "isGroup">): string {
  if (isGroup) return "whole";
  const [left, top, width, height] = crop ?? [0, 0, 1000, 1000];
  const step = (focus: number, from: number, size: number) =>
    Math.min(100, Math.max(0, Math.round((focus - from) / size / 0.05) * 5));
  return `fx-${step(focusX, left, width)} fy-${step(focusY, top, height)}`;
}

type Shape = Pick<FrozenImage, "width" | "height" | "crop">;

/**
 * Classes of css/shapes.css that give a picture room beside another by its shape: units, tenths and hundredths of its
 * width by its height.
 */
export function ratioClass(image: Shape): string {
  const hundredths = Math.min(399, Math.max(30, Math.round(ratioOf(image) * 100)));
  return `u${Math.floor(hundredths / 100)} t${Math.floor(hundredths / 10) % 10} h${hundredths % 10}`;
}

/** Width by height, of what is shown. */
export function ratioOf(image: Shape): number {
  const { width, height } = croppedSize(image);
  return width / height;
}

export function isUpright(image: Shape): boolean {
  const { width, height } = croppedSize(image);
  return height > width;
}
