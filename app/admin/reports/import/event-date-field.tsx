"use client";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { EventDate } from "#lib/events/model.ts";
import { parseDate } from "#lib/events/parse-date.ts";

/** An event's date as one writes it; read when the field is left, and kept as written when it was not understood. */
export function EventDateField({
  label,
  date,
  year,
  onCorrect,
}: {
  label: string;
  date: string;
  year: number | null;
  onCorrect: (date: EventDate | null) => void;
}) {
  const t = useTranslations("importDesk.lines");
  const problems = useTranslations("editor.field");
  const note = useId();
  const [written, setWritten] = useState(date);
  const [problem, setProblem] = useState<"wrong" | "order" | null>(null);
  const take = () => {
    if (written.trim() === date) return;
    const parsed = parseDate(written, year ?? new Date().getFullYear());
    if ("problem" in parsed) return setProblem(parsed.problem);
    setProblem(null);
    onCorrect(parsed.date);
  };
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={note}
        placeholder={t("dateNone")}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
        className="ring-focus h-8 w-full rounded-md bg-transparent px-2.5 text-sm text-soft placeholder:text-faint hover:bg-hover aria-invalid:text-seal touch:h-11 touch:text-[1rem]"
      />
      <span id={note} role="alert" className="block px-2.5 text-xs text-seal empty:hidden">
        {problem && problems(problem === "order" ? "dateOrder" : "dateWrong")}
      </span>
    </>
  );
}
