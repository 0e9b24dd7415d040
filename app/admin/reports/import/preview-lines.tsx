"use client";
import { type Dispatch, memo, type SetStateAction } from "react";
import { useTranslations } from "use-intl";
import { TextArea } from "#components/ui/field.tsx";
import { dateText } from "#lib/events/date-text.ts";
import {
  type ImportCorrections,
  picturePlaces,
  type RecognisedLine,
  type Role,
  roles,
} from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import { wordReason } from "#lib/import/wording.ts";
import { EventDateField } from "./event-date-field.tsx";
import { type EventChoice, PicturePlace, PictureRow } from "./picture-row.tsx";
import { pictureAddress, type Source } from "./send-import.ts";

type Correct = Dispatch<SetStateAction<ImportCorrections>>;

interface PreviewLinesProps {
  source: Source;
  preview: ImportPreview & { ok: true };
  corrections: ImportCorrections;
  /** The same at every render. */
  onCorrect: Correct;
}

/** Every line of the file with what it is taken for, which a person may change. */
export function PreviewLines({ source, preview, corrections, onCorrect }: PreviewLinesProps) {
  const t = useTranslations("importDesk.lines");
  const events = new Map(preview.result.events.map((event) => [event.id, event]));
  const places = placesOf(preview.lines);
  return (
    <section aria-labelledby="import-lines">
      <h2 id="import-lines" className="text-lg font-medium">
        {t("title")}
      </h2>
      <p className="mb-2 text-sm text-faint">{t("hint")}</p>
      <ol className="border-t border-line">
        {preview.lines.map((line) => {
          const event = events.get(line.id);
          if (line.picture) {
            return (
              <PictureLine
                key={line.id}
                line={line}
                address={pictureAddress(source, line.picture.key)}
                caption={corrections.pictures?.[line.id]?.caption ?? line.picture.caption}
                place={places.get(line.id) ?? picturePlaces.nowhere}
                events={preview.result.events}
                corrected={corrections.pictures?.[line.id]?.place !== undefined}
                onCorrect={onCorrect}
              />
            );
          }
          return (
            <Line
              key={line.id}
              line={line}
              corrected={corrections.roles?.[line.id] !== undefined}
              rank={event?.rank}
              title={corrections.eventTitles?.[line.id] ?? event?.title}
              date={dateText(event?.date ?? null)}
              year={preview.result.year}
              onCorrect={onCorrect}
            />
          );
        })}
      </ol>
    </section>
  );
}

/** The event in which each picture stands, or its other place. */
function placesOf(lines: RecognisedLine[]): Map<string, string> {
  const places = new Map<string, string>();
  let event = "";
  for (const { id, role, reason, picture } of lines) {
    if (role === "event") event = id;
    if (!picture) continue;
    const beside = reason === "toLibrary" ? picturePlaces.library : picturePlaces.nowhere;
    places.set(id, role === "body" ? event : beside);
  }
  return places;
}

interface PictureLineProps {
  line: RecognisedLine;
  address: string | null;
  caption: string;
  place: string;
  events: EventChoice[];
  corrected: boolean;
  onCorrect: Correct;
}

function PictureLine({ line, address, caption, place, events, corrected, onCorrect }: PictureLineProps) {
  const words = useTranslations("import");
  const { id, line: number, reason, picture } = line;
  const correct = (change: { caption?: string; place?: string }) =>
    onCorrect((before) => ({
      ...before,
      pictures: { ...before.pictures, [id]: { ...before.pictures?.[id], ...change } },
    }));
  return (
    <li id={`line-${id}`} className={`${rowClass} [contain-intrinsic-size:auto_12rem]`}>
      <LineNumber line={number} />
      <div className="min-w-0 py-1">
        <PictureRow
          line={number}
          address={address}
          file={picture?.file ?? ""}
          caption={caption}
          place={place}
          onCaption={(next) => correct({ caption: next })}
        />
        {reason && <span className="block text-xs text-faint">{wordReason(words, reason)}</span>}
      </div>
      <PicturePlace
        line={number}
        place={place}
        events={events}
        corrected={corrected}
        onPlace={(next) => correct({ place: next })}
      />
    </li>
  );
}

