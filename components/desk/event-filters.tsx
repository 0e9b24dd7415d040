"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Link } from "#components/ui/link.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import type { EventFilter } from "#lib/events/model.ts";
import { eventListHref } from "./event-list-href.ts";

export interface EventFiltersProps {
  filter: EventFilter;
  choices: { years: number[]; channels: { id: string; name: string }[]; tags: string[] };
  /** How many there are, in words. */
  count: string;
}

const states = ["draft", "live", "changed", "scheduled", "withdrawn"] as const;

/** Every choice is an address, so that a list can be sent and gone back to. */
export function EventFilters({ filter, choices, count }: EventFiltersProps) {
  const t = useTranslations("events");
  const router = useRouter();
  const go = (change: Partial<EventFilter>) => router.push(eventListHref({ ...filter, page: 1, ...change }));
  const years = choices.years.map((year) => ({ id: String(year), label: t("year", { year: String(year) }) }));
  const channels = choices.channels.map(({ id, name }) => ({ id, label: name }));
  const tags = choices.tags.map((tag) => ({ id: tag, label: tag }));
  return (
    <search aria-label={t("filter.label")} className="mb-2 flex flex-wrap items-end gap-x-2 gap-y-3">
      <SearchField
        key={filter.q}
        label={t("search")}
        clearLabel={t("clear")}
        defaultValue={filter.q}
        onSubmit={(q) => go({ q })}
        className="w-full sm:w-72"
      />
      <Choice
        label={t("filter.year")}
        value={filter.year?.toString()}
        options={years}
        onChoose={(year) => go({ year: year ? Number(year) : null })}
      />
      {!filter.trash && (
        <Choice
          label={t("filter.state")}
          value={filter.state ?? undefined}
          options={states.map((state) => ({ id: state, label: t(`state.${state}`) }))}
          onChoose={(state) => go({ state: state as EventFilter["state"] })}
        />
      )}
      {channels.length > 0 && (
        <Choice
          label={t("filter.channel")}
          value={filter.channel ?? undefined}
          options={channels}
          onChoose={(channel) => go({ channel })}
        />
      )}
      {tags.length > 0 && (
        <Choice
          label={t("filter.tag")}
          value={filter.tag ?? undefined}
          options={tags}
          onChoose={(tag) => go({ tag })}
        />
      )}
      <span className="flex min-h-9 flex-1 items-center justify-end gap-3 text-sm text-faint">
        <span className="tabular-nums">{count}</span>
        <Link
          href={filter.trash ? "/admin/events" : "/admin/events?trash=true"}
          className="ring-focus inline-flex min-h-8 items-center rounded px-1 text-soft hover:text-ink touch:min-h-11"
        >
          {t(filter.trash ? "filter.leaveTrash" : "filter.trash")}
        </Link>
      </span>
    </search>
  );
}

/** One condition; "all" takes it away. The label stands in its place while nothing is chosen. */
function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string | undefined;
  options: SelectOption[];
  onChoose: (id: string | null) => void;
}) {
  const t = useTranslations("events.filter");
  return (
    <Select
      label={label}
      labelHidden
      placeholder={label}
      options={value ? [{ id: "", label: t("all") }, ...options] : options}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChoose(key ? String(key) : null)}
      className="min-w-24 max-w-44 max-sm:flex-1"
    />
  );
}
