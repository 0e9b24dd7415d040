import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadDocument } from "#components/desk/download-document.tsx";
import { EventAddress } from "#components/desk/event-address.tsx";
import { HistoryLink } from "#components/desk/history/history-link.tsx";
import { OlderTexts } from "#components/desk/older-texts.tsx";
import { PublishButton } from "#components/desk/publish-button.tsx";
import { PublishPanel } from "#components/desk/publish-panel.tsx";
import { RestoreEvent } from "#components/desk/restore-event.tsx";
import { TrashEvent } from "#components/desk/trash-event.tsx";
import { EventEditor } from "#components/editor/event-editor.tsx";
import { Section } from "#components/editor/section.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { may } from "#lib/access.ts";
import { picturesUsed } from "#lib/events/project.ts";
import { findEvent, findEventText, findPictures, listChoices } from "#lib/events/queries.ts";
import { reportsWithOlderText } from "#lib/publications/older-texts.ts";
import { subjectState } from "#lib/publications/queries.ts";
import { siteUrl } from "#lib/settings/published.ts";
import { requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { publicationActions } from "../../publications/page-actions.ts";
import { moveToTrash, restore, saveSlug } from "../actions.ts";
import { reopenThread, resolveThread, sendAnswer, sendComment } from "../comments/actions.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireActor("event.read");
  const event = await findEvent((await params).id);
  return { title: event?.title || words(locale, "events")("untitled") };
}

export default async function EventPage({ params }: Props) {
  const actor = await requireActor("event.read");
  const event = await findEvent((await params).id);
  if (!event) notFound();
  const [text, choices, state, older] = await Promise.all([
    findEventText(event.id),
    listChoices(),
    subjectState("event", event.id),
    reportsWithOlderText(event.id),
  ]);
  const pictures = text ? await findPictures(picturesUsed(text)) : [];
  const t = words(actor.locale, "editor");
  const trashed = event.trashedAt !== null;
  const canEdit = may(actor.party, "event.edit");
  const publication = state && {
    kind: "event" as const,
    id: event.id,
    state,
    mayPublish: may(actor.party, "publication.publish") && !trashed,
    mayWithdraw: may(actor.party, "publication.withdraw"),
    siteUrl: siteUrl(),
    actions: publicationActions,
  };
  return (
    <EventEditor
      event={{ id: event.id, title: text?.fields.title ?? "", year: event.year, trashed }}
      person={{ id: actor.id, name: actor.name }}
      canEdit={canEdit}
      channels={choices.channels}
      tags={choices.tags}
      pictures={pictures}
      comments={{
        mayWrite: may(actor.party, "comment.write") && !trashed,
        actions: { add: sendComment, answer: sendAnswer, resolve: resolveThread, reopen: reopenThread },
      }}
      actions={
        <>
          <LinkButton href={`/admin/events/${event.id}/preview`} prefetch={false}>
            {t("preview")}
          </LinkButton>
          {publication?.mayPublish && <PublishButton {...publication} />}
        </>
      }
      notice={
        trashed && (
          <div className="mx-auto mt-4 flex max-w-[46rem] flex-wrap items-center gap-3 rounded-md bg-hover px-3 py-2 text-sm">
            <p className="flex-1">{words(actor.locale, "events")("trash.inside")}</p>
            {may(actor.party, "event.restore") && <RestoreEvent id={event.id} restore={restore} />}
          </div>
        )
      }
      aside={
        <>
          {publication && <PublishPanel {...publication} />}
          <DownloadDocument address={`/admin/events/${event.id}/document`} locale={actor.locale} />
          <OlderTexts reports={older} locale={actor.locale} />
          <HistoryLink kind="event" id={event.id} />
          {canEdit && !trashed && (
            <Section title={t("side.address")}>
              <EventAddress key={event.slug} id={event.id} slug={event.slug} save={saveSlug} />
            </Section>
          )}
          {may(actor.party, "event.trash") && !trashed && (
            <TrashEvent
              id={event.id}
              title={text?.fields.title || event.title}
              trash={moveToTrash}
              restore={restore}
            />
          )}
        </>
      }
    />
  );
}
