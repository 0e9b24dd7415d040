import Link from "next/link";
import { exactMoment } from "#components/desk/moment.tsx";
import { type AuditLine, pageOf } from "#lib/audit/model.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { actionWords } from "./action-words.ts";

interface LineProps {
  line: AuditLine;
  locale: Locale;
}

/** What was done to what, with the rest behind one word. */
export function AuditWhat({ line, locale }: LineProps) {
  const t = words(locale, "audit");
  const page = pageOf(line);
  const details = [...Object.entries(line.data), ["at", exactMoment(line.at, locale)]];
  if (line.requestId) details.push(["request", line.requestId]);
  return (
    <div className="min-w-0">
      <span className="text-ink">{actionWords(line.action, locale)}</span>
      {line.title && (
        <span className="ml-3 text-soft">
          {page ? (
            <Link
              href={page}
              className="ring-focus rounded underline decoration-line underline-offset-4 hover:text-ink"
            >
              {line.title}
            </Link>
          ) : (
            line.title
          )}
        </span>
      )}
      <details className="text-sm text-soft">
        <summary className="ring-focus w-fit cursor-pointer rounded text-xs text-faint hover:text-ink touch:py-2">
          {t("details")}
        </summary>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-1">
          {details.map(([name, value]) => (
            <div key={String(name)} className="contents">
              <dt className="text-faint">{detailName(String(name), locale)}</dt>
              <dd>{shown(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}

export function AuditWho({ line, locale }: LineProps) {
  const t = words(locale, "audit");
  const { actorId, actorName: name } = line;
  if (actorId) {
    return (
      <Link href={`/admin/audit?person=${actorId}`} className="ring-focus rounded hover:text-ink">
        {name}
      </Link>
    );
  }
  // A visitor is named by an address; a job of the system by a word.
  return <>{t(/[.:]/.test(name) ? "party.visitor" : "party.system", { name })}</>;
}

function detailName(name: string, locale: Locale): string {
  const t = words(locale, "audit");
  const key = `detail.${name}` as Parameters<typeof t.has>[0];
  return t.has(key) ? t(key as never) : name;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join("、") || "—";
  if (value === null || value === "") return "—";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
