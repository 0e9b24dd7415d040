import type { Problem } from "#lib/platform/errors.ts";

/** Why an event cannot go to the trash now, or null: `rankedIn` is the title of a report that ranks it. */
export function mayTrash(event: { isPublic: boolean; rankedIn: string | null }): Problem | null {
  if (event.isPublic) return { code: "event.live" };
  if (event.rankedIn !== null) return { code: "event.ranked", values: { report: event.rankedIn } };
  return null;
}
