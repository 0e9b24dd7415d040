"use client";
import { useRef } from "react";
import { useDrag, useDrop } from "react-aria-components";
import { useTranslations } from "use-intl";
import { pictureAddress } from "#components/desk/thumbnail.tsx";
import { Button } from "#components/ui/button.tsx";
import { Link } from "#components/ui/link.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { StateWord } from "#components/ui/state-word.tsx";
import type { RankedLine } from "#lib/reports/queries.ts";

/** What is carried: nothing that another page or program would take. */
const carried = "application/x-dashiji-ranked-event";

interface RankedRowProps {
  event: RankedLine & { rank: number };
  count: number;
  editable: boolean;
  /** Rank of the row that is being dragged. */
  dragged: number | null;
  onDrag: (dragging: boolean) => void;
  /** The dragged row was let go here. */
  onDrop: () => void;
  /** To this rank; `button` is what was pressed. */
  onMove: (rank: number, button?: "up" | "down") => void;
  onRemove: () => void;
}

/** A row whose markup the server writes and the browser keeps: a press before its script has arrived is not lost. */
export function RankedRow(props: RankedRowProps) {
  const { event, count, editable, dragged, onDrag, onDrop, onMove, onRemove } = props;
  const t = useTranslations("reports.ranked");
  const title = event.title || t("untitled");
  const [isFirst, isLast] = [event.rank === 1, event.rank === count];
  const row = useRef<HTMLLIElement>(null);
  // The keyboard has the buttons of the row; dragging is for the mouse.
  const { dragProps, isDragging } = useDrag({
    getItems: () => [{ [carried]: event.id }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => onDrag(true),
    onDragEnd: () => onDrag(false),
    hasDragButton: true,
    isDisabled: !editable,
  });
  const { dropProps, isDropTarget } = useDrop({
    ref: row,
    getDropOperation: (types) => (types.has(carried) ? "move" : "cancel"),
    onDrop,
    hasDropButton: true,
    isDisabled: !editable,
  });
  const place = isDropTarget && dragged !== null && dragged !== event.rank;
  const line = !place
    ? ""
    : dragged < event.rank
      ? "shadow-[inset_0_-2px_var(--color-seal)]"
      : "shadow-[inset_0_2px_var(--color-seal)]";
  return (
    <li
      {...dragProps}
      {...dropProps}
      ref={row}
      data-event={event.id}
      className={`border-b border-line ${isDragging ? "opacity-50" : ""} ${line}`}
    >
      <div className="flex items-center gap-x-3 py-2">
        {editable && (
          <span
            aria-hidden="true"
            className="-ml-2 grid min-h-8 w-6 shrink-0 cursor-grab place-items-center text-faint hover:text-ink touch:hidden"
          >
            ⠿
          </span>
        )}
        <span className="w-8 shrink-0 text-right font-song text-2xl leading-none tabular-nums">
          {event.rank}
        </span>
        {event.cover && (
          <img
            src={pictureAddress(event.cover, 320)}
            alt=""
            loading="lazy"
            className="h-10 w-15 shrink-0 rounded-sm bg-hover object-cover max-sm:hidden"
          />
        )}
        <div className="min-w-0 flex-1">
          <Link
            href={`/admin/events/${event.id}`}
            draggable={false}
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
          <div className="flex gap-0.5 max-sm:hidden">
            <Move
              name="up"
              label={t("upOf", { title })}
              isDisabled={isFirst}
              onPress={() => onMove(event.rank - 1, "up")}
            >
              {t("up")}
            </Move>
            <Move
              name="down"
              label={t("downOf", { title })}
              isDisabled={isLast}
              onPress={() => onMove(event.rank + 1, "down")}
            >
              {t("down")}
            </Move>
            <Button look="quiet" aria-label={t("removeOf", { title })} onPress={onRemove} className="px-2">
              {t("remove")}
            </Button>
          </div>
        )}
        {editable && (
          <div className="-mr-2 shrink-0 self-start sm:hidden">
            <Menu
              look="quiet"
              className="px-2"
              label={
                <>
                  {t("adjust")}
                  <span className="sr-only">{title}</span>
                </>
              }
              items={[
                { id: "up", label: t("up"), disabled: isFirst, onAction: () => onMove(event.rank - 1) },
                { id: "down", label: t("down"), disabled: isLast, onAction: () => onMove(event.rank + 1) },
                { id: "first", label: t("first"), disabled: isFirst, onAction: () => onMove(1) },
                { id: "last", label: t("last"), disabled: isLast, onAction: () => onMove(count) },
                { id: "remove", label: t("remove"), danger: true, onAction: onRemove },
              ]}
            />
          </div>
        )}
      </div>
    </li>
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
