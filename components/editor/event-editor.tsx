"use client";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { type EventEditorProps, EventHeader } from "./event-header.tsx";

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
