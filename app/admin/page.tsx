import type { Metadata } from "next";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { may } from "#lib/access.ts";
import { hasExample } from "#lib/example/queries.ts";
import { today } from "#lib/today/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { type Locale, timeZone } from "#messages/locales.ts";
import { Changes } from "./today/changes.tsx";
import { ExampleNotice } from "./today/example.tsx";
import { Start } from "./today/start.tsx";
import { Waiting } from "./today/waiting.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "desk")("navigation.today") };
}

export default async function TodayPage() {
  const actor = await requireActor("desk.enter");
  const [found, example] = await Promise.all([today(), hasExample()]);
  const t = words(actor.locale, "desk");
  return (
    <>
      <PageHeader title={t("navigation.today")} />
      <PageBody>
        <p className="mb-6 font-song text-xl font-bold md:text-2xl">{dateWords(new Date(), actor.locale)}</p>
        {example && (
          <ExampleNotice
            mayImport={may(actor.party, "report.import")}
            mayRemove={may(actor.party, "example.remove")}
          />
        )}
        {found.changes.length === 0 ? (
          <Start actor={actor} unnamed={found.siteUnnamed} />
        ) : (
          <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
            <Waiting actor={actor} today={found} />
            <Changes locale={actor.locale} changes={found.changes} />
          </div>
        )}
      </PageBody>
    </>
  );
}

function dateWords(now: Date, locale: Locale): string {
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long" }).format(now);
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long" }).format(now);
  return locale === "en" ? `${weekday}, ${date}` : `${date}　${weekday}`;
}
