import { type Crop, smallestCrop } from "./model.ts";

/** Pixels of a picture. */
interface Size {
  width: number;
  height: number;
}

/** Which side or corner of the frame is moved. */
export const handles = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = (typeof handles)[number];

export const wholePicture: Crop = [0, 0, 1000, 1000];

/** A shape in pixels, 3:2 as 1.5, as width over height in thousandths of this picture. */
export function ratioInParts(shape: number, { width, height }: Size): number {
  return (shape * height) / width;
}

/** The largest frame of a shape, with a point as near to its middle as the picture's edges allow. */
export function largestCrop(shape: number, size: Size, [x, y]: readonly [x: number, y: number]): Crop {
  const ratio = ratioInParts(shape, size);
  const width = Math.round(Math.min(1000, 1000 * ratio));
  const height = Math.round(Math.min(1000, 1000 / ratio));
  return inside([x - width / 2, y - height / 2, width, height]);
}

export function movedCrop([left, top, width, height]: Crop, x: number, y: number): Crop {
  return inside([left + x, top + y, width, height]);
}

/**
 * The frame after one of its handles was moved by x and y. With a ratio (in parts) it keeps that: a corner stays
 * opposite, a side grows to both sides.
 */
export function resizedCrop(crop: Crop, handle: Handle, x: number, y: number, ratio: number | null): Crop {
  const [left, top, width, height] = crop;
  const right = left + width;
  const bottom = top + height;
  const edges = {
    left: handle.includes("w") ? between(left + x, 0, right - smallestCrop) : left,
    right: handle.includes("e") ? between(right + x, left + smallestCrop, 1000) : right,
    top: handle.includes("n") ? between(top + y, 0, bottom - smallestCrop) : top,
    bottom: handle.includes("s") ? between(bottom + y, top + smallestCrop, 1000) : bottom,
  };
  const free = [edges.left, edges.top, edges.right - edges.left, edges.bottom - edges.top] as const;
  if (ratio === null) return rounded(free);
  // What was moved further decides: with one arrow key, that one.
  const byHeight = handle.length === 1 ? handle === "n" || handle === "s" : Math.abs(y) * ratio > Math.abs(x);
  return keepRatio(crop, handle, byHeight ? free[3] * ratio : free[2], byHeight, ratio);
}

function keepRatio(before: Crop, handle: Handle, wide: number, byHeight: boolean, ratio: number): Crop {
  const [left, top, width, height] = before;
  const alone = handle.length === 1;
  // What the picture leaves from the corner that stays, or from the middle of the side that stays.
  const roomX = alone && byHeight ? 1000 : handle.includes("w") ? left + width : 1000 - left;
  const roomY = alone && !byHeight ? 1000 : handle.includes("n") ? top + height : 1000 - top;
  const wanted = Math.max(wide, smallestCrop, smallestCrop * ratio);
  const newWidth = Math.min(wanted, roomX, roomY * ratio);
  const newHeight = newWidth / ratio;
  const middleX = left + (width - newWidth) / 2;
  const middleY = top + (height - newHeight) / 2;
  const newLeft = alone && byHeight ? middleX : handle.includes("w") ? left + width - newWidth : left;
  const newTop = alone && !byHeight ? middleY : handle.includes("n") ? top + height - newHeight : top;
  return inside([newLeft, newTop, newWidth, newHeight]);
}

/**
 * What of a crop a room of another shape shows, with the focal point as near to its place as a browser's
 * `object-position` brings it. In thousandths of the picture, not rounded.
 */
export function coveringPart(
  shape: number,
  size: Size,
  [left, top, width, height]: Crop,
  focus: { x: number; y: number },
): readonly [left: number, top: number, width: number, height: number] {
  const ratio = ratioInParts(shape, size);
  const wide = Math.min(width, height * ratio);
  const high = Math.min(height, width / ratio);
  const at = (point: number, from: number, room: number) => between((point - from) / room, 0, 1);
  return [
    left + at(focus.x, left, width) * (width - wide),
    top + at(focus.y, top, height) * (height - high),
    wide,
    high,
  ];
}

/** Moved into the picture, in whole thousandths. */
function inside([left, top, width, height]: readonly [number, number, number, number]): Crop {
  const w = between(Math.round(width), smallestCrop, 1000);
  const h = between(Math.round(height), smallestCrop, 1000);
  return [between(Math.round(left), 0, 1000 - w), between(Math.round(top), 0, 1000 - h), w, h];
}

function rounded([left, top, width, height]: readonly [number, number, number, number]): Crop {
  const [x, y] = [Math.round(left), Math.round(top)];
  return [x, y, Math.round(left + width) - x, Math.round(top + height) - y];
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
