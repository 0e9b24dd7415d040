import { z } from "zod";

/** A day as a date field gives it, in the product's time zone. */
const Day = z.iso.date().or(z.literal("")).catch("");

export const AuditFilter = z.object({
  /** Part of a name or user name. */
  q: z.string().trim().max(100).catch(""),
  /** An account's id, from its page. */
  person: z.uuid().or(z.literal("")).catch(""),
  action: z.string().max(60).catch(""),
  from: Day,
  until: Day,
  /** "event", with its id in `id`: what was done to one record. */
  subject: z.string().max(30).catch(""),
  id: z.string().max(60).catch(""),
  /** Rows older than this one, which ended the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .or(z.literal(""))
    .catch(""),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

export interface AuditLine {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  subject: string;
  subjectId: string;
  title: string;
  data: Record<string, unknown>;
  requestId: string;
}

/** What somebody does to their own account before they are signed in. */
export const selfActions = [
  "account.sign-in",
  "account.accept-invitation",
  "account.set-up",
  "account.reset-password",
];

/** The person who did it; null for a visitor whom nobody knows, and for a job of the system. */
export function personOf({
  actorId,
  actorName,
  action,
  subjectId,
  title,
}: Pick<AuditLine, "actorId" | "actorName" | "action" | "subjectId" | "title">): {
  id: string;
  name: string;
} | null {
  if (actorId) return { id: actorId, name: actorName };
  return selfActions.includes(action) && subjectId ? { id: subjectId, name: title } : null;
}

/** Where the desk shows what a row speaks of; null for what has no page. */
export function pageOf({ subject, subjectId }: { subject: string; subjectId: string }): string | null {
  if (subject === "settings") return "/admin/settings";
  if (subject === "channel") return "/admin/settings/channels";
  const folder = { event: "events", report: "reports", image: "images", account: "users" }[subject];
  return folder && subjectId ? `/admin/${folder}/${subjectId}` : null;
}

/** Beginning of that day and of the day after it, in the product's time zone, which keeps one offset all year. */
export function dayBounds(day: string): { start: Date; end: Date } {
  const start = new Date(`${day}T00:00:00+08:00`);
  return { start, end: new Date(start.getTime() + 24 * 3600 * 1000) };
}
