import { database } from "#lib/platform/database.ts";

/** Whether the example that a new database brings is still there. */
export async function hasExample(): Promise<boolean> {
  const some = { where: { isExample: true, removedAt: null }, select: { id: true } } as const;
  const [report, event] = await Promise.all([
    database().report.findFirst(some),
    database().event.findFirst(some),
  ]);
  return report !== null || event !== null;
}
