"use client";
import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";

/** One condition of a list; `all` takes it away. The label stands in its place while nothing is chosen. */
export function FilterChoice({
  label,
  all,
  value,
  options,
  onChoose,
}: {
  label: string;
  all: string;
  value: string | undefined;
  options: SelectOption[];
  onChoose: (id: string | null) => void;
}) {
  return (
    <Select
      label={label}
      labelHidden
      placeholder={label}
      options={value ? [{ id: "", label: all }, ...options] : options}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChoose(key ? String(key) : null)}
      className="min-w-24 max-w-48 max-sm:flex-1"
    />
  );
}

/** How many there are, and the way into the trash or out of it. */
export function FilterEnd({ count, trash }: { count: ReactNode; trash: { href: string; label: string } }) {
  return (
    <span className="flex min-h-9 flex-1 items-center justify-end gap-3 text-sm text-faint">
      <span className="tabular-nums">{count}</span>
      <Link
        href={trash.href}
        className="ring-focus inline-flex min-h-8 items-center rounded px-1 whitespace-nowrap text-soft hover:text-ink touch:min-h-11"
      >
        {trash.label}
      </Link>
    </span>
  );
}
