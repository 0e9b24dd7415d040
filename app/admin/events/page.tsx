import type { Metadata } from "next";
import { EventFilters } from "#components/desk/event-filters.tsx";
import { eventListHref } from "#components/desk/event-list-href.ts";
import { EventTable } from "#components/desk/event-table.tsx";
import { dayOf } from "#components/desk/moment.tsx";
import { NewEvent } from "#components/desk/new-event.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { UnsentNotice } from "#components/desk/unsent-notice.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { may } from "#lib/access.ts";
import { EventFilter } from "#lib/events/model.ts";
import { countedAtMost, listChoices, listEvents } from "#lib/events/queries.ts";
import { listStates } from "#lib/publications/states.ts";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { restore, startEvent } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await requireActor("event.read");
  return { title: words(locale, "events")("title") };
}

export default async function EventsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const actor = await requireActor("event.read");
  const t = words(actor.locale, "events");
  const ui = words(actor.locale, "ui");
  const filter = EventFilter.parse(await searchParams);
  const [{ events, total, pages }, choices] = await Promise.all([listEvents(filter), listChoices()]);
  const states = await listStates(
    "event",
    events.map(({ id }) => id),
  );
  const year = filter.year ?? Number(dayOf(new Date()).slice(0, 4));
  const narrowed = Boolean(filter.q || filter.year || filter.channel || filter.tag || filter.state);
  const count = total < countedAtMost ? t("count", { count: total }) : t("countMore", { count: total });
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton look="quiet" href={`/admin/chronicle/${year}`}>
              {words(actor.locale, "chronicle")("open")}
            </LinkButton>
            {may(actor.party, "event.create") && <NewEvent year={year} start={startEvent} />}
          </>
        }
      />
      <PageBody>
        <UnsentNotice userId={actor.id} />
        <EventFilters filter={filter} choices={choices} count={count} />
        <EventTable
          events={events}
          states={states}
          filter={filter}
          locale={actor.locale}
          restore={may(actor.party, "event.restore") ? restore : undefined}
          empty={
            <EmptyState
              title={t(narrowed ? "empty.none" : filter.trash ? "empty.trash" : "empty.title")}
              action={narrowed && <LinkButton href="/admin/events">{t("empty.all")}</LinkButton>}
            >
              {narrowed ? t("empty.noneText") : !filter.trash && t("empty.text")}
            </EmptyState>
          }
        />
        <Pagination
          page={filter.page}
          pages={pages}
          href={(page) => eventListHref({ ...filter, page })}
          words={{ label: ui("pages"), page: ui("page"), previous: ui("previous"), next: ui("next") }}
        />
      </PageBody>
    </>
  );
}
