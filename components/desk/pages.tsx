import { Pagination, type PaginationProps } from "#components/ui/pagination.tsx";
import { words } from "#messages/catalogue.ts";
import type { Locale } from "#messages/locales.ts";

/** The pages of a list, in the reader's language. */
export function Pages({ locale, ...rest }: Omit<PaginationProps, "words"> & { locale: Locale }) {
  const t = words(locale, "ui");
  const pageWords = { label: t("pages"), previous: t("previous"), next: t("next"), page: t("page") };
  return <Pagination {...rest} words={pageWords} />;
}
