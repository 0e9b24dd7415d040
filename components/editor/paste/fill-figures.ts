import type { EditorView } from "@tiptap/pm/view";
import { afterComposition } from "./after-composition.ts";

/** Gives every figure that waits for this source its picture. Undoing takes back what was pasted, not that it arrived. */
export function fillFigures(view: EditorView, source: string, image: string): void {
  afterComposition(view, () => {
    const { tr } = view.state;
    view.state.doc.descendants((node, at) => {
      if (node.type.name !== "figure") return node.type.name === "figures";
      if (node.attrs.source === source && !node.attrs.image)
        tr.setNodeAttribute(at, "image", image).setNodeAttribute(at, "source", "");
      return false;
    });
    if (tr.docChanged) view.dispatch(tr.setMeta("addToHistory", false));
  });
}

/** The sources that figures of the text wait for. */
export function sourcesIn(view: EditorView): Set<string> {
  const sources = new Set<string>();
  view.state.doc.descendants((node) => {
    if (node.type.name === "figure" && !node.attrs.image && node.attrs.source) sources.add(node.attrs.source);
    return node.type.name === "figures";
  });
  return sources;
}
