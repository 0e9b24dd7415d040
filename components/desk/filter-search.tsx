"use client";
import { useTranslations } from "use-intl";
import { SearchField } from "#components/ui/search-field.tsx";
import { useApply } from "./filter-form.tsx";

/** The search of a list, inside its FilterForm; `q` in the address. */
export function FilterSearch({ label, value }: { label: string; value: string }) {
  const t = useTranslations("ui");
  const apply = useApply();
  return (
    <SearchField
      key={value}
      name="q"
      label={label}
      clearLabel={t("clear")}
      defaultValue={value}
      onSubmit={apply}
      className="w-full sm:w-72"
    />
  );
}
