"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Link } from "#components/ui/link.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { type ImageFilter, lacks } from "#lib/images/model.ts";
import { imageListHref } from "./image-list-href.ts";

interface ImageFiltersProps {
  filter: ImageFilter;
  choices: { years: number[]; events: { id: string; title: string }[] };
  /** How many there are, in words. */
  count: string;
}

/** Search and filters of the library; every choice is an address, so that it can be sent and gone back to. */
export function ImageFilters({ filter, choices, count }: ImageFiltersProps) {
  const t = useTranslations("images");
  const router = useRouter();
  const go = (change: Partial<ImageFilter>) => router.push(imageListHref({ ...filter, page: 1, ...change }));
  return (
    <search aria-label={t("filter.label")} className="mt-6 mb-5 flex flex-wrap items-end gap-x-2 gap-y-3">
      <SearchField
        key={filter.q}
        label={t("search")}
        clearLabel={t("clear")}
        defaultValue={filter.q}
        onSubmit={(q) => go({ q })}
        className="w-full sm:w-72"
      />
      <Choice
        label={t("filter.year")}
        value={filter.year?.toString()}
        options={choices.years.map((year) => ({
          id: String(year),
          label: t("filter.inYear", { year: String(year) }),
        }))}
        onChoose={(year) => go({ year: year ? Number(year) : null })}
      />
      {choices.events.length > 0 && (
        <Choice
          label={t("filter.event")}
          value={filter.event ?? undefined}
          options={choices.events.map(({ id, title }) => ({ id, label: title || t("untitled") }))}
          onChoose={(event) => go({ event })}
        />
      )}
      <Choice
        label={t("filter.lacks")}
        value={filter.lacks || undefined}
        options={lacks.map((what) => ({ id: what, label: t(`filter.${what}`) }))}
        onChoose={(what) => go({ lacks: (what ?? "") as ImageFilter["lacks"] })}
      />
      <Select
        label={t("filter.sort")}
        labelHidden
        options={(["uploaded", "taken"] as const).map((sort) => ({
          id: sort,
          label: t(`filter.by.${sort}`),
        }))}
        selectedKey={filter.sort}
        onSelectionChange={(sort) => go({ sort: sort as ImageFilter["sort"] })}
        className="min-w-28 max-sm:flex-1"
      />
      <span className="flex min-h-9 flex-1 items-center justify-end gap-3 text-sm text-faint">
        <span className="tabular-nums">{count}</span>
        <Link
          href={filter.trash ? "/admin/images" : "/admin/images?trash=1"}
          className="ring-focus inline-flex min-h-8 items-center rounded px-1 whitespace-nowrap text-soft hover:text-ink touch:min-h-11"
        >
          {t(filter.trash ? "filter.leaveTrash" : "filter.trash")}
        </Link>
      </span>
    </search>
  );
}

/** One condition; "all" takes it away. The label stands in its place while nothing is chosen. */
function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string | undefined;
  options: SelectOption[];
  onChoose: (id: string | null) => void;
}) {
  const t = useTranslations("images.filter");
  return (
    <Select
      label={label}
      labelHidden
      placeholder={label}
      options={value ? [{ id: "", label: t("all") }, ...options] : options}
      selectedKey={value ?? null}
      onSelectionChange={(key) => onChoose(key ? String(key) : null)}
      className="min-w-24 max-w-52 max-sm:flex-1"
    />
  );
}
