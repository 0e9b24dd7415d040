import type { Outcome } from "#lib/command.ts";
import type { Preparation } from "#lib/publications/prepare-pictures.ts";
import type { SubjectState } from "#lib/publications/queries.ts";

export interface PublishFields {
  kind: "event" | "report";
  id: string;
  seen: string;
  /** Id of the publication that was live when the person decided. */
  live: string | null;
  /** Null is now. */
  at: Date | null;
  note: string;
  /** Ids of scheduled publications that are given up for it. */
  cancel: string[];
}

export interface WithdrawFields {
  kind: "event" | "report";
  id: string;
  reason: string;
  sentence: string;
  cancel: string[];
}

/** What the page hands to everything about publication. */
export interface PublicationActions {
  read: (kind: "event" | "report", id: string) => Promise<SubjectState | null>;
  /** Makes some of the files of its pictures that are still missing. */
  prepare: (kind: "event" | "report", id: string) => Promise<Preparation>;
  publish: (fields: PublishFields) => Promise<Outcome<unknown>>;
  withdraw: (fields: WithdrawFields) => Promise<Outcome<unknown>>;
  cancel: (id: string) => Promise<Outcome<unknown>>;
}

/** Whose publication it is, and what this person may do about it. */
export interface PublicationProps {
  kind: "event" | "report";
  id: string;
  /** As it was when the page was rendered. */
  state: SubjectState;
  mayPublish: boolean;
  mayWithdraw: boolean;
  /** Of the public site, e.g. "https://example.org". */
  siteUrl: string;
  actions: PublicationActions;
}
