import { attribute, type Element, elementsIn, textOf } from "./dom.ts";

export type Declarations = Map<string, string>;

/** What an element's style says of itself: its tag's and its classes' rules in the clipboard's own sheet, then its attribute. */
export type StyleOf = (element: Element) => Declarations;

/**
 * Reads the sheets that Word, WPS and Excel put before their content. They know selectors of one tag or class
 * only; of any other selector nothing is believed.
 */
export function readStyles(root: Element): StyleOf {
  const sheet = new Map<string, Declarations>();
  for (const style of elementsIn(root, new Set(["style"]))) addRules(sheet, textOf(style));
  const known = new WeakMap<Element, Declarations>();
  return (element) => {
    const before = known.get(element);
    if (before) return before;
    const classes = attribute(element, "class").toLowerCase().split(/\s+/).filter(Boolean);
    const { tagName } = element;
    const selectors = [tagName, ...classes.flatMap((name) => [`.${name}`, `${tagName}.${name}`])];
    const declared = new Map([
      ...selectors.flatMap((selector) => [...(sheet.get(selector) ?? [])]),
      ...declarations(attribute(element, "style")),
    ]);
    known.set(element, declared);
    return declared;
  };
}

function addRules(sheet: Map<string, Declarations>, css: string): void {
  const plain = css.replace(/<!--|-->/g, "").replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, "");
  for (const [, selectors = "", body = ""] of plain.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(",")) {
      const name = selector.trim().toLowerCase();
      if (!/^(?:[a-z][a-z0-9:]*)?(?:\.[^\s.:>+~[\]]+)?$/.test(name) || !name) continue;
      sheet.set(name, new Map([...(sheet.get(name) ?? []), ...declarations(body)]));
    }
  }
}

function declarations(style: string): Declarations {
  const found: Declarations = new Map();
  if (!style) return found;
  for (const [, name = "", value = ""] of style.matchAll(
    /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g,
  )) {
    found.set(name.toLowerCase(), value.trim().replace(/\s*!important$/i, ""));
  }
  return found;
}
