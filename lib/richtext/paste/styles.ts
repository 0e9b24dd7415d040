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
  const plain = withoutComments(css).replace(/<!--|-->/g, "");
  // Cut rather than matched: whatever somebody's clipboard holds, this takes no longer than it is long.
  for (const rule of plain.split("}")) {
    const at = rule.lastIndexOf("{");
    if (at < 0) continue;
    const selectors = rule.slice(rule.lastIndexOf("{", at - 1) + 1, at);
    const body = rule.slice(at + 1);
    for (const selector of selectors.split(",")) {
      const name = selector.trim().toLowerCase();
      if (!/^(?:[a-z][a-z0-9:]*)?(?:\.[^\s.:>+~[\]]+)?$/.test(name) || !name) continue;
      sheet.set(name, new Map([...(sheet.get(name) ?? []), ...declarations(body)]));
    }
  }
}

function withoutComments(css: string): string {
  const [first = "", ...others] = css.split("/*");
  return [first, ...others.map((part) => part.split("*/").slice(1).join("*/"))].join("");
}

function declarations(style: string): Declarations {
  const found: Declarations = new Map();
  for (const part of parts(style)) {
    const at = part.indexOf(":");
    if (at < 0) continue;
    const value = part.slice(at + 1).trim();
    found.set(part.slice(0, at).trim().toLowerCase(), value.replace(/!important$/i, "").trimEnd());
  }
  return found;
}

/** Between semicolons, but for those inside quotation marks and parentheses. */
function parts(style: string): string[] {
  const found: string[] = [];
  let from = 0;
  let quote = "";
  let depth = 0;
  for (let at = 0; at < style.length; at++) {
    const sign = style[at] as string;
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (sign === ";" && depth === 0) {
      found.push(style.slice(from, at));
      from = at + 1;
    }
  }
  found.push(style.slice(from));
  return found;
}
