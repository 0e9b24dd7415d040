import pg from "pg";
import { log } from "#lib/platform/log.ts";

const pauses = { first: 250, longest: 10_000 };
const pulse = { every: 30_000, answer: 5000 };

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
  let heart: NodeJS.Timeout | undefined;
  let closed = false;
  let pause = pauses.first;

  function again(ended: pg.Client): void {
    if (closed || client !== ended) return;
    client = undefined;
    clearInterval(heart);
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
      heart = setInterval(() => void beat(own), pulse.every).unref();
      onListening();
    } catch (error) {
      if (!closed) log.debug({ err: error }, "the database cannot be listened to yet");
      again(own);
    }
  }

  /** Finds a connection that died without a word, on which nothing would ever be heard again. */
  async function beat(own: pg.Client): Promise<void> {
    const dead = setTimeout(() => own.connection.stream.destroy(), pulse.answer);
    await own.query("SELECT 1").catch(() => {});
    clearTimeout(dead);
  }

  void connect();
  return {
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      clearInterval(heart);
      await client?.end().catch(() => {});
    },
  };
}
