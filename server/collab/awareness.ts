import type { Person } from "./rights.ts";

/** Longer than any cursor is. */
const mostCharacters = 2000;

/**
 * What one browser may tell the others: where its cursor is, and nothing of its own about who it is. States of
 * further clients than the first few, which no browser sends, are dropped.
 */
export function restrictAwareness(
  states: Map<number, Record<string, unknown>>,
  person: Person,
  clients: Set<number>,
): void {
  for (const [client, state] of states) {
    if (!clients.has(client) && clients.size >= 3) {
      states.delete(client);
      continue;
    }
    clients.add(client);
    states.set(client, {
      user: { id: person.userId, name: person.name },
      ...(fits(state.cursor) ? { cursor: state.cursor } : {}),
      ...(typeof state.field === "string" && state.field.length <= 20 ? { field: state.field } : {}),
    });
  }
}

function fits(cursor: unknown): boolean {
  return typeof cursor === "object" && JSON.stringify(cursor).length <= mostCharacters;
}
