import type { Problem } from "#lib/platform/errors.ts";
import type { ImportResult } from "./model.ts";

/** Characters that a report's and an event's title take; rules.test.ts holds them to the models. */
export const longest = { title: 200, eventTitle: 300 };

/** What keeps a result from being imported; empty when it can be. */
export function importObstacles({ title, year, events }: ImportResult): Problem[] {
  const long = events.filter((event) => event.title.length > longest.eventTitle);
  return [
    ...(title ? [] : [{ code: "import.no-title", field: "title" }]),
    ...((title ?? "").length > longest.title ? [{ code: "import.title-too-long", field: "title" }] : []),
    ...(year ? [] : [{ code: "import.no-year", field: "year" }]),
    ...(events.length > 0 ? [] : [{ code: "import.no-events" }]),
    ...long.map(({ line }) => ({ code: "import.event-title-too-long", values: { line } })),
  ];
}
