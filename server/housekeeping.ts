import { log } from "#lib/platform/log.ts";
import { prune } from "#lib/users/prune.ts";

const day = 24 * 3600 * 1000;

/** Now and once a day removes what nobody can use any more. @returns ends it. */
export function keepHouse(clean: () => Promise<object> = prune, every = day): () => void {
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
