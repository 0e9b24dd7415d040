import type { Metadata } from "next";
import { withQuery } from "#components/desk/address.ts";
import { FilterDate, FilterForm, FilterSelect } from "#components/desk/filter-form.tsx";
import { FilterSearch } from "#components/desk/filter-search.tsx";
import { Moment } from "#components/desk/moment.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { AuditFilter } from "#lib/audit/model.ts";
import { listAudit, namesInFilter } from "#lib/audit/queries.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { words } from "#messages/catalogue.ts";
import { actionOptions } from "./action-words.ts";
import { AuditWhat, AuditWho } from "./audit-line.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "audit")("title") };
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const actor = await requireActor("audit.read");
  const filter = AuditFilter.parse(await searchParams);
  const [{ lines, next }, names] = await Promise.all([listAudit(filter), namesInFilter(filter)]);
  const t = words(actor.locale, "audit");
  const { before, ...chosen } = filter;
  const only = names.person
    ? t("only.person", { name: names.person })
    : names.title !== null && t("only.subject", { title: names.title });
  return (
    <>
      <PageHeader title={t("title")} />
      <PageBody>
        <FilterForm path="/admin/audit">
          <FilterSearch label={t("search")} value={filter.q} />
          <FilterSelect
            name="action"
            label={t("column.what")}
            defaultSelectedKey={filter.action || "all"}
            options={actionOptions(actor.locale)}
          />
          <div className="flex gap-3 max-sm:w-full">
            <FilterDate name="from" label={t("from")} value={filter.from} />
            <FilterDate name="until" label={t("until")} value={filter.until} />
          </div>
        </FilterForm>
        {only && (
          <p className="mb-3 flex items-center gap-3 text-sm text-soft">
            {only}
            <LinkButton look="quiet" href="/admin/audit">
              {t("only.clear")}
            </LinkButton>
          </p>
        )}
        <DataTable
          label={t("title")}
          rows={lines}
          rowKey={(line) => line.id}
          empty={
            <EmptyState
              title={t("none.title")}
              action={<LinkButton href="/admin/audit">{t("none.clear")}</LinkButton>}
            >
              {t("none.body")}
            </EmptyState>
          }
          columns={[
            {
              id: "what",
              label: t("column.what"),
              cell: (line) => <AuditWhat line={line} locale={actor.locale} />,
            },
            {
              id: "who",
              label: t("column.who"),
              cell: (line) => <AuditWho line={line} locale={actor.locale} />,
              className: "md:w-36 lg:w-56",
            },
            {
              id: "when",
              label: t("column.when"),
              cell: (line) => <Moment at={line.at} locale={actor.locale} />,
              className: "md:w-32 lg:w-40",
              align: "end",
            },
          ]}
        />
        {(before || next) && (
          <nav className="-mx-3.5 flex gap-2 py-4">
            {before && (
              <LinkButton look="quiet" href={withQuery("/admin/audit", chosen)}>
                {t("newest")}
              </LinkButton>
            )}
            {next && (
              <LinkButton look="quiet" href={withQuery("/admin/audit", { ...chosen, before: next })}>
                {t("older")}
              </LinkButton>
            )}
          </nav>
        )}
      </PageBody>
    </>
  );
}
