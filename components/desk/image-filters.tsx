"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { type ImageFilter, lacks } from "#lib/images/model.ts";
import { FilterChoice, FilterEnd } from "./filter-bar.tsx";
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
      <FilterChoice
        all={t("filter.all")}
        label={t("filter.year")}
        value={filter.year?.toString()}
        options={choices.years.map((year) => ({
          id: String(year),
          label: t("filter.inYear", { year: String(year) }),
        }))}
        onChoose={(year) => go({ year: year ? Number(year) : null })}
      />
      {choices.events.length > 0 && (
        <FilterChoice
          all={t("filter.all")}
          label={t("filter.event")}
          value={filter.event ?? undefined}
          options={choices.events.map(({ id, title }) => ({ id, label: title || t("untitled") }))}
          onChoose={(event) => go({ event })}
        />
      )}
      <FilterChoice
        all={t("filter.all")}
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
      <FilterEnd
        count={count}
        trash={{
          href: filter.trash ? "/admin/images" : "/admin/images?trash=1",
          label: t(filter.trash ? "filter.leaveTrash" : "filter.trash"),
        }}
      />
    </search>
  );
}
