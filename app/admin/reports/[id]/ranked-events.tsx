"use client";
import { startTransition, useEffect, useOptimistic, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useProblemWords } from "#components/desk/action-form.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Outcome } from "#lib/command.ts";
import type { Candidate, RankedLine } from "#lib/reports/queries.ts";
import { placed } from "#lib/reports/rules.ts";
import { AddEvents } from "./add-events.tsx";
import { RankedRow } from "./ranked-row.tsx";

export interface RankingActions {
  rank: (id: string, seen: string[], order: string[]) => Promise<Outcome<unknown>>;
  add: (id: string, eventIds: string[]) => Promise<Outcome<{ added: number }>>;
  addNew: (id: string, title: string) => Promise<Outcome<{ id: string }>>;
  remove: (id: string, eventId: string) => Promise<Outcome<unknown>>;
  candidates: (id: string, query: string) => Promise<Candidate[]>;
}

interface RankedEventsProps {
  reportId: string;
  year: number;
  events: RankedLine[];
  editable: boolean;
  actions: RankingActions;
}

/** The report's events in their order, which is changed by dragging or by the buttons of each row. */
export function RankedEvents({ reportId, year, events, editable, actions }: RankedEventsProps) {
  const t = useTranslations("reports.ranked");
  const word = useProblemWords();
  const [shown, show] = useOptimistic(events);
  const [said, say] = useState("");
  const [dragged, setDragged] = useState<string | null>(null);
  const wanted = useRef<{ id: string; button: "up" | "down" } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const order = shown.map(({ id }) => id);
  const named = (id: string) => shown.find((event) => event.id === id)?.title || t("untitled");

  const attempt = (next: RankedLine[], run: () => Promise<Outcome<unknown>>, done: () => void) =>
    startTransition(async () => {
      show(next);
      const outcome = await run().catch(() => ({ ok: false as const, problems: [{ code: "offline" }] }));
      if (outcome.ok) done();
      else toast({ text: outcome.problems.map(word).join(""), tone: "due" });
    });

  const move = (id: string, place: number) => {
    const next = placed(order, id, place);
    if (next.join() === order.join()) return;
    attempt(
      next.flatMap((one) => shown.find((event) => event.id === one) ?? []),
      () => actions.rank(reportId, order, next),
      () => say(t("moved", { title: named(id), rank: next.indexOf(id) + 1 })),
    );
  };

  const remove = (id: string) =>
    attempt(
      shown.filter((event) => event.id !== id),
      () => actions.remove(reportId, id),
      () => toast({ text: t("removed"), undo: { label: t("undo"), onPress: () => putBack(id) } }),
    );

  /** At the place where it was, unless others changed the order meanwhile. */
  const putBack = (id: string) =>
    startTransition(async () => {
      const added = await actions.add(reportId, [id]);
      const outcome = added.ok
        ? await actions.rank(reportId, [...order.filter((other) => other !== id), id], order)
        : added;
      if (!outcome.ok) toast({ text: outcome.problems.map(word).join(""), tone: "due" });
    });

  // A moved row takes its buttons along, and with them the focus, which the browser drops on the way.
  const placing = order.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the order has changed
  useEffect(() => {
    if (!wanted.current) return;
    const { id, button } = wanted.current;
    wanted.current = null;
    const isAtEnd = order.at(button === "up" ? 0 : -1) === id;
    const name = isAtEnd === (button === "up") ? "down" : "up";
    list.current?.querySelector<HTMLElement>(`[data-event="${id}"] [data-move="${name}"]`)?.focus();
  }, [placing]);

  return (
    <section aria-labelledby="ranked-events">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="ranked-events" className="text-lg font-medium">
          {t("title")} <span className="font-normal text-faint tabular-nums">{shown.length}</span>
        </h2>
        {editable && shown.length > 1 && <p className="text-xs text-faint max-sm:hidden">{t("hint")}</p>}
        {editable && (
          <div className="ml-auto">
            <AddEvents reportId={reportId} year={year} actions={actions} />
          </div>
        )}
      </div>
      <div ref={list} className="border-t border-line">
        {shown.length === 0 ? (
          <p className="py-6 text-soft">{t("empty")}</p>
        ) : (
          <ol aria-label={t("label")}>
            {shown.map((event, index) => (
              <RankedRow
                key={event.id}
                event={{ ...event, rank: index + 1 }}
                count={shown.length}
                editable={editable}
                dragged={dragged === null ? null : order.indexOf(dragged) + 1}
                onDrag={(dragging) => setDragged(dragging ? event.id : null)}
                onDrop={() => dragged && move(dragged, index)}
                onMove={(rank, button) => {
                  wanted.current = button ? { id: event.id, button } : null;
                  move(event.id, rank - 1);
                }}
                onRemove={() => remove(event.id)}
              />
            ))}
          </ol>
        )}
      </div>
      <p role="status" className="sr-only">
        {said}
      </p>
    </section>
  );
}
