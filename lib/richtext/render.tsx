import { renderJSONContentToReactElement } from "@tiptap/static-renderer/json/react";
import type { ReactNode } from "react";
import { safeHref } from "./link.ts";
import type { Block, Figure, RichText } from "./model.ts";

export interface RenderOptions {
  /** The heading of the page under which the text stands, 1 or 2: its own headings begin one below. */
  under: 1 | 2;
  /** Shows pictures that stand together, one or two; may leave out those it cannot show. */
  figures(figures: Figure[]): ReactNode;
  /** What a table is called where it can be scrolled. */
  tableLabel: string;
}

/** The text as elements, without scripts, styles or anything that the model does not name. */
export function renderRichText(body: RichText, options: RenderOptions): ReactNode {
  const render = renderJSONContentToReactElement({
    nodeMapping: nodes(options),
    markMapping: marks,
    unhandledNode: ({ node }) => fail(node.type),
    unhandledMark: ({ mark }) => fail(mark.type),
  });
  return render({ content: { type: "doc", content: body.content.reduce(pairFigures, []) } });
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

/** Two figures that follow each other are set side by side. */
function pairFigures(blocks: (Block | FigureRow)[], block: Block | FigureRow): (Block | FigureRow)[] {
  if (block.type !== "figure") return [...blocks, block];
  const last = blocks.at(-1);
  if (last?.type !== "figureRow" || last.attrs.figures.length === 2)
    return [...blocks, { type: "figureRow", attrs: { figures: [block] } }];
  return [...blocks.slice(0, -1), { type: "figureRow", attrs: { figures: [...last.attrs.figures, block] } }];
}
interface FigureRow {
  type: "figureRow";
  attrs: { figures: Figure[] };
}

const nodes = ({ under, figures, tableLabel }: RenderOptions) => ({
  doc: ({ children }: Props) => <>{children}</>,
  paragraph: ({ node, parent, children }: Props) => paragraph(node, parent, children),
  heading: ({ node, children }: Props) => {
    const Heading = `h${under + Number(node.attrs?.level)}` as "h2" | "h3" | "h4";
    return <Heading>{children}</Heading>;
  },
  figureRow: ({ node }: Props) => figures((node as FigureRow).attrs.figures),
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
