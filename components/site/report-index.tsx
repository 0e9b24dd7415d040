import { eventAnchor } from "#lib/editions/addresses.ts";
import type { FrozenEvent } from "#lib/editions/model.ts";
import type { SiteContext } from "./context.ts";
import { Title } from "./title.tsx";

/** Beside the text on wide screens, before it on others. */
export function Index({ events, context: { t } }: { events: FrozenEvent[]; context: SiteContext }) {
  const label = t("report.index", { count: events.length });
  return (
    <event-index class="index" id="index">
      <nav aria-label={label}>
        <h2>{label}</h2>
        <ol>
          {events.map(({ id, title }, i) => (
            <li key={id}>
              <a href={`#${eventAnchor(i + 1)}`}>
                <b>{i + 1}</b>
                <span>
                  <Title text={title} room={14} />
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
    </event-index>
  );
}

/** On a phone: where one is among the events, and a way to another; without scripts a link to the index. */
export function JumpBar({ count, context: { t } }: { count: number; context: SiteContext }) {
  return (
    <jump-bar class="jump" data-close={t("figure.close")}>
      <a href="#index">
        <b />
        <span>{t("report.jump")}</span>
        <i>{t("report.events", { count })}</i>
      </a>
    </jump-bar>
  );
}
