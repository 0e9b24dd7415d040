import { attribute, type Element, elementsIn, hasClass } from "./dom.ts";
import type { Item } from "./flow.ts";
import type { Place, Reading } from "./reading.ts";
import { countSimplified } from "./simplified.ts";

const divisions = new Set(["div"]);

/** Word's comments, footnotes, revisions and fields; null for all else. */
export function readWordExtra(element: Element, place: Place, reading: Reading): Item[] | null {
  const { styleOf, simplified } = reading;
  const style = styleOf(element);
  const part = style.get("mso-element") ?? "";
  if (part === "comment-list" || part === "comment") {
    const comments = elementsIn(element, divisions).filter(
      (one) => styleOf(one).get("mso-element") === "comment",
    );
    countSimplified(simplified, "comments", Math.max(1, comments.length));
    return [];
  }
  if (hasClass(element, /^(MsoCommentReference|msocomanchor|msocomoff)$/i)) {
    if (hasClass(element, /^msocomanchor$/i)) reading.commentMarks++;
    return [];
  }
  if (style.get("mso-special-character") === "comment") return [];
  if (/^(foot|end)note-list$/.test(part)) {
    // The line above them belongs to a page.
    const notes = element.childNodes.filter((child) => child.nodeName !== "hr" && child.nodeName !== "br");
    return [{ kind: "edge" }, ...reading.flow(notes, { ...place, note: true }), { kind: "edge" }];
  }
  if (/^(foot|end)note$/.test(part)) {
    countSimplified(simplified, "footnotes");
    return [
      { kind: "edge" },
      ...reading.flow(element.childNodes, { ...place, note: true }),
      { kind: "edge" },
    ];
  }
  const isRevision =
    element.tagName === "del" && /\S/.test(attribute(element, "cite") + attribute(element, "datetime"));
  if (isRevision || hasClass(element, /^msoDel$/i)) {
    countSimplified(simplified, "deletions");
    return [];
  }
  return null;
}

/** What leads from the text to a note, and back. */
export function isWordReference(element: Element): boolean {
  return (
    hasClass(element, /^Mso(Footnote|Endnote)Reference$/i) ||
    /^#_(ftn|edn|msocom|msoanchor|com)/i.test(attribute(element, "href"))
  );
}
