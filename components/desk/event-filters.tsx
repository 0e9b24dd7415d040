"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { SearchField } from "#components/ui/search-field.tsx";
import type { EventFilter } from "#lib/events/model.ts";
import { eventListHref } from "./event-list-href.ts";
import { FilterChoice, FilterEnd } from "./filter-bar.tsx";

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
      <FilterChoice
        all={t("filter.all")}
        label={t("filter.year")}
        value={filter.year?.toString()}
        options={years}
        onChoose={(year) => go({ year: year ? Number(year) : null })}
      />
      {!filter.trash && (
        <FilterChoice
          all={t("filter.all")}
          label={t("filter.state")}
          value={filter.state ?? undefined}
          options={states.map((state) => ({ id: state, label: t(`state.${state}`) }))}
          onChoose={(state) => go({ state: state as EventFilter["state"] })}
        />
      )}
      {channels.length > 0 && (
        <FilterChoice
          all={t("filter.all")}
          label={t("filter.channel")}
          value={filter.channel ?? undefined}
          options={channels}
          onChoose={(channel) => go({ channel })}
        />
      )}
      {tags.length > 0 && (
        <FilterChoice
          all={t("filter.all")}
          label={t("filter.tag")}
          value={filter.tag ?? undefined}
          options={tags}
          onChoose={(tag) => go({ tag })}
        />
      )}
      <FilterEnd
        count={count}
        trash={{
          href: filter.trash ? "/admin/events" : "/admin/events?trash=true",
          label: t(filter.trash ? "filter.leaveTrash" : "filter.trash"),
        }}
      />
    </search>
  );
}
