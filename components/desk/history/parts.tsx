import type { Part } from "#lib/compare/words.ts";

const removedClass = "bg-seal-wash text-seal line-through decoration-1";
const addedClass = "text-ok underline decoration-2 underline-offset-4";

/** A text with its corrections in it, as on a marked-up draft: struck through what went, underlined what came. */
export function Parts({ parts }: { parts: Part[] }) {
  return parts.map(({ kind, text }, index) => {
    const key = `${index}`;
    if (kind === "removed")
      return (
        <del key={key} className={removedClass}>
          {text}
        </del>
      );
    if (kind === "added")
      return (
        <ins key={key} className={addedClass}>
          {text}
        </ins>
      );
    return <span key={key}>{text}</span>;
  });
}

/** What the marks mean, beside the marks themselves. */
export function Legend({ children }: { children: string }) {
  return <p className="text-xs text-faint">{children}</p>;
}
