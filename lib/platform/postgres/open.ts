import type { Environment } from "../environment.ts";
import { StartError } from "../start-error.ts";
import { openEmbedded } from "./embedded.ts";
import { openExternal } from "./external.ts";

export interface DatabaseHandle {
  kind: "embedded" | "external";
  /** Owns the schema; for migrations and maintenance only. */
  ownerUrl: string;
  /** The application's role; owns nothing. */
  appUrl: string;
  /** The role of public pages. */
  publicUrl: string;
  /** This process started the server. */
  started: boolean;
  /** Sentences for the log, Chinese / English, where something is not as one would expect. */
  notes: string[];
  /**
   * Looks after an embedded server: starts it again, at the same address, when it has died.
   * @returns ends the watch.
   */
  watch(report: (state: "down" | "up" | "failed", reason?: unknown) => void): () => void;
  /** Stops an embedded server if no other process uses it any more. */
  close(): Promise<void>;
}

/**
 * The database that DATABASE_URL names, or the embedded one in DATA_DIR: the running one is joined, else it is
 * started, and made when there is none.
 * @throws {StartError} when that can't be done.
 */
export async function openDatabase(environment: Environment): Promise<DatabaseHandle> {
  const { databaseUrl, databaseAppUrl, databasePublicUrl } = environment;
  if (databaseUrl) return openExternal(environment, databaseUrl);
  if (databaseAppUrl || databasePublicUrl) {
    throw new StartError(
      "设置了 DATABASE_APP_URL 或 DATABASE_PUBLIC_URL，却没有 DATABASE_URL；请补上同一数据库的所有者地址。",
      "DATABASE_APP_URL or DATABASE_PUBLIC_URL is set without DATABASE_URL; add the address of the same database's owner.",
    );
  }
  return openEmbedded(environment);
}
