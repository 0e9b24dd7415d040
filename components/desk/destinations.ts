import type { Permission } from "#lib/access.ts";

export interface Destination {
  id: "today" | "events" | "reports" | "images" | "users" | "audit" | "settings";
  href: string;
  needs: Permission;
}

/** Where one works every day. */
export const daily: Destination[] = [
  { id: "today", href: "/admin", needs: "desk.enter" },
  { id: "events", href: "/admin/events", needs: "event.read" },
  { id: "reports", href: "/admin/reports", needs: "report.read" },
  { id: "images", href: "/admin/images", needs: "image.read" },
];

export const administration: Destination[] = [
  { id: "users", href: "/admin/users", needs: "account.read" },
  { id: "audit", href: "/admin/audit", needs: "audit.read" },
  { id: "settings", href: "/admin/settings", needs: "settings.read" },
];

/** The page itself and what lies below it; the desk's root lies above everything, and one's own account is no list. */
export function isHere(href: string, path: string): boolean {
  if (href === "/admin" || path === "/admin/users/me") return path === href;
  return path === href || path.startsWith(`${href}/`);
}
