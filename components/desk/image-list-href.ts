import type { ImageFilter } from "#lib/images/model.ts";

/** The address of a page of the library; what is as usual is not in it. */
export function imageListHref({ q, lacks, year, event, sort, trash, page }: ImageFilter): string {
  const parameters = new URLSearchParams({
    ...(q && { q }),
    ...(lacks && { lacks }),
    ...(year && { year: String(year) }),
    ...(event && { event }),
    ...(sort !== "uploaded" && { sort }),
    ...(trash && { trash: "1" }),
    ...(page > 1 && { page: String(page) }),
  });
  return `/admin/images${parameters.size > 0 ? `?${parameters}` : ""}`;
}
