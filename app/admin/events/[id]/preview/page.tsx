import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PreviewFrame } from "#components/desk/preview-frame.tsx";
import { findEvent } from "#lib/events/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "publications")("preview.title") };
}

export default async function EventPreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("event.read");
  const event = await findEvent((await params).id);
  if (!event) notFound();
  const t = words(actor.locale, "events");
  const back = `/admin/events/${event.id}`;
  return (
    <PreviewFrame
      src={`/admin/preview/events/${event.id}`}
      back={back}
      path={[
        { href: "/admin/events", label: t("title") },
        { href: back, label: event.title || t("untitled") },
      ]}
      pathLabel={words(actor.locale, "desk")("path")}
    />
  );
}
