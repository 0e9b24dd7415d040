import { attribute, type Child, type Element, hasClass, isElement, isText } from "./dom.ts";
import type { Simplification } from "./simplified.ts";
import type { StyleOf } from "./styles.ts";

/** Nobody sees what is in these. */
const unseen = new Set(
  "head,script,style,template,noscript,noframes,title,meta,link,base,xml,datalist,rp,colgroup,col,param,source,track,map,area".split(
    ",",
  ),
);

const blocks = new Set(
  "address,article,aside,body,center,dd,details,dialog,dir,div,dl,dt,fieldset,figcaption,figure,footer,form,frameset,h1,h2,h3,h4,h5,h6,header,hgroup,hr,legend,li,listing,main,menu,nav,ol,optgroup,option,p,plaintext,pre,search,section,summary,ul,xmp,caption,table,thead,tbody,tfoot,tr,td,th".split(
    ",",
  ),
);

/** What cannot be part of a text, and what it is called in the notice. */
const embedded: Record<string, Simplification> = {
  video: "videos",
  mpvideo: "videos",
  "mp-common-videosnap": "videos",
  audio: "sounds",
  bgsound: "sounds",
  mpvoice: "sounds",
  "mp-common-mpaudio": "sounds",
  iframe: "embeds",
  frame: "embeds",
  embed: "embeds",
  object: "embeds",
  applet: "embeds",
  canvas: "drawings",
  select: "forms",
  textarea: "forms",
};

export function isUnseen({ tagName }: Element): boolean {
  return unseen.has(tagName);
}

export function isBlock(element: Element, styleOf: StyleOf): boolean {
  if (blocks.has(element.tagName)) return true;
  return /^(block|flex|grid|table|list-item)$/.test(styleOf(element).get("display") ?? "");
}

export function embeddedKind(element: Element): Simplification | undefined {
  const { tagName } = element;
  if (tagName === "iframe" && hasClass(element, /^video_iframe$/)) return "videos";
  if (tagName === "input") return /^(hidden|image)$/i.test(attribute(element, "type")) ? undefined : "forms";
  return (
    embedded[tagName] ?? (/^mp-?[a-z]/.test(tagName) && tagName !== "mp-style-type" ? "embeds" : undefined)
  );
}

/** By its own style; WeChat's whole article is hidden in the markup, and shown by a script. */
export function isHidden(element: Element, styleOf: StyleOf): boolean {
  const style = styleOf(element);
  if (style.get("display") === "none" || style.get("mso-hide") === "all") return true;
  if (element.attrs.some(({ name }) => name === "hidden")) return true;
  return (
    /^(hidden|collapse)$/.test(style.get("visibility") ?? "") && attribute(element, "id") !== "js_content"
  );
}

/** What a reader sees of it, without recursion. */
export function visibleText(root: Child, styleOf: StyleOf): string {
  const parts: string[] = [];
  const waiting: Child[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isText(next)) parts.push(next.value);
    else if (isElement(next) && !isUnseen(next) && !embeddedKind(next) && !isHidden(next, styleOf))
      waiting.push(...next.childNodes.toReversed());
  }
  return parts.join("");
}

/** 1 to 6 as HTML or as the outline level that Word and WPS give a paragraph of any style; 0 when it is none. */
export function headingLevel(element: Element, styleOf: StyleOf): number {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level) return Number(level);
  if (attribute(element, "role") === "heading")
    return Number(/^[1-6]$/.exec(attribute(element, "aria-level"))?.[0] ?? 2);
  if (!/^(p|div)$/.test(element.tagName)) return 0;
  const style = styleOf(element);
  const named = /^"?\\?(?:heading|标题)\\? ?([1-6])"?$/i.exec(style.get("mso-style-name") ?? "")?.[1];
  if (named) return Number(named);
  if (hasClass(element, /^MsoTitle(Cxsp\w+)?$/)) return 1;
  return Number(/^[1-6]$/.exec(style.get("mso-outline-level") ?? "")?.[0] ?? 0);
}

export function isCaption(element: Element, styleOf: StyleOf): boolean {
  return (
    hasClass(element, /^MsoCaption$/) ||
    /^"?(caption|题注)"?$/i.test(styleOf(element).get("mso-style-name") ?? "")
  );
}
