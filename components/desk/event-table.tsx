import type { ReactNode } from "react";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { StateWord, type Tone } from "#components/ui/state-word.tsx";
import type { Outcome } from "#lib/command.ts";
import { dateText } from "#lib/events/date-text.ts";
import type { EventFilter } from "#lib/events/model.ts";
import type { EventRow } from "#lib/events/queries.ts";
import type { State } from "#lib/publications/rules.ts";
import { type Locale, words } from "#messages/catalogue.ts";
import { eventListHref } from "./event-list-href.ts";
import { Moment } from "./moment.tsx";
import { RestoreEvent } from "./restore-event.tsx";

export interface EventTableProps {
  events: EventRow[];
  states: Map<string, { state: State }>;
  filter: EventFilter;
  locale: Locale;
  /** Given to whoever may restore. */
  restore?: (id: string) => Promise<Outcome<void>>;
  empty: ReactNode;
}

type Shown = State | "inReport" | "trash";

const tones: Record<Shown, Tone> = {
  draft: "quiet",
  live: "ok",
  inReport: "ok",
  changed: "warn",
  scheduled: "warn",
  withdrawn: "due",
  trash: "quiet",
};

export function EventTable({ events, states, filter, locale, restore, empty }: EventTableProps) {
  const t = words(locale, "events");
  const shownState = (event: EventRow): Shown => {
    if (event.trashedAt) return "trash";
    const state = states.get(event.id)?.state ?? "draft";
    return state === "draft" && event.inReport ? "inReport" : state;
  };
  const columns: Column<EventRow>[] = [
    {
      id: "title",
      label: t("column.title"),
      cell: ({ title }) => title || <span className="text-faint">{t("untitled")}</span>,
      className: "md:w-1/2",
    },
    {
      id: "date",
      label: t("column.date"),
      ...sorting(filter, "date"),
      cell: ({ date, year }) => (
        <span className="whitespace-nowrap tabular-nums">
          {dateText(date) || t("year", { year: String(year) })}
        </span>
      ),
    },
    { id: "channel", label: t("column.channel"), cell: ({ channel }) => channel ?? "", wideOnly: true },
    {
      id: "state",
      label: t("column.state"),
      cell: (event) => (
        <StateWord tone={tones[shownState(event)]}>{t(`state.${shownState(event)}`)}</StateWord>
      ),
    },
    {
      id: "updated",
      label: t("column.updated"),
      ...sorting(filter, "updated"),
      align: "end",
      cell: ({ updatedAt, updatedBy }) => (
        <span className="whitespace-nowrap">
          {updatedBy ?? t("system")} · <Moment at={updatedAt} locale={locale} />
        </span>
      ),
    },
    ...(filter.trash && restore
      ? [
          {
            id: "restore",
            label: "",
            align: "end" as const,
            cell: ({ id }: EventRow) => <RestoreEvent id={id} restore={restore} />,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={events}
      rowKey={({ id }) => id}
      href={({ id }) => `/admin/events/${id}`}
      empty={empty}
    />
  );
}

/** The newest first; pressed again, the oldest. */
function sorting(filter: EventFilter, by: "date" | "updated"): Pick<Column<EventRow>, "sortHref" | "sorted"> {
  const sorted = { [by]: "descending", [`${by}-asc`]: "ascending" }[
    filter.sort
  ] as Column<EventRow>["sorted"];
  const sort = filter.sort === by ? (`${by}-asc` as const) : by;
  return { sorted, sortHref: eventListHref({ ...filter, sort, page: 1 }) };
}
