"use client";
import { Button as AriaButton, GridListItem } from "react-aria-components";
import { useTranslations } from "use-intl";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { StateWord } from "#components/ui/state-word.tsx";
import type { RankedLine } from "#lib/reports/queries.ts";

interface RankedRowProps {
  event: RankedLine & { rank: number };
  count: number;
  editable: boolean;
  onMove: (button: "up" | "down") => void;
  onRemove: () => void;
}

export function RankedRow({ event, count, editable, onMove, onRemove }: RankedRowProps) {
  const t = useTranslations("reports.ranked");
  const title = event.title || t("untitled");
  return (
    <GridListItem
      id={event.id}
      textValue={title}
      className="border-b border-line bg-surface outline-none data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-ink"
    >
      <div data-event={event.id} className="flex flex-wrap items-center gap-x-3 py-2">
        {editable && (
          <AriaButton
            slot="drag"
            aria-label={t("drag", { title })}
            className="ring-focus -ml-2 grid min-h-8 w-6 shrink-0 cursor-grab place-items-center rounded text-faint hover:text-ink touch:hidden"
          >
            <span aria-hidden="true">⠿</span>
          </AriaButton>
        )}
        <span className="w-8 shrink-0 text-right font-song text-2xl leading-none tabular-nums">
          {event.rank}
        </span>
        {event.cover && (
          <img
            src={`/admin/media/${event.cover.sha256}/full-320-v1.webp`}
            alt=""
            loading="lazy"
            className="h-10 w-15 shrink-0 rounded-sm bg-hover object-cover max-sm:hidden"
          />
        )}
        <div className="min-w-0 flex-1">
          <Link
            href={`/admin/events/${event.id}`}
            className={`ring-focus inline-flex items-center rounded py-0.5 hover:underline hover:underline-offset-4 touch:min-h-11 ${event.title ? "" : "text-faint"}`}
          >
            {title}
          </Link>
          {event.trashed && (
            <span className="ml-3 text-sm">
              <StateWord tone="due">{t("inTrash")}</StateWord>
            </span>
          )}
        </div>
        {editable && (
          <div className="flex gap-0.5 max-sm:w-full max-sm:justify-end">
            <Move
              name="up"
              label={t("upOf", { title })}
              isDisabled={event.rank === 1}
              onPress={() => onMove("up")}
            >
              {t("up")}
            </Move>
            <Move
              name="down"
              label={t("downOf", { title })}
              isDisabled={event.rank === count}
              onPress={() => onMove("down")}
            >
              {t("down")}
            </Move>
            <Button look="quiet" aria-label={t("removeOf", { title })} onPress={onRemove} className="px-2">
              {t("remove")}
            </Button>
          </div>
        )}
      </div>
    </GridListItem>
  );
}

function Move({
  name,
  label,
  ...rest
}: {
  name: "up" | "down";
  label: string;
  isDisabled: boolean;
  onPress: () => void;
  children: string;
}) {
  return <Button {...rest} look="quiet" aria-label={label} data-move={name} className="px-2" />;
}
