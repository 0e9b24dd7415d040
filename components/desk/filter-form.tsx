"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useRef, useTransition } from "react";
import { controlClass } from "#components/ui/field.tsx";
import { Select, type SelectProps } from "#components/ui/select.tsx";
import { withQuery } from "./address.ts";

const Apply = createContext<() => void>(() => {});

/**
 * Search and filters of a list. What is chosen becomes the address, so that it can be sent and gone back to;
 * a new choice begins at the first page. Choices apply when they change, a search when it is sent.
 */
export function FilterForm({
  path,
  count,
  children,
}: {
  path: string;
  count?: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();
  const apply = () => {
    if (!form.current) return;
    const entries = [...new FormData(form.current)];
    const chosen = Object.fromEntries(
      entries.map(([name, value]) => [name, value === "all" ? "" : String(value)]),
    );
    startTransition(() => router.push(withQuery(path, chosen), { scroll: false }));
  };
  // The select's own value reaches the form with its next render.
  const applySoon = () => requestAnimationFrame(() => requestAnimationFrame(apply));
  return (
    <Apply value={applySoon}>
      <search>
        <form
          ref={form}
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
          onChange={(event) => {
            if (event.target instanceof HTMLInputElement && event.target.type === "date") apply();
          }}
          className={`mb-4 flex flex-wrap items-end gap-3 transition-opacity ${pending ? "opacity-60" : ""}`}
        >
          {children}
          {count && <p className="ml-auto self-center text-sm text-faint tabular-nums">{count}</p>}
        </form>
      </search>
    </Apply>
  );
}

/** A choice among a list's filters; the option "all" is no filter. */
export function FilterSelect(props: Omit<SelectProps, "onSelectionChange">) {
  const apply = useContext(Apply);
  return <Select {...props} labelHidden onSelectionChange={apply} />;
}

/** A day among a list's filters. */
export function FilterDate({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="flex min-w-0 items-center gap-2 text-sm text-soft max-sm:flex-1 max-sm:flex-col max-sm:items-start max-sm:gap-0.5">
      {label}
      <input
        key={value}
        type="date"
        name={name}
        defaultValue={value}
        className={`${controlClass} h-9 min-w-0 text-sm sm:w-auto! touch:h-11`}
      />
    </label>
  );
}

/** A search field's `onSubmit`. */
export function useApply(): () => void {
  return useContext(Apply);
}
