"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { TextArea } from "#components/ui/field.tsx";
import { picturePlaces } from "#lib/import/model.ts";

export interface EventChoice {
  id: string;
  rank: number;
  title: string;
}

interface PictureRowProps {
  line: number;
  /** Null where its bytes are nowhere. */
  address: string | null;
  file: string;
  caption: string;
  /** The id of its event, the library or nowhere. */
  place: string;
  events: EventChoice[];
  onCaption: (caption: string) => void;
}

/** A picture of the preview as it will stand in the text, with its caption to put right. */
export function PictureRow({
  line,
  address,
  file,
  caption,
  place,
  onCaption,
}: Omit<PictureRowProps, "events">) {
  const t = useTranslations("importDesk.pictures");
  const [broken, setBroken] = useState(false);
  return (
    <div className="flex flex-wrap items-start gap-3">
      {address && !broken ? (
        // Of a file that is not in the library yet: next/image knows nothing of it.
        <img
          src={address}
          alt={caption || t("alt", { file })}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
          className={`max-h-44 w-60 rounded-sm border border-line bg-surface object-contain ${place === picturePlaces.nowhere ? "opacity-40" : ""}`}
        />
      ) : (
        <span className="flex min-h-24 w-60 items-center justify-center rounded-sm border border-dashed border-edge px-4 text-center text-sm text-soft">
          {t(broken ? "broken" : "missing")}
        </span>
      )}
      <div className="min-w-52 flex-1">
        {place !== picturePlaces.nowhere && (
          <TextArea
            label={t("caption", { line })}
            labelHidden
            placeholder={t("captionNone")}
            value={caption}
            onChange={(next) => onCaption(next.replace(/\n/g, ""))}
            maxLength={500}
            rows={2}
          />
        )}
        <span className="mt-1 block text-xs break-all text-faint">{file}</span>
      </div>
    </div>
  );
}

/** Where the picture goes. */
export function PicturePlace({
  line,
  place,
  events,
  corrected,
  onPlace,
}: Pick<PictureRowProps, "line" | "place" | "events"> & {
  corrected: boolean;
  onPlace: (place: string) => void;
}) {
  const t = useTranslations("importDesk.pictures");
  return (
    <select
      aria-label={t("place", { line })}
      value={place}
      onChange={(event) => onPlace(event.target.value)}
      className={`ring-focus h-8 self-start rounded-md border border-line bg-sheet px-2 text-sm max-sm:col-start-2 max-sm:w-44 touch:h-11 touch:text-[1rem] ${corrected ? "border-ink font-medium" : "text-soft"}`}
    >
      {events.map(({ id, rank, title }) => (
        <option key={id} value={id}>
          {t("event", { rank, title: title.slice(0, 20) })}
        </option>
      ))}
      <option value={picturePlaces.library}>{t("library")}</option>
      <option value={picturePlaces.nowhere}>{t("nowhere")}</option>
    </select>
  );
}
