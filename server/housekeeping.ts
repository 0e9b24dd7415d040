import { removeUnconfirmed } from "#lib/import/staging.ts";
import { log } from "#lib/platform/log.ts";
import { prune } from "#lib/users/prune.ts";

const hour = 3600 * 1000;

/** Now and once an hour removes what nobody can use any more. @returns ends it. */
export function keepHouse(clean: () => Promise<object> = cleanAll, every = hour): () => void {
  const look = () =>
    clean().then(
      (removed) => log.debug({ removed }, "what nobody can use any more was removed"),
      // The next look finds it all the same.
      (error) => log.warn({ err: error }, "what nobody can use any more could not be removed"),
    );
  void look();
  const timer = setInterval(look, every);
  timer.unref();
  return () => clearInterval(timer);
}

async function cleanAll(): Promise<object> {
  const [rows, files] = await Promise.all([prune(), removeUnconfirmed()]);
  return { ...rows, files };
}
