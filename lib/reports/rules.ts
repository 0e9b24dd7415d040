import type { Problem } from "#lib/platform/errors.ts";

/** The same ids with `id` at `place`, counted from 0; a place beyond the ends is the end. */
export function placed(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  if (others.length === order.length) return [...order];
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** Whether both have the same ids, each once. */
export function isReordering(before: readonly string[], after: readonly string[]): boolean {
  const ids = new Set(after);
  return ids.size === after.length && after.length === before.length && before.every((id) => ids.has(id));
}

/** A report goes to the trash only when no visitor sees it, or will. */
export function mayTrash({ isPublic }: { isPublic: boolean }): Problem | null {
  return isPublic ? { code: "report.is-public" } : null;
}
