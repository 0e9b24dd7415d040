import type { LooseNode } from "../normalise.ts";
import { attribute, type Child, type Element, isElement, isText } from "./dom.ts";
import { isHidden } from "./element-kinds.ts";
import type { Item } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";
import { countSimplified } from "./simplified.ts";

/** A list of a page; one without marks is a way of laying out, and its items are paragraphs. */
export function readList(element: Element, place: Place, reading: Reading): Item[] {
  const ordered = element.tagName === "ol";
  const style = reading.styleOf(element);
  const shape = `${style.get("list-style-type") ?? ""} ${style.get("list-style") ?? ""}`;
  const items: LooseNode[] = [];
  let loose: Child[] = [];
  const closeLoose = () => {
    const blocks = reading.blocks(loose, place);
    loose = [];
    if (blocks.length === 0) return;
    // A list directly inside a list belongs to the item before it.
    const last = items.at(-1);
    if (last) last.content = [...(last.content ?? []), ...blocks];
    else items.push({ type: "listItem", content: blocks });
  };
  let start: number | null = null;
  for (const child of element.childNodes) {
    if (!isElement(child) || child.tagName !== "li") {
      if (isElement(child) || (isText(child) && child.value.trim())) loose.push(child);
      continue;
    }
    closeLoose();
    if (isHidden(child, reading.styleOf)) {
      reading.flow([child], place);
      continue;
    }
    const content = reading.blocks(child.childNodes, place);
    const isHolder =
      content.length > 0 && content.every(({ type }) => /^(bullet|ordered)List$/.test(String(type)));
    const last = items.at(-1);
    if (isHolder && last) last.content = [...(last.content ?? []), ...content];
    else if (content.length > 0) {
      start ??= Number.parseInt(attribute(child, "value"), 10);
      items.push({ type: "listItem", content });
    }
  }
  closeLoose();
  if (items.length === 0) return [];
  if (/\bnone\b/.test(shape)) {
    return items.flatMap(({ content }) => (content ?? []).map((node): Item => ({ kind: "block", node })));
  }
  if (!ordered) return [{ kind: "block", node: { type: "bulletList", content: items } }];
  const told =
    /^(|1)$/.test(attribute(element, "type")) &&
    !/alpha|latin|roman|cjk|greek|hanzi|chinese|ideographic/i.test(shape);
  if (!told) countSimplified(reading.simplified, "numbers", items.length);
  const first = start || Number.parseInt(attribute(element, "start"), 10) || 1;
  return [{ kind: "block", node: { type: "orderedList", attrs: { start: first }, content: items } }];
}
