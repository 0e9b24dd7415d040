import { reportAddress } from "#lib/editions/addresses.ts";
import type { PublicReport } from "#lib/publications/published.ts";
import type { SiteContext } from "./context.ts";
import { dayText } from "./dates.ts";
import { Title } from "./title.tsx";

/** Live reports by year, the numerals first. */
export function ReportRows({ reports, context }: { reports: PublicReport[]; context: SiteContext }) {
  return (
    <ol className="years">
      {reports.map(({ slug, title, year, liveFrom }) => (
        <li key={slug}>
          <a href={reportAddress(slug)}>
            <b>{year}</b>
            <span>
              <Title text={title} room={10} />
            </span>
            <time dateTime={liveFrom.toISOString()}>{dayText(liveFrom, context.locale)}</time>
          </a>
        </li>
      ))}
    </ol>
  );
}
