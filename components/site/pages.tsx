import type { SiteContext } from "./context.ts";

interface PagesProps {
  /** From 1. */
  page: number;
  hasMore: boolean;
  /** Address of a page of the list. */
  address(page: number): string;
  context: SiteContext;
}

/** Ways to the newer and the older part of a list. */
export function Pages({ page, hasMore, address, context: { t } }: PagesProps) {
  if (page === 1 && !hasMore) return null;
  return (
    <nav className="pages" aria-label={t("list.pages")}>
      {page > 1 && (
        <a href={address(page - 1)} rel="prev">
          {t("list.newer")}
        </a>
      )}
      <span>{t("list.page", { page: String(page) })}</span>
      {hasMore && (
        <a href={address(page + 1)} rel="next">
          {t("list.older")}
        </a>
      )}
    </nav>
  );
}
