import type { ReactNode } from "react";
import type { Change } from "#lib/compare/compare.ts";
import type { RowDifference } from "#lib/compare/rows.ts";
import type { TextUnit, Unit } from "#lib/compare/units.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { Parts } from "./parts.tsx";
import { PictureChange, type Pictures } from "./picture-change.tsx";

/** Of longer runs of what stayed, the lines beside a change are shown, the others on demand. */
const shownBeside = 1;

interface Shown {
  pictures: Pictures;
  locale: Locale;
}

/** A whole text with its changes where one reads them. */
export function BodyChanges({ changes, ...shown }: { changes: Change[] } & Shown) {
  return <div className="flex flex-col gap-3">{folded(changes).map((part) => part.show(shown))}</div>;
}

interface Fold {
  show(shown: Shown): ReactNode;
}

function folded(changes: Change[]): Fold[] {
  const folds: Fold[] = [];
  for (let index = 0; index < changes.length; ) {
    let end = index;
    while (changes[end]?.kind === "same") end++;
    const from = index === 0 ? 0 : index + shownBeside;
    const until = end === changes.length ? end : end - shownBeside;
    if (until - from > 1) {
      folds.push(...changes.slice(index, from).map(one(index)), unchanged(changes.slice(from, until), from));
      folds.push(...changes.slice(until, end).map(one(until)));
      index = end;
    } else {
      const next = Math.max(end, index + 1);
      folds.push(...changes.slice(index, next).map(one(index)));
      index = next;
    }
  }
  return folds;
}

const one =
  (from: number) =>
  (change: Change, offset: number): Fold => ({
    show: (shown) => <Line key={from + offset} change={change} {...shown} />,
  });

function unchanged(changes: Change[], from: number): Fold {
  return {
    show: (shown) => (
      <details key={`fold ${from}`} className="border-l-2 border-line pl-3">
        <summary className="ring-focus min-h-8 cursor-pointer rounded py-1 text-xs text-faint touch:min-h-11 touch:py-2.5">
          {words(shown.locale, "history")("mark.unchanged", { count: changes.length })}
        </summary>
        <div className="mt-2 flex flex-col gap-3">
          {changes.map((change, offset) => one(from)(change, offset).show(shown))}
        </div>
      </details>
    ),
  };
}

const edges: Record<Change["kind"], string> = {
  same: "border-transparent",
  changed: "border-edge",
  added: "border-ok",
  moved: "border-edge border-dotted",
  removed: "border-seal",
  "moved-away": "border-edge border-dotted",
};

function Line({ change, ...shown }: { change: Change } & Shown) {
  const note = noteOf(change, shown.locale);
  return (
    <div className={`border-l-2 pl-3 ${edges[change.kind]}`}>
      {note && <p className="text-xs text-soft">{note}</p>}
      <Content change={change} {...shown} />
    </div>
  );
}

function noteOf(change: Change, locale: Locale): string {
  const t = words(locale, "history");
  const detail = "detail" in change ? change.detail : null;
  const notes = [
    ...(change.kind === "added" ? [t("mark.added")] : []),
    ...(change.kind === "removed" ? [t("mark.removed")] : []),
    ...(change.kind === "moved" ? [t("mark.moved")] : []),
    ...(change.kind === "moved-away" ? [t("mark.movedAway")] : []),
    ...(detail?.type === "text" && detail.formatting ? [t("mark.formatting")] : []),
    ...(detail?.type === "text" && detail.look
      ? [
          t("mark.look", {
            before: t(`look.${detail.look.before}`),
            after: t(`look.${detail.look.after}`),
          }),
        ]
      : []),
  ];
  return notes.join(" · ");
}

function Content({ change, pictures, locale }: { change: Change } & Shown) {
  const { unit } = change;
  const detail = "detail" in change ? change.detail : null;
  if (unit.type === "picture") {
    return (
      <PictureChange
        unit={unit}
        before={"before" in change && change.before.type === "picture" ? change.before : undefined}
        detail={detail?.type === "picture" ? detail : null}
        pictures={pictures}
        locale={locale}
      />
    );
  }
  if (unit.type !== "text") {
    const kind = change.kind === "added" || change.kind === "removed" ? change.kind : "same";
    const rows =
      detail?.type === "rows"
        ? detail.rows
        : unit.rows.map((cells): RowDifference => ({ kind, cells: cells.map((text) => [{ kind, text }]) }));
    return <Rows rows={rows} />;
  }
  return (
    <p
      className={`whitespace-pre-line ${looks[unit.look]} ${change.kind === "moved-away" ? "text-faint" : ""}`}
    >
      {markerOf(unit)}
      {detail?.type === "text" ? <Parts parts={detail.parts} /> : whole(change.kind, unit.text)}
    </p>
  );
}

function whole(kind: Change["kind"], text: string): ReactNode {
  if (kind === "added" || kind === "removed") return <Parts parts={[{ kind, text }]} />;
  return kind === "moved-away" ? <s>{text}</s> : text;
}

const looks: Record<TextUnit["look"], string> = {
  paragraph: "",
  heading: "font-medium text-lg",
  subheading: "font-medium",
  quote: "pl-4 italic",
  item: "pl-4",
  numbered: "pl-4",
};

function markerOf(unit: Unit): string {
  return unit.type === "text" && (unit.look === "item" || unit.look === "numbered") ? "· " : "";
}

const rowEdges: Record<RowDifference["kind"], string> = {
  same: "",
  changed: "",
  added: "bg-ok/5",
  removed: "bg-seal-wash",
};

function Rows({ rows }: { rows: RowDifference[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-sm">
        <tbody>
          {rows.map(({ kind, cells }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of this is ever rendered anew
            <tr key={row} className={rowEdges[kind]}>
              {cells.map((parts, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                  key={column}
                  className="border border-line px-2 py-1 align-top whitespace-pre-line [overflow-wrap:normal]"
                >
                  <Parts parts={parts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
