import type { EventPage } from "#lib/publications/published.ts";
import type { SiteContext } from "./context.ts";
import { EventRows } from "./event-rows.tsx";
import { Pages } from "./pages.tsx";

interface SearchProps extends EventPage {
  query: string;
  page: number;
  context: SiteContext;
}

export function Search({ query, events, hasMore, page, context }: SearchProps) {
  const { t } = context;
  const address = (n: number) => `/search?q=${encodeURIComponent(query)}${n === 1 ? "" : `&page=${n}`}`;
  return (
    <main id="main" className="list">
      <h1>{t("title.search")}</h1>
      <search>
        <form action="/search">
          <input
            type="search"
            name="q"
            defaultValue={query}
            maxLength={100}
            aria-label={t("search.label")}
            placeholder={t("search.hint")}
            enterKeyHint="search"
          />
          <button type="submit">{t("search.submit")}</button>
        </form>
      </search>
      {query && <h2 className="found">{t(events.length > 0 ? "search.found" : "search.none", { query })}</h2>}
      <EventRows events={events} level={3} context={context} />
      <Pages page={page} hasMore={hasMore} address={address} context={context} />
    </main>
  );
}
