import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HistoryPage } from "#components/desk/history/history-page.tsx";
import { may } from "#lib/access.ts";
import { findEvent } from "#lib/events/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { HistoryView } from "#lib/versions/model.ts";
import { history } from "#lib/versions/queries.ts";
import { words } from "#messages/catalogue.ts";
import { nameNow, rename, restoreEventVersion } from "../../../history/actions.ts";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "history")("title") };
}

export default async function EventHistoryPage({ params, searchParams }: Props) {
  const actor = await requireActor("event.read");
  const event = await findEvent((await params).id);
  if (!event) notFound();
  const view = HistoryView.parse(await searchParams);
  const found = await history("event", event.id, view);
  const t = words(actor.locale, "events");
  return (
    <HistoryPage
      kind="event"
      id={event.id}
      above={[
        { href: "/admin/events", label: t("title") },
        { href: `/admin/events/${event.id}`, label: event.title || t("untitled") },
      ]}
      {...found}
      before={view.before}
      locale={actor.locale}
      deeds={
        may(actor.party, "event.edit") && !event.trashedAt
          ? { nameNow, rename, restore: restoreEventVersion }
          : undefined
      }
    />
  );
}
