import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Classes for head and cells, e.g. a width. */
  className?: string;
  align?: "end";
  /** Address of the same list sorted by this column, and how it is sorted now. */
  sortHref?: string;
  sorted?: "ascending" | "descending";
  /** Left out on a phone. */
  wideOnly?: boolean;
}

export interface DataTableProps<Row> {
  /** Heard, not seen. */
  label: string;
  /** The first one names the row and leads to `href`. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Where a press anywhere in the row leads. */
  href?: (row: Row) => string;
  /** What stands where the rows would be when there are none. */
  empty?: ReactNode;
}

/** A plain table; on a phone each row becomes a title with its facts below. Needs no script. */
export function DataTable<Row>({ label, columns, rows, rowKey, href, empty }: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <table aria-label={label} className="w-full border-collapse text-sm max-md:block">
      <thead className="max-md:sr-only">
        <tr className="hairline text-left text-faint">
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              aria-sort={column.sorted}
              className={`px-2 py-2 font-normal first:pl-0 last:pr-0 ${column.align === "end" ? "text-right" : ""} ${column.className ?? ""}`}
            >
              <ColumnHead column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className="hairline group relative align-baseline has-[a:hover]:bg-hover/60 max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-3 max-md:py-2.5"
          >
            {columns.map((column, index) => (
              <td
                key={column.id}
                className={`py-2.5 md:px-2 md:first:pl-0 md:last:pr-0 max-md:py-0 ${index === 0 ? "max-md:w-full max-md:py-1" : "text-soft"} ${column.align === "end" ? "md:text-right" : ""} ${column.wideOnly ? "max-md:hidden" : ""} ${column.className ?? ""}`}
              >
                {index === 0 && href ? (
                  <Link
                    href={href(row)}
                    className="text-base text-ink outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ink"
                  >
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnHead<Row>({ column }: { column: Column<Row> }) {
  if (!column.sortHref) return column.label;
  const mark = column.sorted === "ascending" ? "↑" : column.sorted === "descending" ? "↓" : "";
  return (
    <Link href={column.sortHref} scroll={false} className="ring-focus rounded hover:text-ink">
      {column.label}
      {mark && <span aria-hidden="true"> {mark}</span>}
    </Link>
  );
}
