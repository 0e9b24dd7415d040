/** What shows an event to visitors: a publication of its own, or the report that ranks it. */
export interface Shown {
  kind: "event" | "report";
  /** Of the event or of the report. */
  slug: string;
  rank: number | null;
}

export function reportAddress(slug: string): string {
  return `/reports/${slug}`;
}

/** Where visitors read an event: its own page, else its place in the report. */
export function eventAddress({ kind, slug, rank }: Shown): string {
  return kind === "event" ? `/events/${slug}` : `${reportAddress(slug)}#${eventAnchor(rank ?? 1)}`;
}

export function eventAnchor(rank: number): string {
  return `event-${rank}`;
}

export function chronicleAddress(year: number): string {
  return `/chronicle/${String(year).padStart(4, "0")}`;
}

export function yearAddress(year: number): string {
  return `/years/${String(year).padStart(4, "0")}`;
}
