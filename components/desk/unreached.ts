import type { Outcome } from "#lib/command.ts";

/**
 * For `.catch` of a server action in the browser: nobody answered, so what was typed stays and can be sent again.
 * Everything else is thrown on, also the redirects that Next throws.
 */
export function unreached(error: unknown): Outcome<never> {
  // Each browser words it in its own way: "Failed to fetch", "NetworkError when …", "Load failed".
  const isNetwork = error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
  if (isNetwork) return { ok: false, problems: [{ code: "offline" }] };
  throw error;
}
