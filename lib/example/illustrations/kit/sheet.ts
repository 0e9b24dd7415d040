import { type Random, seeded } from "./noise.ts";

/** A colour stop: place 0 to 1, colour, opacity 0 to 1 (default 1). */
export type Stop = readonly [at: number, colour: string, opacity?: number];
export type Point = readonly [x: number, y: number];
type Attributes = Record<string, string | number | undefined>;

const number = (value: number) => String(Math.round(value * 10) / 10);

/** `<name a="b">inside</name>`, numbers rounded to a tenth where that is finer than the eye. */
function element(name: string, attributes: Attributes, inside = ""): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    if (key === "opacity" && name !== "g") {
      // "opacity" makes the renderer blend a layer of the whole sheet for one shape: some 10 times slower.
      out += ` fill-opacity="${value}" stroke-opacity="${value}"`;
      continue;
    }
    const fine = typeof value === "number" && Math.abs(value) > 4;
    out += ` ${key}="${fine ? number(value) : value}"`;
  }
  return inside ? `${out}>${inside}</${name}>` : `${out}/>`;
}

export const path = (d: string, fill: string, more: Attributes = {}) => element("path", { d, fill, ...more });
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}) =>
  element("path", {
    d,
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });
export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) => element("rect", { x, y, width, height, fill, ...more });
export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  element("circle", { cx, cy, r, fill, ...more });
export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
) => element("ellipse", { cx, cy, rx, ry, fill, ...more });
export const group = (more: Attributes, ...inside: string[]) => element("g", more, inside.join("") || " ");
export const moved = (x: number, y: number, scale: number, ...inside: string[]) =>
  group({ transform: `translate(${number(x)} ${number(y)}) scale(${scale})` }, ...inside);

/** Straight lines through the points. */
export function line(points: readonly Point[], close = false): string {
  return points.map(([x, y], i) => `${i ? "L" : "M"}${number(x)} ${number(y)}`).join("") + (close ? "Z" : "");
}

/** A smooth curve through the points (Catmull-Rom as Bézier). `start` is the first command, "M" or "L". */
export function curve(points: readonly Point[], start: "M" | "L" = "M"): string {
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))] as Point;
  let d = `${start}${number(at(0)[0])} ${number(at(0)[1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const first = [b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6];
    const second = [c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6];
    d += `C${[...first, ...second, ...c].map(number).join(" ")}`;
  }
  return d;
}

/** One picture being drawn: its size, its own row of random numbers, and what has been painted so far. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  #definitions: string[] = [];
  #body: string[] = [];

  constructor(width: number, height: number, seed: number) {
    this.width = width;
    this.height = height;
    this.random = seeded(seed);
  }

  /** Paints over what is there. */
  paint(...parts: string[]): void {
    this.#body.push(...parts);
  }

  /** Keeps a definition and gives `url(#…)` for it. */
  define(name: string, attributes: Attributes, inside: string): string {
    const id = `d${this.#definitions.length}`;
    this.#definitions.push(element(name, { id, ...attributes }, inside));
    return `url(#${id})`;
  }

  /** A linear gradient over the painted shape, from top to bottom unless told otherwise. */
  fade(stops: readonly Stop[], [x1, y1, x2, y2] = [0, 0, 0, 1]): string {
    return this.define("linearGradient", { x1, y1, x2, y2 }, stopList(stops));
  }

  /** A linear gradient between two points of the sheet. */
  fadeBetween(stops: readonly Stop[], from: Point, to: Point): string {
    const place = { gradientUnits: "userSpaceOnUse", x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
    return this.define("linearGradient", place, stopList(stops));
  }

  /** A radial gradient over the painted shape. */
  glow(stops: readonly Stop[], centre: Point = [0.5, 0.5], r = 0.5): string {
    return this.define("radialGradient", { cx: centre[0], cy: centre[1], r }, stopList(stops));
  }

  clip(d: string): string {
    return this.define("clipPath", {}, element("path", { d }));
  }

  /** A filter that blurs by `radius` pixels; costs time in proportion to the painted area. */
  blur(radius: number): string {
    const place = { x: "-20%", y: "-20%", width: "140%", height: "140%" };
    return this.define("filter", place, element("feGaussianBlur", { stdDeviation: radius }));
  }

  svg(): string {
    const size = { width: this.width, height: this.height, viewBox: `0 0 ${this.width} ${this.height}` };
    const inside = element("defs", {}, this.#definitions.join("") || " ") + this.#body.join("");
    return element("svg", { xmlns: "http://www.w3.org/2000/svg", ...size }, inside);
  }
}

function stopList(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity]) =>
      element("stop", { offset, "stop-color": colour, "stop-opacity": opacity }),
    )
    .join("");
}
