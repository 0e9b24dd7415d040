import { openEmbedded } from "#lib/platform/postgres/embedded.ts";
import { withClient } from "#lib/platform/postgres/roles.ts";
import type { Product } from "./product.ts";
import type { Secret } from "./secret.ts";

/**
 * All that the database tells whoever has the password of visitors' role: every relation of every schema, every
 * function for it, and its errors. One text for each.
 */
export async function allThatVisitorsRead(product: Product, secret: Secret): Promise<Map<string, string>> {
  const database = await openEmbedded(product);
  try {
    return await withClient(database.publicUrl, async (client) => {
      const told = new Map<string, string>();
      const query = async (sql: string, values: unknown[] = []) => {
        const rows = client.query<{ row: string }>(sql, values).then(
          (result) => result.rows.map(({ row }) => row).join("\n"),
          (error) => `${error.message} ${error.detail ?? ""}`,
        );
        told.set(`${sql} ${values.join()}`, await rows);
      };
      const { rows: relations } = await client.query<{ name: string; columns: string[] }>(
        `SELECT c.oid::regclass::text AS name, array_agg(quote_ident(a.attname)) AS columns
           FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          WHERE c.relkind IN ('r', 'v', 'm', 'f', 'p', 'S') GROUP BY c.oid ORDER BY 1`,
      );
      for (const { name, columns } of relations) {
        await query(`SELECT t::text AS row FROM ${name} t`);
        if (!/^(pg_|information_schema)/.test(name)) {
          for (const column of columns)
            await query(`SELECT 'x' AS row FROM ${name} WHERE (${column}::text)::numeric = 1`);
        }
      }
      for (const [kind, { slug }] of [
        ["event", secret.event],
        ["report", secret.report],
      ] as const)
        await query(`SELECT f::text AS row FROM public_page('${kind}', $1) f`, [slug]);
      await query("SELECT f::text AS row FROM public_events(0, 100000) f");
      await query("SELECT f::text AS row FROM public_events_of_year($1, 100000) f", [secret.year]);
      await query("SELECT f::text AS row FROM public_news(100000) f");
      await query("SELECT f::text AS row FROM search_public_events('{}', $1, 0, 100000) f", [["q"]]);
      return told;
    });
  } finally {
    await database.close();
  }
}
