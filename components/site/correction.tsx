import type { SiteContext } from "./context.ts";
import { dayText } from "./dates.ts";

interface CorrectionProps {
  note: string;
  at: Date;
  context: SiteContext;
}

export function Correction({ note, at, context: { t, locale } }: CorrectionProps) {
  if (!note) return null;
  return (
    <p className="correction">
      <strong>{t("report.correction")}</strong>
      {t("report.correctedAt", { note, date: dayText(at, locale) })}
    </p>
  );
}
