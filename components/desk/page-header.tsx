import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";

export interface PageHeaderProps {
  /** What lies above this page, from the outermost. */
  path?: { href: string; label: string }[];
  pathLabel?: string;
  title: ReactNode;
  /** `<SavedState>`. */
  saved?: ReactNode;
  /** `<People>`. */
  people?: ReactNode;
  /** Buttons; the last one is the next step. */
  actions?: ReactNode;
}

/** The head of every page of the desk: where am I, is it saved, who else is here, what is the next step. */
export function PageHeader({ path = [], pathLabel, title, saved, people, actions }: PageHeaderProps) {
  return (
    <header className="sticky top-0 z-10 flex min-h-bar flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-surface px-4 py-2 text-sm text-soft md:px-8 print:static print:border-0">
      <div className="flex min-w-0 flex-1 basis-44 items-baseline gap-2">
        {path.length > 0 && (
          <nav aria-label={pathLabel} className="flex shrink-0 gap-2 max-sm:hidden">
            {path.map(({ href, label }) => (
              <span key={href} className="flex gap-2">
                <Link href={href} className="ring-focus max-w-40 truncate rounded hover:text-ink">
                  {label}
                </Link>
                <span aria-hidden="true">/</span>
              </span>
            ))}
          </nav>
        )}
        <BackLink above={path.at(-1)} />
        <h1 className="min-w-0 truncate font-medium text-ink">{title}</h1>
        {saved && <span className="shrink-0">{saved}</span>}
      </div>
      {(people || actions) && (
        <div className="ml-auto flex items-center gap-2">
          {people}
          {actions}
        </div>
      )}
    </header>
  );
}

/** On a phone, the way up is one word. */
function BackLink({ above }: { above?: { href: string; label: string } }) {
  if (!above) return null;
  return (
    <Link
      href={above.href}
      className="ring-focus -my-2 flex min-h-11 shrink-0 items-center self-center sm:hidden"
    >
      ‹ {above.label}
    </Link>
  );
}

/** The text of a page below its header, with the margins that all pages share. */
export function PageBody({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <main className={`w-full px-4 pt-4 pb-12 md:px-8 md:pt-6 ${narrow ? "max-w-3xl" : "max-w-6xl"}`}>
      {children}
    </main>
  );
}
