"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useTransition } from "react";
import { DateField } from "#components/ui/date-field.tsx";
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

/** A day among a list's filters; it applies when the field is left or a day was picked. */
export function FilterDate({ name, label, value }: { name: string; label: string; value: string }) {
  const apply = useContext(Apply);
  const [day, setDay] = useState(value);
  useEffect(() => setDay(value), [value]);
  return (
    <DateField
      name={name}
      label={label}
      value={day}
      onChange={setDay}
      onDone={() => day !== value && apply()}
      beside
      className="text-sm max-sm:flex-1"
    />
  );
}

/** A search field's `onSubmit`. */
export function useApply(): () => void {
  return useContext(Apply);
}
