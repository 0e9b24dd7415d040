import * as Y from "yjs";
import { bodyOf, factsOf } from "./document.ts";

/** Shows another picture wherever a document shows this one; what is said about it there stays. */
export function replacePicture(document: Y.Doc, from: string, to: string): void {
  const facts = factsOf(document);
  if (facts.get("cover") === from) facts.set("cover", to);
  for (const item of bodyOf(document).toArray()) replaceInside(item, from, to);
}

function replaceInside(item: unknown, from: string, to: string): void {
  if (!(item instanceof Y.XmlElement)) return;
  if (item.nodeName === "figure" && item.getAttribute("image") === from) item.setAttribute("image", to);
  for (const child of item.toArray()) replaceInside(child, from, to);
}
