import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import type { ReactNode } from "react";
import { type KeyFields, keyFields } from "./key-figures.ts";
import { safeHref } from "./link.ts";
import type { Figure, FigureGroup, KeyFigures, RichText } from "./model.ts";

export interface RenderOptions {
  /** The heading of the page under which the text stands, 1 or 2: its own headings begin one below. */
  under: 1 | 2;
  /** Shows one picture, or those of a group; may leave out those it cannot show. */
  figures(figures: Figure[], layout: FigureLayout): ReactNode;
  keyFigures(items: KeyFields[]): ReactNode;
  /** What a table is called where it can be scrolled. */
  tableLabel: string;
}

export type FigureLayout = Figure["attrs"]["layout"] | FigureGroup["attrs"]["layout"];

/** The text as elements, without scripts, styles or anything that the model does not name. */
export function renderRichText(body: RichText, options: RenderOptions): ReactNode {
  const render = renderJSONContentToReactElement({
    nodeMapping: nodes(options),
    markMapping: marks,
    unhandledNode: ({ node }) => fail(node.type),
    unhandledMark: ({ mark }) => fail(mark.type),
  });
  return render({ content: { type: "doc", content: body.content } });
}

interface Node {
  type?: string;
  attrs?: Record<string, unknown>;
  content?: Node[];
  text?: string;
}
interface Props {
  node: Node;
  parent?: Node;
  children?: ReactNode | ReactNode[];
}

const nodes = ({ under, figures, keyFigures, tableLabel }: RenderOptions) => ({
  doc: ({ children }: Props) => <>{children}</>,
  paragraph: ({ node, parent, children }: Props) => paragraph(node, parent, children),
  heading: ({ node, children }: Props) => {
    const Heading = `h${under + Number(node.attrs?.level)}` as "h2" | "h3" | "h4";
    return <Heading>{children}</Heading>;
  },
  figure: ({ node }: Props) => figures([node as Figure], (node as Figure).attrs.layout),
  figures: ({ node }: Props) => figures((node as FigureGroup).content, (node as FigureGroup).attrs.layout),
  keyFigures: ({ node }: Props) => keyFigures((node as KeyFigures).content.map(keyFields)),
  bulletList: ({ children }: Props) => <ul>{children}</ul>,
  orderedList: ({ node, children }: Props) => {
    const start = Number(node.attrs?.start);
    return <ol start={start === 1 ? undefined : start}>{children}</ol>;
  },
  listItem: ({ children }: Props) => <li>{children}</li>,
  blockquote: ({ children }: Props) => <blockquote>{children}</blockquote>,
  table: ({ children }: Props) => (
    // A wide table is scrolled inside its own box, which the keyboard must reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the box can be scrolled
    <section className="table" aria-label={tableLabel} tabIndex={0}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </section>
  ),
  tableRow: ({ children }: Props) => <tr>{children}</tr>,
  tableCell: ({ node, children }: Props) => <td {...spans(node)}>{children}</td>,
  tableHeader: ({ node, parent, children }: Props) => (
    <th {...spans(node)} scope={parent?.content?.every(isHeader) ? "col" : "row"}>
      {children}
    </th>
  ),
  hardBreak: () => <br />,
  text: ({ node }: Props) => <>{node.text}</>,
});

const marks = {
  bold: ({ children }: Props) => <strong>{children}</strong>,
  italic: ({ children }: Props) => <em>{children}</em>,
  link: ({ mark, children }: Props & { mark: Node }) => {
    const href = safeHref(mark.attrs?.href);
    return href ? <a href={href}>{children}</a> : children;
  },
};

function paragraph(node: Node, parent: Node | undefined, children: Props["children"]): ReactNode {
  if (!node.content?.length) return null;
  // A cell or an item of one paragraph is that paragraph.
  const isAlone = parent?.content?.length === 1;
  if (isAlone && /^(listItem|tableCell|tableHeader)$/.test(parent?.type ?? "")) return <>{children}</>;
  return <p>{children}</p>;
}

function spans({ attrs }: Node) {
  const more = (value: unknown) => (Number(value) > 1 ? Number(value) : undefined);
  return { colSpan: more(attrs?.colspan), rowSpan: more(attrs?.rowspan) };
}

function isHeader({ type }: Node): boolean {
  return type === "tableHeader";
}

function fail(type: unknown): never {
  throw new Error(`rich text of the type ${String(type)} cannot be shown`);
}
