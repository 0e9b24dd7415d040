import type { Metadata } from "next";
import { withQuery } from "#components/desk/address.ts";
import { FilterForm, FilterSelect } from "#components/desk/filter-form.tsx";
import { FilterSearch } from "#components/desk/filter-search.tsx";
import { Moment } from "#components/desk/moment.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { Pages } from "#components/desk/pages.tsx";
import { PublicationWord } from "#components/desk/publication-word.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { may } from "#lib/access.ts";
import { ReportFilter, reportsShown } from "#lib/reports/model.ts";
import { listReports, reportYears } from "#lib/reports/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { create } from "./actions.ts";
import { NewReport } from "./new-report.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "reports")("title") };
}

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>;
}) {
  const actor = await requireActor("report.read");
  const filter = ReportFilter.catch(ReportFilter.parse({})).parse(await searchParams);
  const [{ reports, total, pages }, years] = await Promise.all([listReports(filter), reportYears()]);
  const t = words(actor.locale, "reports");
  const { q, year, show } = filter;
  const isFiltered = Boolean(q || year || show !== "all");
  const address = (changes: Partial<ReportFilter>) => {
    const { sort, descending, page } = { ...filter, page: 1, ...changes };
    return withQuery("/admin/reports", {
      q,
      year,
      show: show === "all" ? "" : show,
      sort: sort === "year" ? "" : sort,
      descending: descending ? "" : "false",
      page: page > 1 ? page : "",
    });
  };
  /** A second press turns the order round. */
  const sorting = (sort: ReportFilter["sort"]) => ({
    sortHref: address({
      sort,
      descending: filter.sort === sort ? !filter.descending : sort !== "title",
    }),
    sorted:
      filter.sort === sort
        ? filter.descending
          ? ("descending" as const)
          : ("ascending" as const)
        : undefined,
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            {may(actor.party, "report.import") && (
              <LinkButton href="/admin/reports/import">{t("import")}</LinkButton>
            )}
            {may(actor.party, "report.create") && <NewReport create={create} />}
          </>
        }
      />
      <PageBody>
        <FilterForm path="/admin/reports" count={t("count", { count: total })}>
          <FilterSearch label={t("search")} value={q} />
          <FilterSelect
            key={`year-${year}`}
            name="year"
            label={t("year")}
            defaultSelectedKey={String(year) || "all"}
            options={[
              { id: "all", label: t("allYears") },
              ...years.map((one) => ({ id: String(one), label: t("yearName", { year: String(one) }) })),
            ]}
          />
          <FilterSelect
            key={`show-${show}`}
            name="show"
            label={t("show.label")}
            defaultSelectedKey={show}
            options={reportsShown.map((id) => ({ id, label: t(`show.${id}`) }))}
          />
        </FilterForm>
        <DataTable
          label={t("title")}
          rows={reports}
          rowKey={(report) => report.id}
          href={(report) => `/admin/reports/${report.id}`}
          empty={<Empty t={t} filtered={isFiltered} trash={show === "trash"} />}
          columns={[
            { id: "title", label: t("column.title"), cell: (report) => report.title, ...sorting("title") },
            {
              id: "year",
              label: t("column.year"),
              cell: (report) => report.year,
              className: "md:w-20 tabular-nums",
              ...sorting("year"),
            },
            {
              id: "events",
              label: t("column.events"),
              cell: (report) => t("events", { count: report.events }),
              className: "md:w-20 tabular-nums",
            },
            {
              id: "state",
              label: t("column.state"),
              cell: ({ state, next }) => <PublicationWord state={state} next={next} locale={actor.locale} />,
              className: "md:w-44",
            },
            {
              id: "edited",
              label: t("column.edited"),
              cell: ({ editedBy, updatedAt }) => (
                <>
                  {editedBy && <span className="pr-2">{editedBy}</span>}
                  <Moment at={updatedAt} locale={actor.locale} />
                </>
              ),
              className: "md:w-52",
              align: "end",
              ...sorting("edited"),
            },
          ]}
        />
        <Pages page={filter.page} pages={pages} locale={actor.locale} href={(page) => address({ page })} />
      </PageBody>
    </>
  );
}

function Empty({
  t,
  filtered,
  trash,
}: {
  t: ReturnType<typeof words<"reports">>;
  filtered: boolean;
  trash: boolean;
}) {
  if (trash) return <EmptyState title={t("emptyTrash")} />;
  if (!filtered) return <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>;
  return (
    <EmptyState
      title={t("none.title")}
      action={<LinkButton href="/admin/reports">{t("none.clear")}</LinkButton>}
    >
      {t("none.body")}
    </EmptyState>
  );
}
