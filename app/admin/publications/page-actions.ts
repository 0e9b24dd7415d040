import type { PublicationActions } from "#components/desk/publication-actions.ts";
import { cancelScheduled, publishNow, readSubject, withdrawNow } from "./actions.ts";

/** What the pages of reports and events hand to everything about publication. */
export const publicationActions: PublicationActions = {
  read: readSubject,
  publish: publishNow,
  withdraw: withdrawNow,
  cancel: cancelScheduled,
};
