import type { Metadata } from "next";
import { withQuery } from "#components/desk/address.ts";
import { FilterForm, FilterSelect } from "#components/desk/filter-form.tsx";
import { FilterSearch } from "#components/desk/filter-search.tsx";
import { Moment } from "#components/desk/moment.tsx";
import { PageBody, PageHeader } from "#components/desk/page-header.tsx";
import { Pages } from "#components/desk/pages.tsx";
import { LinkButton } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { StateWord, type Tone } from "#components/ui/state-word.tsx";
import { may } from "#lib/access.ts";
import { locale, requireActor } from "#lib/users/current.ts";
import { roles, UserFilter, type UserState } from "#lib/users/model.ts";
import { listUsers } from "#lib/users/queries.ts";
import { words } from "#messages/catalogue.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await locale(), "users")("title") };
}

const tones: Record<UserState, Tone> = { enabled: "ok", invited: "warn", disabled: "quiet" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const actor = await requireActor("account.read");
  const filter = UserFilter.parse(await searchParams);
  const { users, total, pages } = await listUsers(filter);
  const t = words(actor.locale, "users");
  const desk = words(actor.locale, "desk");
  const { q, role, state } = filter;
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          may(actor.party, "account.invite") && (
            <LinkButton look="main" href="/admin/users/new">
              {t("add.open")}
            </LinkButton>
          )
        }
      />
      <PageBody>
        <FilterForm path="/admin/users" count={t("count", { count: total })}>
          <FilterSearch label={t("search")} value={q} />
          <FilterSelect
            name="role"
            label={t("column.role")}
            defaultSelectedKey={role || "all"}
            options={[
              { id: "all", label: t("allRoles") },
              ...roles.map((id) => ({ id, label: desk(`role.${id}`) })),
            ]}
          />
          <FilterSelect
            name="state"
            label={t("column.state")}
            defaultSelectedKey={state || "all"}
            options={[
              { id: "all", label: t("allStates") },
              ...(["enabled", "invited", "disabled"] as const).map((id) => ({ id, label: t(`state.${id}`) })),
            ]}
          />
        </FilterForm>
        <DataTable
          label={t("title")}
          rows={users}
          rowKey={(user) => user.id}
          href={(user) => `/admin/users/${user.id}`}
          empty={
            <EmptyState
              title={t("none.title")}
              action={<LinkButton href="/admin/users">{t("none.clear")}</LinkButton>}
            >
              {t("none.body")}
            </EmptyState>
          }
          columns={[
            { id: "name", label: t("column.name"), cell: (user) => user.name },
            { id: "username", label: t("column.username"), cell: (user) => user.username },
            {
              id: "role",
              label: t("column.role"),
              cell: (user) => desk(`role.${user.role}`),
              className: "md:w-32",
            },
            {
              id: "state",
              label: t("column.state"),
              cell: (user) => <StateWord tone={tones[user.state]}>{t(`state.${user.state}`)}</StateWord>,
              className: "md:w-36",
            },
            {
              id: "lastSeen",
              label: t("column.lastSeen"),
              cell: (user) =>
                user.lastSeenAt ? <Moment at={user.lastSeenAt} locale={actor.locale} /> : t("never"),
              className: "md:w-40",
              align: "end",
            },
          ]}
        />
        <Pages
          page={filter.page}
          pages={pages}
          locale={actor.locale}
          href={(page) => withQuery("/admin/users", { q, role, state, page: page > 1 ? page : "" })}
        />
      </PageBody>
    </>
  );
}
