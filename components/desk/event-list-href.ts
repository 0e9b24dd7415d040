import type { EventFilter } from "#lib/events/model.ts";

/** The address of the list with these conditions; what is as usual is left out. */
export function eventListHref(filter: EventFilter): string {
  const { sort, page, trash, ...conditions } = filter;
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(conditions)) if (value) parameters.set(name, String(value));
  if (trash) parameters.set("trash", "true");
  if (sort !== "updated") parameters.set("sort", sort);
  if (page > 1) parameters.set("page", String(page));
  const query = parameters.toString();
  return query ? `/admin/events?${query}` : "/admin/events";
}
