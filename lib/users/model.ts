import { z } from "zod";
import { Role } from "#generated/prisma/enums.ts";
import { type Locale, locales } from "#messages/locales.ts";

/** Who is signed in, as the database said at this very request. */
export interface CurrentActor {
  id: string;
  username: string;
  name: string;
  party: Role;
  locale: Locale;
  /** Id of the session's row, as `By` takes it. */
  session: string;
}

export type { Role };
export const roles = Object.values(Role);

/** Latin, so that it can be typed on any keyboard; names in Chinese are for `name`. */
export const Username = z
  .string()
  .transform(normalUsername)
  .refine((name) => /^[a-z0-9][a-z0-9._-]{1,39}$/.test(name), "username.form");

export const PersonName = z.string().trim().normalize("NFC").min(1).max(40);

/** Its strength is judged by `passwordProblem`, which knows whose it is. */
export const Password = z.string().max(1000);

/** What names a browser's place and kind; shown to administrators beside its session. */
export const Browser = z.object({
  address: z.string().transform((text) => text.slice(0, 60)),
  agent: z.string().transform((text) => text.slice(0, 300)),
});
export type Browser = z.infer<typeof Browser>;

export const UserId = z.uuid();
export const UserRole = z.enum(roles);
export const UserLocale = z.enum(locales);

export const UserFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  role: z.enum(["", ...roles]).catch(""),
  state: z.enum(["", "enabled", "invited", "disabled"]).catch(""),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type UserFilter = z.infer<typeof UserFilter>;

/** An account is disabled, or waits for its first password, or can sign in. */
export type UserState = "enabled" | "invited" | "disabled";

export function stateOf(user: { disabledAt: Date | null; hasPassword: boolean }): UserState {
  if (user.disabledAt) return "disabled";
  return user.hasPassword ? "enabled" : "invited";
}

/** An input method may leave full-width letters; people write their name with capitals. */
export function normalUsername(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
