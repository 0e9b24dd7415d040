import type { Outcome } from "#lib/command.ts";
import type { Problem } from "#lib/platform/errors.ts";

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

/** A refusal of ours, or what the front says in our place, with the number of the request. */
export interface Unanswered {
  problems?: Problem[];
  requestId?: string;
}

/**
 * Why a route handler didn't do what it was asked. `passing` is the code of what passes by itself, and may be asked
 * again and again: nobody answered but a proxy, or the product is starting. What failed in answering would fail again,
 * with all its work; that is for a person to ask again.
 */
export function problemsOfAnswer(status: number, answer: Unanswered | null, passing = "offline"): Problem[] {
  if (answer?.problems) return answer.problems;
  const requestId = answer?.requestId;
  const passes = status === 503 || (status >= 500 && !requestId);
  return [passes ? { code: passing } : { code: "unexpected", values: { requestId: requestId || status } }];
}
