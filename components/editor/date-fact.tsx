"use client";
import { useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { dateText } from "#lib/events/date-text.ts";
import { factsOf } from "#lib/events/document.ts";
import { EventDate } from "#lib/events/model.ts";
import { parseDate } from "#lib/events/parse-date.ts";
import { typedHere } from "./bind-text.ts";
import { factClass } from "./fact-class.ts";
import type { LiveSession } from "./use-live-event.ts";
import { useSharedMap } from "./use-shared.ts";

/** A date as one writes it; read when the field is left, and kept as written when it was not understood. */
export function DateFact({
  session,
  readOnly,
  year,
}: {
  session: LiveSession;
  readOnly: boolean;
  year: number;
}) {
  const t = useTranslations("editor.field");
  const note = useId();
  const facts = factsOf(session.document);
  const date = useSharedMap(facts, () => EventDate.nullable().catch(null).parse(facts.get("date")));
  const [written, setWritten] = useState(dateText(date));
  const [problem, setProblem] = useState<"wrong" | "order" | null>(null);

  useEffect(() => {
    setWritten(dateText(date));
    setProblem(null);
  }, [date]);

  const take = () => {
    const parsed = parseDate(written, year);
    if ("problem" in parsed) return setProblem(parsed.problem);
    setProblem(null);
    setWritten(dateText(parsed.date));
    if (JSON.stringify(parsed.date) === JSON.stringify(date)) return;
    session.document.transact(() => facts.set("date", parsed.date), typedHere);
  };

  return (
    <>
      <input
        aria-label={t("date")}
        aria-invalid={problem !== null}
        aria-describedby={note}
        title={t("dateHint")}
        placeholder={t("datePlaceholder")}
        value={written}
        readOnly={readOnly}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
        className={`w-full bg-transparent placeholder:text-faint/70 aria-invalid:text-seal ${factClass}`}
      />
      <span id={note} role="alert" className="block px-1.5 text-xs text-seal empty:hidden">
        {problem && t(problem === "order" ? "dateOrder" : "dateWrong")}
      </span>
    </>
  );
}
