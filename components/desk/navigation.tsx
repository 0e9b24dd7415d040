"use client";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { isHere } from "./destinations.ts";

export interface NavigationEntry {
  href: string;
  label: string;
}

/** A column of places. */
export function NavigationList({ entries, onGo }: { entries: NavigationEntry[]; onGo?: () => void }) {
  const path = usePathname();
  return (
    <ul>
      {entries.map(({ href, label }) => (
        <li key={href}>
          <Link
            href={href}
            onClick={onGo}
            aria-current={isHere(href, path) ? "page" : undefined}
            className="ring-focus flex min-h-9 items-center rounded-md px-2.5 text-soft hover:text-ink aria-[current]:bg-hover aria-[current]:font-medium aria-[current]:text-ink touch:min-h-11"
          >
            <Place label={label} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The bar at the foot of a phone's screen; what is not here is behind its last word. */
export function TabBar({ entries, children }: { entries: NavigationEntry[]; children: React.ReactNode }) {
  const path = usePathname();
  return (
    <>
      {entries.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(href, path) ? "page" : undefined}
          className="ring-focus grid flex-1 place-items-center text-center text-sm whitespace-nowrap text-soft aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-[inset_0_2px_var(--color-seal)]"
        >
          <Place label={label} />
        </Link>
      ))}
      {children}
    </>
  );
}

/** Pales while the page is on its way, so that the press is seen to have arrived; the page of now stays until then. */
function Place({ label }: { label: string }) {
  const { pending } = useLinkStatus();
  return <span className={`transition-opacity ${pending ? "opacity-50 delay-150" : ""}`}>{label}</span>;
}
