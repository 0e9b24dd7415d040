"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";

const tabClass =
  "ring-focus -mb-px inline-flex min-h-9 cursor-pointer items-center border-b-2 border-transparent whitespace-nowrap text-sm text-soft hover:text-ink data-selected:border-seal data-selected:font-medium data-selected:text-ink aria-[current]:border-seal aria-[current]:font-medium aria-[current]:text-ink touch:min-h-11";
const listClass = "hairline flex gap-5 overflow-x-auto";

export interface TabItem {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

/** Parts of one page, one seen at a time. Hidden ones stay as they were. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
  className = "",
}: {
  label: string;
  tabs: TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
  className?: string;
}) {
  return (
    <AriaTabs
      className={className}
      selectedKey={selected}
      onSelectionChange={onSelect && ((key) => onSelect(String(key)))}
    >
      <TabList aria-label={label} className={listClass}>
        {tabs.map(({ id, label }) => (
          <Tab key={id} id={id} className={tabClass}>
            {label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} shouldForceMount className="pt-4 outline-none data-inert:hidden">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** The same look for pages with addresses of their own. */
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
