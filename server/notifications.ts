import pg from "pg";
import { log } from "#lib/platform/log.ts";

const pauses = { first: 250, longest: 10_000 };

export interface NotificationOptions {
  connectionString: string;
  channels: string[];
  onNotify(channel: string, payload: string): void;
  /** Listening has begun, or begun again: what was told in between was missed. */
  onListening(): void;
}

/** Listens to the database, and tries again when the connection ends. */
export function listenToDatabase({ connectionString, channels, onNotify, onListening }: NotificationOptions) {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let pause = pauses.first;

  function again(ended: pg.Client): void {
    if (closed || client !== ended) return;
    client = undefined;
    ended.removeAllListeners("end");
    void ended.end().catch(() => {});
    timer = setTimeout(() => void connect(), pause);
    pause = Math.min(pause * 2, pauses.longest);
  }

  async function connect(): Promise<void> {
    const own = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, keepAlive: true });
    client = own;
    own.on("error", () => again(own));
    own.on("end", () => again(own));
    own.on("notification", ({ channel, payload }) => onNotify(channel, payload ?? ""));
    try {
      await own.connect();
      for (const channel of channels) await own.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      if (closed) return void own.end();
      pause = pauses.first;
      onListening();
    } catch (error) {
      if (!closed) log.debug({ err: error }, "the database cannot be listened to yet");
      again(own);
    }
  }

  void connect();
  return {
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
