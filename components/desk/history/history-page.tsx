import type { ReactNode } from "react";
import type { Outcome } from "#lib/command.ts";
import type { compareVersions, VersionLine } from "#lib/versions/queries.ts";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterForm, FilterSelect } from "../filter-form.tsx";
import { PageHeader } from "../page-header.tsx";
import { DifferenceView } from "./difference-view.tsx";
import { NameVersion, RestoreVersion } from "./version-deeds.tsx";
import { VersionList } from "./version-list.tsx";

export interface HistoryProps {
  kind: "event" | "report";
  id: string;
  /** What lies above: the list, and the record's own page. */
  above: { href: string; label: string }[];
  versions: VersionLine[];
  more: boolean;
  before: number | null;
  from: string;
  to: string;
  compared: Awaited<ReturnType<typeof compareVersions>>;
  /** Numbers of the editions, the newest first. */
  editions: number[];
  locale: Locale;
  /** For who may edit. */
  deeds?: {
    nameNow?: (data: FormData) => Promise<Outcome<unknown>>;
    rename: (data: FormData) => Promise<Outcome<unknown>>;
    restore: (id: string, version: string) => Promise<Outcome<{ left: number }>>;
  };
}

/** Versions of a record at the left, or above on a phone, and how one became the other. */
export function HistoryPage(props: HistoryProps) {
  const { kind, id, above, versions, more, before, to, compared, locale, deeds } = props;
  const t = words(locale, "history");
  const path = `/admin/${kind}s/${id}/history`;
  return (
    <>
      <PageHeader
        path={above}
        title={t("title")}
        actions={deeds?.nameNow && <NameVersion id={id} save={deeds.nameNow} label={t("name.now")} />}
      />
      <main className="grid w-full max-w-7xl gap-x-8 gap-y-4 px-4 pt-4 pb-16 md:px-8 md:pt-6 lg:grid-cols-[20rem_minmax(0,1fr)]">
        {versions.length === 0 ? (
          <EmptyState title={t("title")}>{t("none")}</EmptyState>
        ) : (
          <>
            <div className="max-lg:max-h-72 max-lg:overflow-y-auto max-lg:border-b max-lg:border-line lg:border-r lg:border-line lg:pr-4">
              <p className="pb-2 text-xs text-faint">{t("hint")}</p>
              <VersionList
                path={path}
                versions={versions}
                chosen={to}
                before={before}
                more={more}
                locale={locale}
              />
            </div>
            <section aria-labelledby="compared" className="min-w-0">
              <Heading {...props} path={path} />
              <div className="mt-4 max-w-[46rem] rounded-md border border-line bg-sheet px-4 py-4 shadow-sheet md:px-6">
                {compared ? (
                  <DifferenceView kind={kind} locale={locale} {...compared} />
                ) : (
                  <p className="text-soft">{t("compare.gone")}</p>
                )}
              </div>
            </section>
          </>
        )}
      </main>
    </>
  );
}

function Heading({
  kind,
  id,
  versions,
  editions,
  from,
  to,
  before,
  locale,
  deeds,
  path,
}: HistoryProps & { path: string }) {
  const t = words(locale, "history");
  const chosen = versions.find(({ number }) => String(number) === to);
  const called = (point: string) => pointWords(point, versions, locale);
  const options = [
    { id: "now", label: t("now") },
    ...versions.map((version) => ({
      id: String(version.number),
      label: called(String(version.number)),
    })),
    ...editions.map((number) => ({ id: `e${number}`, label: t("compare.edition", { number }) })),
    { id: "none", label: t("compare.first") },
  ];
  // A point of another page of the list is a choice too, or the field would be empty.
  for (const point of [from, to]) {
    if (!options.some((option) => option.id === point)) options.push({ id: point, label: called(point) });
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h2 id="compared" className="text-lg font-medium">
        {t("compare.title", { from: called(from), to: called(to) })}
      </h2>
      <div className="ml-auto flex flex-wrap gap-2">
        {deeds && chosen && (
          <>
            <NameVersion
              key={`name ${chosen.id}`}
              id={chosen.id}
              name={chosen.name}
              save={deeds.rename}
              label={t(chosen.name ? "name.rename" : "name.other")}
            />
            <RestoreVersion
              key={`restore ${chosen.id}`}
              kind={kind}
              id={id}
              version={chosen.id}
              called={called(to)}
              restore={deeds.restore}
              path={path}
            />
          </>
        )}
      </div>
      <div className="basis-full">
        <FilterForm path={path}>
          {before !== null && <input type="hidden" name="before" value={before} />}
          <Choice name="from" label={t("compare.from")} value={from} options={options} />
          <Choice name="to" label={t("compare.to")} value={to} options={options} />
        </FilterForm>
      </div>
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: { id: string; label: string }[];
}): ReactNode {
  return (
    <span className="flex min-w-0 items-center gap-2 text-sm text-soft max-sm:basis-full">
      <span aria-hidden="true" className="shrink-0">
        {label}
      </span>
      <FilterSelect
        key={value}
        name={name}
        label={label}
        defaultSelectedKey={value}
        options={options}
        className="w-56 max-sm:w-full"
      />
    </span>
  );
}

function pointWords(point: string, versions: VersionLine[], locale: Locale): string {
  const t = words(locale, "history");
  if (point === "now") return t("now");
  if (point === "none") return t("compare.first");
  const number = Number(point.replace("e", ""));
  if (point.startsWith("e")) return t("compare.edition", { number });
  const version = versions.find((one) => one.number === number);
  return version?.name ? `${t("number", { number })}“${version.name}”` : t("number", { number });
}
