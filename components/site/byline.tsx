import type { SiteContext } from "./context.ts";
import { dayText, momentText } from "./dates.ts";

interface BylineProps {
  source: string;
  /** A moment, or a day alone. */
  time: string;
  editor: string;
  context: SiteContext;
}

/** Where it comes from, when, and who answers for it: under the title, where Chinese readers look for them. */
export function Byline({ source, time, editor, context: { t, locale } }: BylineProps) {
  return (
    <div className="byline">
      {source && <span>{t("byline.source", { source })}</span>}
      <span>
        {t("byline.time")}
        <time dateTime={time}>
          {time.includes("T")
            ? momentText(new Date(time), locale)
            : dayText(new Date(`${time}T00:00+08:00`), locale)}
        </time>
      </span>
      {editor && <span>{t("byline.editor", { editor })}</span>}
      <page-tools data-copy={t("tools.copy")} data-copied={t("tools.copied")} data-print={t("tools.print")} />
    </div>
  );
}
