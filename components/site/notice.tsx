import type { Metadata } from "next";
import { eventAddress, reportAddress } from "#lib/editions/addresses.ts";
import type { EditionContent } from "#lib/editions/model.ts";
import type { Found } from "#lib/editions/published.ts";
import type { SiteContext } from "./context.ts";

interface NoticeProps {
  kind: "missing" | "withdrawn";
  /** What the desk tells visitors; the usual words where it told nothing. */
  sentence?: string;
  context: SiteContext;
}

/** In place of a page that is not there. The front makes the status of the answer from the mark and removes it. */
export function Notice({ kind, sentence, context: { t } }: NoticeProps) {
  const status = kind === "missing" ? "404" : "410";
  const title = t(`title.${kind}`);
  return (
    <main id="main" className="notice">
      <meta name="x-status" content={status} />
      <p className="numeral" aria-hidden>
        {status}
      </p>
      <h1>{title}</h1>
      <p>{sentence && sentence !== title ? sentence : t(`notice.${kind}`)}</p>
      <p className="ways">
        <a href="/">{t("notice.home")}</a>
        <a href="/reports">{t("notice.reports")}</a>
      </p>
    </main>
  );
}

/** In place of a page whose record has another address now; the front sends the reader there. */
function Moved({ to, context: { t } }: { to: string; context: SiteContext }) {
  return (
    <main id="main" className="notice">
      <meta name="x-status" content="308" />
      <meta name="x-location" content={to} />
      <h1>{t("title.moved")}</h1>
      <p>
        {t("notice.moved")}
        <a href={to}>{to}</a>
      </p>
    </main>
  );
}

type Absent = Exclude<Found<EditionContent>, { state: "live" }>;

interface ElsewhereProps {
  found: Absent;
  kind: "event" | "report";
  context: SiteContext;
}

/** What stands at the address of a record that cannot be read there. */
export function Elsewhere({ found, kind, context }: ElsewhereProps) {
  if (found.state === "moved") {
    const { slug } = found;
    const to = kind === "report" ? reportAddress(slug) : eventAddress({ kind, slug, rank: null });
    return <Moved to={to} context={context} />;
  }
  const sentence = found.state === "withdrawn" ? found.sentence : undefined;
  return <Notice kind={found.state} sentence={sentence} context={context} />;
}

export function elsewhereMetadata(state: Absent["state"], { t }: SiteContext): Metadata {
  return { title: t(`title.${state}`), robots: { index: false } };
}
