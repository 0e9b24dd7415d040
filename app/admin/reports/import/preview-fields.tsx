"use client";
import { useTranslations } from "use-intl";
import { DateField } from "#components/ui/date-field.tsx";
import { Field } from "#components/ui/field.tsx";
import type { ImportCorrections } from "#lib/import/model.ts";
import type { ImportPreview } from "#lib/import/queries.ts";
import { withoutEmptySeconds } from "#lib/publications/moment.ts";

type Read = ImportPreview & { ok: true };

interface PreviewFieldsProps {
  result: Read["result"];
  corrections: ImportCorrections;
  onCorrect: (corrections: ImportCorrections) => void;
}

/** What was recognised of the report itself; what a person types here replaces it. */
export function PreviewFields({ result, corrections, onCorrect }: PreviewFieldsProps) {
  const t = useTranslations("importDesk.fields");
  const text = (name: "title" | "source" | "editor" | "credits") => ({
    label: t(name === "title" ? "name" : name),
    value: corrections[name] ?? result[name] ?? "",
    onChange: (value: string) => onCorrect({ ...corrections, [name]: value }),
  });
  const year = corrections.year === undefined ? result.year : corrections.year;
  const { publishedAt, publishedDayOnly } = corrections.publishedAt === undefined ? result : corrections;
  const day = publishedAt?.slice(0, 10) ?? "";
  const clock =
    publishedAt && !publishedDayOnly ? withoutEmptySeconds(publishedAt.slice(0, 19)).slice(11) : "";
  const correctTime = (nextDay: string, nextClock: string) =>
    onCorrect({ ...corrections, publishedAt: momentOf(nextDay, nextClock), publishedDayOnly: !nextClock });
  return (
    <section aria-labelledby="import-fields" className="flex flex-col gap-4">
      <h2 id="import-fields" className="text-lg font-medium">
        {t("title")}
      </h2>
      <div className="flex flex-wrap gap-4">
        <Field {...text("title")} maxLength={200} className="min-w-60 flex-1" />
        <Field
          label={t("year")}
          type="number"
          inputMode="numeric"
          value={year === null ? "" : String(year)}
          onChange={(value) => onCorrect({ ...corrections, year: yearOf(value) })}
          className="w-28"
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-[1fr_10rem_8rem_1fr]">
        <Field {...text("source")} maxLength={200} />
        <DateField label={t("publishedAt")} value={day} onChange={(value) => correctTime(value, clock)} />
        <Field
          label={t("publishedClock")}
          type="time"
          value={clock}
          onChange={(value) => correctTime(day, value)}
        />
        <Field {...text("editor")} maxLength={200} />
      </div>
      <Field {...text("credits")} maxLength={2000} />
    </section>
  );
}

/** A year that is still being typed is none yet. */
function yearOf(value: string): number | null {
  const year = Number(value);
  return Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null;
}

function momentOf(day: string, clock: string): string | null {
  if (!day) return null;
  const time = clock || "00:00";
  return `${day}T${time.length === 5 ? `${time}:00` : time}+08:00`;
}
