import { Link } from "./link.tsx";

export interface PaginationProps {
  page: number;
  pages: number;
  href: (page: number) => string;
  words: { label: string; previous: string; next: string; page: string };
}

const linkClass =
  "ring-focus inline-grid min-h-8 min-w-8 place-items-center rounded-md px-2 text-soft hover:bg-hover hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink touch:min-h-11 touch:min-w-11";

/** Pages by number, with the first, the last and the neighbours; nothing when there is only one. */
export function Pagination({ page, pages, href, words }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={words.label} className="flex flex-wrap items-center gap-1 py-4 text-sm tabular-nums">
      {page > 1 && (
        <Link rel="prev" href={href(page - 1)} className={linkClass}>
          {words.previous}
        </Link>
      )}
      <span className="text-faint px-2 sm:hidden">
        {page} / {pages}
      </span>
      {shownPages(page, pages).map((shown, index) =>
        shown === null ? (
          <span key={`gap-${index === 1 ? "low" : "high"}`} className="px-1 text-faint max-sm:hidden">
            …
          </span>
        ) : (
          <Link
            key={shown}
            href={href(shown)}
            aria-label={`${words.page} ${shown}`}
            aria-current={shown === page ? "page" : undefined}
            className={`${linkClass} max-sm:hidden`}
          >
            {shown}
          </Link>
        ),
      )}
      {page < pages && (
        <Link rel="next" href={href(page + 1)} className={linkClass}>
          {words.next}
        </Link>
      )}
    </nav>
  );
}

/** `null` is a gap. */
function shownPages(page: number, pages: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const shown: (number | null)[] = [];
  let last = 0;
  for (const n of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (n - last === 2) shown.push(last + 1);
    else if (n - last > 2) shown.push(null);
    shown.push(n);
    last = n;
  }
  return shown;
}
