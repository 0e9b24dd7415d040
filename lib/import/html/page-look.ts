import { attribute, type Element } from "#lib/richtext/paste/dom.ts";

/** How the words around are set, as elements and their style attributes say. */
export interface PageLook {
  bold: boolean;
  italic: boolean;
  href: string | null;
  centred: boolean;
  caption: boolean;
  /** Pixels; 0 where nothing says it. */
  size: number;
  heading: number | undefined;
  quote: number | undefined;
}

export const plainLook: PageLook = {
  ...{ bold: false, italic: false, href: null, centred: false, caption: false, size: 0 },
  heading: undefined,
  quote: undefined,
};

/** The look inside an element, which changes that around it. */
export function lookOf(element: Element, look: PageLook, newQuote: () => number): PageLook {
  const { tagName } = element;
  const style = attribute(element, "style");
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  const aligned = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? attribute(element, "align");
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1] ?? "";
  const size = /font-size\s*:\s*([\d.]+)\s*(px|pt)/i.exec(style);
  return {
    ...look,
    bold: weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : look.bold || /^(?:b|strong|th)$/.test(tagName),
    italic: look.italic || /^(?:i|em)$/.test(tagName),
    centred: aligned ? /center/i.test(aligned) : look.centred || tagName === "center",
    caption: look.caption || tagName === "figcaption" || tagName === "caption",
    size: size ? Number(size[1]) * (size[2] === "pt" ? 4 / 3 : 1) : look.size,
    heading: level ? Number(level) : look.heading,
    quote: tagName === "blockquote" ? newQuote() : look.quote,
  };
}
