"use client";
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { PageHeader } from "#components/desk/page-header.tsx";
import type { Person } from "#components/desk/people.tsx";
import type { Picture } from "#lib/events/queries.ts";

export interface EventEditorProps {
  event: { id: string; title: string; year: number; trashed: boolean };
  person: Person;
  canEdit: boolean;
  channels: { id: string; name: string }[];
  tags: string[];
  pictures: Picture[];
  /** Buttons of the header; the last one is the next step. */
  actions?: ReactNode;
  /** Above the sheet. */
  notice?: ReactNode;
  /** Below the checks. */
  aside?: ReactNode;
}

const LiveEditor = lazy(() => import("./live-editor.tsx"));

/** The page of one event. The editor itself is of the browser alone: the server makes the head of the page. */
export function EventEditor(props: EventEditorProps) {
  const inBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const opening = <Opening {...props} />;
  if (!inBrowser) return opening;
  return (
    <Suspense fallback={opening}>
      <LiveEditor {...props} />
    </Suspense>
  );
}

function Opening({ event, actions, notice }: EventEditorProps) {
  const t = useTranslations("editor");
  return (
    <>
      <EventHeader event={event} title={event.title} actions={actions} />
      <main className="px-4 pb-16 md:px-6 lg:px-10">
        {notice}
        <p className="mx-auto max-w-[46rem] py-16 text-sm text-faint">{t("opening")}</p>
      </main>
    </>
  );
}

/** Where one is, as on every page of the desk; an event lies under its year. */
export function EventHeader({
  event,
  title,
  ...rest
}: {
  event: EventEditorProps["event"];
  title: string;
  saved?: ReactNode;
  people?: ReactNode;
  actions?: ReactNode;
}) {
  const events = useTranslations("events");
  return (
    <PageHeader
      path={[
        { href: "/admin/events", label: events("title") },
        { href: `/admin/events?year=${event.year}`, label: String(event.year) },
      ]}
      title={title || events("untitled")}
      {...rest}
    />
  );
}
