import type { LooseNode } from "../normalise.ts";

/** A text as lines that a person can compare: kinds before words, **bold**, *italic*, [links](address). */
export function outline(nodes: LooseNode[], indent = ""): string[] {
  return nodes.flatMap((node) => {
    const content = node.content ?? [];
    switch (node.type) {
      case "heading":
        return [`${indent}${"#".repeat(Number(node.attrs?.level))} ${words(content)}`];
      case "paragraph":
        return [`${indent}${words(content)}`];
      case "figure":
        return [`${indent}picture ${node.attrs?.source} “${node.attrs?.alt}” ${words(content)}`.trimEnd()];
      case "bulletList":
      case "orderedList":
        return content.flatMap((item, at) => {
          const mark = node.type === "bulletList" ? "- " : `${Number(node.attrs?.start) + at}. `;
          const [first = "", ...rest] = outline(item.content ?? [], "");
          return [`${indent}${mark}${first}`, ...rest.map((line) => `${indent}  ${line}`)];
        });
      case "tableRow":
        return [indent + content.map(cell).join(" | ")];
      default:
        return [`${indent}${node.type}`, ...outline(content, `${indent}  `)];
    }
  });
}

function cell(node: LooseNode): string {
  const { colspan, rowspan } = node.attrs ?? {};
  const spans = colspan === 1 && rowspan === 1 ? "" : `(${colspan}×${rowspan})`;
  return `${node.type === "tableHeader" ? "!" : ""}${spans}${outline(node.content ?? []).join(" / ")}`;
}

function words(nodes: LooseNode[]): string {
  return nodes
    .map(({ type, text, marks = [] }) => {
      if (type === "hardBreak") return "↵";
      const link = marks.find((mark) => mark.type === "link");
      const has = (kind: string) => marks.some((mark) => mark.type === kind);
      const styled = `${has("bold") ? "**" : ""}${has("italic") ? "*" : ""}`;
      const said = `${styled}${text}${[...styled].reverse().join("")}`;
      return link ? `[${said}](${link.attrs?.href})` : said;
    })
    .join("");
}
