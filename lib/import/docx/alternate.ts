import { elements, type Xml } from "./xml.ts";

/** The branch that newer programs show, unless it holds nothing that we understand. */
export function chosen(alternate: Xml): Xml {
  const branches = [...elements(alternate, "mc:Choice"), ...elements(alternate, "mc:Fallback")];
  const says = (xml: Xml): boolean =>
    elements(xml).some(
      (one) => /^(?:w:t|w:tab|w:txbxContent|a:blip|v:imagedata)$/.test(one.name) || says(one),
    );
  return branches.find(says) ?? { name: "mc:Choice", attributes: {}, children: [] };
}

/** Line breaks of the XML are white space. */
export function ownText(xml: Xml): string {
  return xml.children
    .filter((one) => typeof one === "string")
    .join("")
    .replace(/[\r\n\t]+/g, " ");
}

export function textIn(xml: Xml, name: string): string {
  return elements(xml)
    .map((one) => (one.name === name ? ownText(one) : textIn(one, name)))
    .join("");
}
