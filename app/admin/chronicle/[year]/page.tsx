import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DownloadDocument } from "#components/desk/download-document.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { chronicle, recordedYears } from "#lib/chronicle/queries.ts";
import { sectionWords, whenWords } from "#lib/chronicle/wording.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(await locale(), "chronicle")("heading", { year: (await params).year }) };
}

/** The year as it was recorded, drafts included: what an office hands in as its 大事记. */
export default async function ChroniclePage({ params }: Props) {
  const actor = await requireActor("event.read");
  const { year: text } = await params;
  if (!/^\d{4}$/.test(text)) notFound();
  const year = Number(text);
  const [sections, years] = await Promise.all([chronicle(year), recordedYears()]);
  const t = words(actor.locale, "chronicle");
  const events = words(actor.locale, "events");
  const address = `/admin/chronicle/${text}`;
  return (
    <>
      <PageHeader
        path={[{ href: "/admin/events", label: events("title") }]}
        pathLabel={words(actor.locale, "desk")("path")}
        title={t("heading", { year: text })}
        actions={<Years year={year} years={years} label={t("years")} />}
      />
      <PageBody narrow>
        {sections.length === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <>
            {sections.map(({ month, items }) => (
              <section key={month ?? 0} aria-labelledby={`month-${month ?? 0}`} className="mb-8">
                <h2 id={`month-${month ?? 0}`} className="mb-1 font-song text-xl font-bold">
                  {sectionWords(t, month)}
                </h2>
                {month === null && <p className="mb-1 text-sm text-faint print:hidden">{t("undated")}</p>}
                <ol className="border-t border-line">
                  {items.map(({ event, when }) => (
                    <li
                      key={event.id}
                      className="grid gap-x-6 border-b border-line py-2.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
                    >
                      <span className="text-soft tabular-nums">{whenWords(t, when)}</span>
                      <Link
                        href={`/admin/events/${event.id}`}
                        className="ring-focus rounded hover:underline hover:underline-offset-4"
                      >
                        {event.text || <span className="text-faint">{t("untitled")}</span>}
                      </Link>
                    </li>
                  ))}
                </ol>
              </section>
            ))}
            <div className="print:hidden">
              <DownloadDocument address={`${address}/document`} locale={actor.locale} />
            </div>
          </>
        )}
      </PageBody>
    </>
  );
}

/** The years before and after it of which something is recorded. */
function Years({ year, years, label }: { year: number; years: number[]; label: string }) {
  const earlier = years.find((one) => one < year);
  const later = years.findLast((one) => one > year);
  return (
    <nav aria-label={label} className="flex gap-2 print:hidden">
      {[earlier, later].map(
        (one) =>
          one && (
            <LinkButton key={one} look="quiet" href={`/admin/chronicle/${one}`}>
              {one}
            </LinkButton>
          ),
      )}
    </nav>
  );
}
