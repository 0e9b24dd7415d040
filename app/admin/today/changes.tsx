import { Moment } from "#components/desk/moment.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Change } from "#lib/today/queries.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

/** Who wrote in what lately. */
export function Changes({ locale, changes }: { locale: Locale; changes: Change[] }) {
  const t = words(locale, "desk");
  return (
    <section>
      <h2 className="mb-1 font-medium">{t("today.changes")}</h2>
      <ul className="border-t border-line">
        {changes.map(({ kind, id, title, at, by }) => (
          <li key={id} className="hairline">
            <Link
              href={`/admin/${kind}s/${id}`}
              className="ring-focus block rounded py-2.5 hover:bg-hover/60"
            >
              <span className="block">{title || t("today.untitled")}</span>
              <span className="flex flex-wrap gap-x-3 text-sm text-soft">
                <span>{t(`today.${kind}`)}</span>
                {by && <span>{by}</span>}
                <Moment at={at} locale={locale} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
