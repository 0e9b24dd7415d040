"use client";
import { useTranslations } from "use-intl";
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
  const publishedAt = corrections.publishedAt === undefined ? result.publishedAt : corrections.publishedAt;
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
      <div className="grid gap-4 sm:grid-cols-3">
        <Field {...text("source")} maxLength={200} />
        <Field
          label={t("publishedAt")}
          type="datetime-local"
          value={withoutEmptySeconds(publishedAt?.slice(0, 19) ?? "")}
          onChange={(value) => onCorrect({ ...corrections, publishedAt: momentOf(value) })}
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

function momentOf(value: string): string | null {
  if (!value) return null;
  return `${value.length === 16 ? `${value}:00` : value}+08:00`;
}
