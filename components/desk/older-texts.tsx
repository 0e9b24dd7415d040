import { Link } from "#components/ui/link.tsx";
import type { OlderText } from "#lib/publications/older-texts.ts";
import { type Locale, words } from "#messages/catalogue.ts";

/** The public reports that still show an event as it was before: correcting it here corrects nothing there. */
export function OlderTexts({ reports, locale }: { reports: OlderText[]; locale: Locale }) {
  const t = words(locale, "publications");
  if (reports.length === 0) return null;
  return (
    <section className="border-t border-line pt-3 text-sm">
      <h2 className="mb-1 font-medium">{t("older.title")}</h2>
      <p className="text-soft">{t("older.body")}</p>
      <ul className="mt-1">
        {reports.map(({ reportId, title, rank }) => (
          <li key={reportId}>
            <Link
              href={`/admin/reports/${reportId}`}
              className="ring-focus inline-flex min-h-8 items-center rounded underline decoration-line underline-offset-4 hover:decoration-ink touch:min-h-11"
            >
              {t("older.item", { title, rank })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
