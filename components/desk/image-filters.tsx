"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Link } from "#components/ui/link.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import type { ImageFilter } from "#lib/images/model.ts";

const choices = ["all", "caption", "alt", "use", "trash"] as const;

/** Search and the few filters of the library; each is an address, so that it can be sent and gone back to. */
export function ImageFilters({ filter, total }: { filter: ImageFilter; total: number }) {
  const t = useTranslations("images");
  const router = useRouter();
  const current = filter.trash ? "trash" : filter.lacks || "all";
  const address = (choice: (typeof choices)[number], q: string) => {
    const parameters = new URLSearchParams();
    if (q) parameters.set("q", q);
    if (choice === "trash") parameters.set("trash", "1");
    else if (choice !== "all") parameters.set("lacks", choice);
    return `/admin/images?${parameters}`;
  };
  return (
    <div className="mt-6 mb-5 flex flex-wrap items-center gap-x-6 gap-y-3">
      <SearchField
        key={filter.q}
        label={t("search")}
        clearLabel={t("clear")}
        defaultValue={filter.q}
        onSubmit={(q) => router.push(address(current, q))}
        className="w-full sm:w-80"
      />
      <nav aria-label={t("filter.label")} className="flex flex-wrap gap-x-1 text-sm">
        {choices.map((choice) => (
          <Link
            key={choice}
            href={address(choice, filter.q)}
            aria-current={choice === current ? "true" : undefined}
            className="ring-focus inline-flex min-h-8 items-center rounded-md px-2.5 text-soft hover:text-ink aria-[current]:bg-hover aria-[current]:text-ink touch:min-h-11"
          >
            {t(`filter.${choice}`)}
          </Link>
        ))}
      </nav>
      <span className="ml-auto text-sm text-faint tabular-nums">{t("count", { count: total })}</span>
    </div>
  );
}
