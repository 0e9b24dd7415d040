import { attribute, type Element } from "./dom.ts";
import type { StyleOf } from "./styles.ts";

/** Where a picture of the paste can be had. */
export type PictureSource =
  /** On some server; a browser may not read it there, ours may try. */
  | { kind: "address"; address: string }
  /** Its bytes came along. */
  | { kind: "bytes"; type: string; bytes: Uint8Array<ArrayBuffer> }
  /** Only a name on the writer's own disk; Word puts the bytes into the RTF beside it. Sizes in pixels, 0 when unsaid. */
  | { kind: "file"; name: string; width: number; height: number };

const pictureTypes = /^image\/(png|jpe?g|gif|webp|avif|bmp|tiff)$/i;
/** Where pages that load pictures late, WeChat's above all, keep the real address. */
const lateSources = ["data-src", "data-original", "data-actualsrc", "data-lazy-src"];

export type ReadPicture =
  | { kind: "picture"; source: PictureSource; alt: string }
  /** An emoji or another sign in a line of text, told by its name. */
  | { kind: "sign"; text: string }
  | { kind: "icon" | "drawing" | "nothing" };

export function readPicture(element: Element, styleOf: StyleOf): ReadPicture {
  const alt = altOf(element);
  const width = pixels(element, styleOf, "width");
  const height = pixels(element, styleOf, "height");
  // What counts readers is one pixel large, and nothing to see.
  if ((width > 0 && width <= 3) || (height > 0 && height <= 3)) return { kind: "nothing" };
  const small = width > 0 && height > 0 && width <= 40 && height <= 40;
  if (small) return alt ? { kind: "sign", text: alt } : { kind: "icon" };
  const source = sourceOf(element, width, height);
  return source ? { kind: "picture", source, alt } : { kind: "drawing" };
}

function sourceOf(element: Element, width: number, height: number): PictureSource | null {
  const sources = [...lateSources, "src"].map((name) => attribute(element, name).trim());
  const address = sources.map(webAddress).find((one) => one !== null);
  if (address) return { kind: "address", address };
  const source = sources.at(-1) ?? "";
  if (/^data:/i.test(source)) return dataSource(source);
  const name = source.split(/[\\/]/).at(-1)?.split(/[?#]/)[0] ?? "";
  return { kind: "file", name: /^(file:|[a-z]:\\)/i.test(source) ? decoded(name) : "", width, height };
}

function webAddress(source: string): string | null {
  const whole = source.startsWith("//") ? `https:${source}` : source;
  if (!/^https?:\/\/[^/]/i.test(whole) || !URL.canParse(whole)) return null;
  const { href } = new URL(whole);
  return href.length <= 2000 ? href : null;
}

function dataSource(source: string): PictureSource | null {
  const head = /^data:([^;,]+)(?:;[^;,]*)*;base64,/i.exec(source);
  if (!head?.[1] || !pictureTypes.test(head[1])) return null;
  try {
    const text = atob(source.slice(head[0].length).replace(/\s+/g, ""));
    return {
      kind: "bytes",
      type: head[1].toLowerCase(),
      bytes: Uint8Array.from(text, (one) => one.charCodeAt(0)),
    };
  } catch {
    return null;
  }
}

/** What writers said of it; not what programs fill in: a file's name, “图片”, a guess of Office's. */
function altOf(element: Element): string {
  const alt = attribute(element, "alt").replace(/\s+/g, " ").trim();
  const said = alt.replace(/\s*描述已自动生成$|\s*Description automatically generated.*$/i, "");
  const filled =
    /^(图片|图像|image|img|picture|图片\s*\d+|picture\s*\d+|https?:.*|.*\.(png|jpe?g|gif|webp|bmp|tiff?|heic))$/i;
  return filled.test(said) || said !== alt ? "" : said.slice(0, 500);
}

function pixels(element: Element, styleOf: StyleOf, name: "width" | "height"): number {
  const value = styleOf(element).get(name) ?? attribute(element, name);
  const [, number, unit] = /^([\d.]+)(px|pt|)$/.exec(value.trim()) ?? [];
  return number ? Number(number) * (unit === "pt" ? 96 / 72 : 1) : 0;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