const rowClass =
  "grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-2 border-b border-line py-2 [content-visibility:auto] sm:grid-cols-[2.5rem_minmax(0,1fr)_10.5rem]";

function LineNumber({ line }: { line: number }) {
  const t = useTranslations("importDesk.lines");
  return (
    <span className="pt-1.5 text-right text-xs text-faint tabular-nums" title={t("number", { line })}>
      {line}
    </span>
  );
}

/** A title that was emptied is the recognised one again. */
function titled({ eventTitles = {} }: ImportCorrections, id: string, title: string) {
  const { [id]: _, ...others } = eventTitles;
  return title.trim() ? { ...others, [id]: title } : others;
}

interface LineProps {
  line: RecognisedLine;
  corrected: boolean;
  /** Of the event that this line begins. */
  rank?: number;
  title?: string;
  /** In words, "" for none. */
  date: string;
  year: number | null;
  onCorrect: Correct;
}

const looks: Record<Role, string> = {
  title: "font-song text-lg font-bold",
  metadata: "text-soft",
  introduction: "",
  event: "",
  body: "",
  credits: "text-soft",
  leftOut: "text-faint",
};

// A file may have thousands of lines, of which one was changed.
const Line = memo(LineRow, (before, after) =>
  [
    before.line.role === after.line.role,
    before.line.reason === after.line.reason,
    before.corrected === after.corrected,
    before.rank === after.rank,
    before.title === after.title,
    before.date === after.date,
    before.year === after.year,
  ].every(Boolean),
);

function LineRow({ line, corrected, rank, title, date, year, onCorrect }: LineProps) {
  const t = useTranslations("importDesk.lines");
  const words = useTranslations("import");
  const { id, line: number, text, role, reason } = line;
  const setRole = (next: Role) =>
    onCorrect((before) => ({ ...before, roles: { ...before.roles, [id]: next } }));
  const setTitle = (next: string) =>
    onCorrect((before) => ({ ...before, eventTitles: titled(before, id, next.replace(/\n/g, "")) }));
  return (
    <li
      id={`line-${id}`}
      className={`${rowClass} [contain-intrinsic-size:auto_3.5rem] ${role === "event" ? "mt-3" : ""}`}
    >
      <LineNumber line={number} />
      <div className={`min-w-0 whitespace-pre-wrap ${role === "event" ? "" : "py-1"} ${looks[role]}`}>
        {rank !== undefined && title !== undefined ? (
          <div className="flex items-baseline gap-3">
            <span className="font-song text-2xl leading-none tabular-nums">{rank}</span>
            <div className="min-w-0 flex-1">
              <TextArea
                label={t("event", { rank })}
                labelHidden
                value={title}
                onChange={setTitle}
                maxLength={300}
                rows={1}
                className="font-medium"
              />
              <EventDateField
                key={date}
                label={t("date", { rank })}
                date={date}
                year={year}
                onCorrect={(next) =>
                  onCorrect((before) => ({ ...before, eventDates: { ...before.eventDates, [id]: next } }))
                }
              />
            </div>
          </div>
        ) : (
          text
        )}
        {reason && <span className="block text-xs">{wordReason(words, reason)}</span>}
      </div>
      <select
        aria-label={t("role", { line: number })}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
        className={`ring-focus h-8 self-start rounded-md border border-line bg-sheet px-2 text-sm max-sm:col-start-2 max-sm:w-44 touch:h-11 touch:text-[1rem] ${corrected ? "border-ink font-medium" : "text-soft"}`}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {words(`roles.${one}`)}
          </option>
        ))}
      </select>
    </li>
  );
}
