import type { PublicationActions } from "#components/desk/publication-actions.ts";
import { cancelScheduled, prepareSubject, publishNow, readSubject, withdrawNow } from "./actions.ts";

/** What the pages of reports and events hand to everything about publication. */
export const publicationActions: PublicationActions = {
  read: readSubject,
  prepare: prepareSubject,
  publish: publishNow,
  withdraw: withdrawNow,
  cancel: cancelScheduled,
};
