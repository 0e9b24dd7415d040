import { exactMoment } from "#components/desk/moment.tsx";
import { Link } from "#components/ui/link.tsx";
import { type AuditLine, pageOf, personOf } from "#lib/audit/model.ts";
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
    <details className="group min-w-0">
      <summary className="ring-focus -my-1 flex cursor-pointer list-none flex-wrap gap-x-3 rounded py-1 touch:min-h-11 touch:content-center [&::-webkit-details-marker]:hidden">
        <span className="text-ink">
          <span
            aria-hidden="true"
            className="mr-1.5 inline-block text-xs text-faint transition-transform group-open:rotate-90"
          >
            ›
          </span>
          {actionWords(line.action, locale)}
        </span>
        {line.title && <span className="text-soft">{line.title}</span>}
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-2 pl-4 text-sm text-soft">
        {details.map(([name, value]) => (
          <div key={String(name)} className="contents">
            <dt className="text-faint">{detailName(String(name), locale)}</dt>
            <dd>{shown(value)}</dd>
          </div>
        ))}
        {page && (
          <dd className="col-start-2">
            <Link
              href={page}
              className="ring-focus inline-block rounded underline underline-offset-4 hover:text-ink touch:py-3"
            >
              {t("open")}
            </Link>
          </dd>
        )}
      </dl>
    </details>
  );
}

export function AuditWho({ line, locale }: LineProps) {
  const t = words(locale, "audit");
  const person = personOf(line);
  if (person) {
    return (
      <Link href={`/admin/audit?person=${person.id}`} className="ring-focus rounded py-3 hover:text-ink">
        {person.name}
      </Link>
    );
  }
  // A visitor is named by an address; a job of the system by a word.
  const { actorName: name } = line;
  if (/[.:]/.test(name)) return <>{t("party.visitor", { name })}</>;
  return <>{t("party.system", { name: name === "start" || name === "example" ? t(`job.${name}`) : name })}</>;
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
