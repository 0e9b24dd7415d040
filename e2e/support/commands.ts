import { closeDatabase } from "#lib/platform/database.ts";
import { openEmbedded } from "#lib/platform/postgres/embedded.ts";
import type { Product } from "./product.ts";

/** Runs commands and queries of the code in this process, on the database and the files of a running product. */
export async function withCommands<Result>(product: Product, use: () => Promise<Result>): Promise<Result> {
  const server = await openEmbedded(product);
  const variables = { DATABASE_APP_URL: server.appUrl, DATA_DIR: product.dataDir };
  Object.assign(process.env, variables);
  try {
    return await use();
  } finally {
    await closeDatabase();
    await server.close();
    for (const name of Object.keys(variables)) delete process.env[name];
  }
}
