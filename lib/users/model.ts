import type { Role } from "#generated/prisma/enums.ts";
import type { Locale } from "#messages/catalogue.ts";

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
