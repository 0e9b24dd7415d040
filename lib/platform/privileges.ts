import pg from "pg";

/** Tables whose rows the application may add and read, never change. */
const appendOnly = [
  "edition",
  "edition_entry",
  "edition_image",
  "sign_off",
  "audit_entry",
  "address",
  "event_update",
  "event_snapshot",
];

/** What visitors' pages may read. */
const liveViews = [
  "live_publication",
  "live_report",
  "live_content",
  "live_entry",
  "live_event",
  "live_image",
  "public_address",
  "public_setting",
  "public_channel",
  "next_change",
];

/** What visitors' pages may call: reads of the same, with indexes that a view's barrier keeps from its callers. */
const liveFunctions = [
  'public_page("SubjectKind", text)',
  "public_events(integer, integer)",
  "public_events_of_year(integer, integer)",
  "search_public_events(text[], text[], integer, integer)",
  "public_news(integer)",
  "hash_of_withdrawn()",
];

/**
 * Gives the application's role its tables and the public role its views, and takes everything else away.
 * Runs at every start, so the database never keeps a privilege that the program has dropped.
 */
export async function grantPrivileges(client: pg.Client, appRole: string, publicRole: string): Promise<void> {
  const app = pg.escapeIdentifier(appRole);
  const visitor = pg.escapeIdentifier(publicRole);
  const names = (tables: string[]) => tables.map((table) => pg.escapeIdentifier(table)).join(", ");
  await client.query(`
    BEGIN;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${app}, ${visitor};
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${app}, ${visitor};
    GRANT USAGE ON SCHEMA public TO ${app}, ${visitor};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${app};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${app};
    REVOKE UPDATE, DELETE ON ${names(appendOnly)} FROM ${app};
    REVOKE UPDATE, DELETE ON comment FROM ${app};
    GRANT UPDATE (resolved_at, resolved_by) ON comment TO ${app};
    REVOKE DELETE ON publication FROM ${app};
    REVOKE UPDATE, DELETE ON version FROM ${app};
    GRANT UPDATE (name, named_by) ON version TO ${app};
    REVOKE ALL ON _prisma_migrations FROM ${app};
    GRANT SELECT ON _prisma_migrations TO ${app};
    REVOKE ALL ON FUNCTION compact_edit_log(uuid, bytea, bigint[]) FROM PUBLIC, ${visitor};
    GRANT EXECUTE ON FUNCTION compact_edit_log(uuid, bytea, bigint[]) TO ${app};
    GRANT SELECT ON ${names(liveViews)} TO ${visitor};
    GRANT EXECUTE ON FUNCTION ${liveFunctions.join(", ")} TO ${visitor};
    COMMIT;
  `);
}
