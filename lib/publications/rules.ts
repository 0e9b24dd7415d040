import type { Problem } from "#lib/platform/errors.ts";
import { momentText } from "./moment.ts";

/** A publication of one subject that has not been cancelled: public from `from` until `until`. */
export interface Range {
  id: string;
  editionId: string;
  from: Date;
  until: Date | null;
}

export interface Wish {
  editionId: string;
  /** When it becomes public; the moment itself is "now". */
  from: Date;
  /** What visitors are told of a correction; empty when nothing is announced. */
  note: string;
  /** The publication that was live when the person decided, null for none; undefined where nobody looked. */
  live?: string | null;
  /** Ids of later publications that may be cancelled for it, each agreed to by a person. */
  cancel: string[];
}

export interface Plan {
  /** Becomes public until the wish's `from`. */
  end: Range | null;
  /** Never become public. */
  cancel: Range[];
}

/**
 * What publishing means for a subject's other publications. Those that would begin at the same time or later are
 * only cancelled when each was agreed to: what somebody arranged never goes in silence.
 */
export function planPublication(wish: Wish, ranges: Range[], moment: Date): Plan | Problem {
  if (wish.from < moment) return { code: "publication.time-past", field: "at" };
  const later = ranges.filter(({ from }) => from >= wish.from);
  const end = ranges.find((range) => range.from < wish.from && reaches(range, wish.from)) ?? null;
  if (end?.editionId === wish.editionId) return { code: "publication.nothing-changed" };
  // Else a correction whose dialog was open would bring back what a colleague has just withdrawn.
  const live = ranges.find((range) => isLive(range, moment))?.id ?? null;
  if (wish.live !== undefined && wish.live !== live) return { code: "publication.changed-meanwhile" };
  const conflict = notAgreed(later, wish.cancel);
  if (conflict) return conflict;
  if (wish.note && !ranges.some(({ from }) => from < wish.from))
    return { code: "publication.nothing-to-correct", field: "note" };
  return { end, cancel: later };
}

/** What withdrawing at once means: the live publication ends, and later ones are cancelled as agreed. */
export function planWithdrawal(
  cancel: string[],
  ranges: Range[],
  moment: Date,
): { end: Range; cancel: Range[] } | Problem {
  const end = ranges.find((range) => isLive(range, moment));
  if (!end) return { code: "publication.not-live" };
  const later = ranges.filter(({ from }) => from > moment);
  return notAgreed(later, cancel) ?? { end, cancel: later };
}

/** What cancelling a scheduled publication means: the one before it stays until the one after it. */
export function planCancellation(
  id: string,
  ranges: Range[],
  moment: Date,
): { cancel: Range; extend: { range: Range; until: Date | null } | null } | Problem {
  const cancel = ranges.find((range) => range.id === id);
  if (!cancel) return { code: "publication.not-scheduled" };
  if (cancel.from <= moment) return { code: "publication.already-begun" };
  const before = ranges.find(({ until }) => until?.getTime() === cancel.from.getTime());
  return { cancel, extend: before ? { range: before, until: cancel.until } : null };
}

export function isLive({ from, until }: Pick<Range, "from" | "until">, moment: Date): boolean {
  return from <= moment && (until === null || moment < until);
}

function reaches({ until }: Range, moment: Date): boolean {
  return until === null || until > moment;
}

function notAgreed(later: Range[], agreed: string[]): Problem | null {
  const open = later.filter(({ id }) => !agreed.includes(id));
  if (!open[0]) return null;
  return { code: "publication.later-schedule", values: { count: open.length, at: momentText(open[0].from) } };
}

export type State = "draft" | "scheduled" | "live" | "changed" | "withdrawn";

/** The one word for a subject in a list. `differs`: the working copy says something else than what is, or will be, public. */
export function stateOf(facts: {
  live: boolean;
  scheduled: boolean;
  withdrawn: boolean;
  differs: boolean;
}): State {
  if (facts.live) return facts.differs ? "changed" : "live";
  if (facts.scheduled) return "scheduled";
  return facts.withdrawn ? "withdrawn" : "draft";
}
