"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "./link.tsx";

const tabClass =
  "ring-focus -mb-px inline-flex min-h-9 cursor-pointer items-center border-b-2 border-transparent whitespace-nowrap text-sm text-soft hover:text-ink aria-[current]:border-seal aria-[current]:font-medium aria-[current]:text-ink touch:min-h-11";
const listClass = "hairline flex gap-5 overflow-x-auto";

/** Pages of one place, each with an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: { href: string; label: ReactNode }[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className={listClass}>
      {tabs.map(({ href, label }) => (
        <Link key={href} href={href} aria-current={path === href ? "page" : undefined} className={tabClass}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
