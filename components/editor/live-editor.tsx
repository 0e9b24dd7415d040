"use client";
import { type ReactNode, useCallback } from "react";
import { useTranslations } from "use-intl";
import { People } from "#components/desk/people.tsx";
import { SavedState } from "#components/desk/saved-state.tsx";
import { said } from "#lib/events/saving.ts";
import { type EventEditorProps, EventHeader } from "./event-header.tsx";
import { Pictures } from "./pictures.tsx";
import { Sheet } from "./sheet.tsx";
import { StoppedNote } from "./stopped-note.tsx";
import { useHeadHeight } from "./use-head-height.ts";
import { useKeepUnsent } from "./use-keep-unsent.ts";
import { useLasting } from "./use-lasting.ts";
import { useLiveEvent } from "./use-live-event.ts";
import { useTitle } from "./use-title.ts";
import "./blocks.css";
import "./editor.css";

/** Milliseconds without a connection until more is said about it than in the head: most are back sooner. */
const worthSaying = 5000;
/** Milliseconds that saving may take before what acts on the saved text waits for it. */
const worthWaiting = 1500;

/** Always visible are where one is, whether it is saved, who else is here, and what comes next. */
export default function LiveEditor(props: EventEditorProps) {
  const { event, person, canEdit, pictures, actions, notice, aside } = props;
  const t = useTranslations("editor");
  const live = useLiveEvent(event.id, person, canEdit && !event.trashed);
  const head = useHeadHeight();
  const title = useTitle(live.session?.document ?? null, event.title);
  useKeepUnsent(live.saving.unsent);
  const away = useLasting(live.session !== null && !live.state.connected && !live.state.stopped, worthSaying);
  // What has not reached the server would not be previewed or published with the rest.
  const waiting = useLasting(live.saving.unsent, worthWaiting);
  const readOnly = !canEdit || event.trashed || live.state.readOnly || live.state.stopped !== null;
  const focusText = useCallback(() => document.querySelector<HTMLElement>(".rich-text")?.focus(), []);

  const saved = <SavedState state={said(live.saving)} />;
  const notes = (
    <>
      {notice}
      <StoppedNote state={live.state} saving={live.saving} eventId={event.id} />
      {!canEdit && <Note>{t("readOnly")}</Note>}
      {away && <Note>{t(live.saving.copy === "kept" ? "offlineNote" : "offlineLooseNote")}</Note>}
    </>
  );

  return (
    <div ref={head} className="flex min-h-0 flex-1 flex-col">
      <EventHeader
        event={event}
        title={title}
        saved={saved}
        people={<People people={live.people} />}
        actions={<Waiting until={!waiting}>{actions}</Waiting>}
      />
      <main className="px-4 pb-16 md:px-6 lg:px-10">
        <Pictures initial={pictures}>
          {live.session ? (
            <Sheet
              {...props}
              aside={<Waiting until={!waiting}>{aside}</Waiting>}
              notes={notes}
              saved={saved}
              session={live.session}
              readOnly={readOnly}
              onTitleDone={focusText}
            />
          ) : (
            <div className="mx-auto max-w-[46rem]">
              {notes}
              {!live.state.stopped && <p className="py-16 text-sm text-faint">{t("opening")}</p>}
            </div>
          )}
        </Pictures>
      </main>
    </div>
  );
}

function Waiting({ until, children }: { until: boolean; children: ReactNode }) {
  return (
    <div inert={!until} data-waiting={until ? undefined : ""} className="contents data-waiting:*:opacity-60">
      {children}
    </div>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <p role="status" className="mx-auto mt-4 max-w-[46rem] rounded-md bg-mark px-3 py-2 text-sm">
      {children}
    </p>
  );
}
