import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import pg from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "#lib/platform/errors.ts";

/*
 * Guessing is slowed in three ways, and none of them lets a stranger keep the owner out:
 * - one address against one account, and one address against all accounts, are blocked for a quarter of an hour.
 *   An attacker blocks nobody but himself, and those who share his address;
 * - an account that is attacked from many addresses is never blocked. Attempts only wait longer, up to eight seconds;
 * - a browser that signed in to the account before (it holds a device cookie) has a counter of its own and meets
 *   none of the others: neither a flood from outside nor a colleague behind the same address slows its owner.
 * Counters are rows of `rate_limit`, so all processes and pairs share them. They count before the password is
 * looked at: a hundred guesses at once are no cheaper than a hundred in turn.
 */
export const limits = {
  windowSeconds: 15 * 60,
  perAccountAndAddress: 10,
  perAddress: 60,
  perDevice: 10,
  /** Failures of an account within an hour that are not slowed. */
  freeOfDelay: 10,
  longestDelay: 8000,
};

export interface Attempt {
  username: string;
  address: string;
  /** Id in the device cookie, when it belongs to this account. */
  device: string | null;
}

/**
 * Counts the attempt, and says how many milliseconds it has to wait and how many failures the account has.
 * @throws {Refusal} `sign-in.slowed` when this address or this browser has to pause.
 */
export async function countAttempt(attempt: Attempt): Promise<{ delay: number; failures: number }> {
  const { pair, address, device, account } = limiters();
  const keys = keysOf(attempt);
  if (keys.device) return { delay: 0, failures: await consume(device, keys.device) };
  await consume(address, keys.address);
  await consume(pair, keys.pair);
  const failures = (await account.penalty(keys.account)).consumedPoints;
  return { delay: delayFor(failures), failures };
}

/** After the right password: nothing is held against anybody who knows it. */
export async function forgiveAttempt(attempt: Attempt): Promise<void> {
  const { pair, address, device, account } = limiters();
  const keys = keysOf(attempt);
  if (keys.device) await device.delete(keys.device);
  else
    await Promise.all([address.reward(keys.address), pair.delete(keys.pair), account.delete(keys.account)]);
}

/** Milliseconds: doubles with every five failures beyond the free ones. */
export function delayFor(failures: number): number {
  if (failures <= limits.freeOfDelay) return 0;
  return Math.min(limits.longestDelay, Math.round(250 * 2 ** ((failures - limits.freeOfDelay) / 5)));
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    return (await limiter.consume(key)).consumedPoints;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    const minutes = Math.max(1, Math.ceil(error.msBeforeNext / 60_000));
    throw new Refusal({ code: "sign-in.slowed", values: { minutes } });
  }
}

/** Hashed: a name typed into the wrong field, which may be a password, is not kept. */
function keysOf({ username, address, device }: Attempt) {
  const short = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);
  const place = networkOf(address);
  return {
    address: short(place),
    pair: short(`${username}\n${place}`),
    account: short(username),
    device: device && short(`${username}\n${device}`),
  };
}

/** One household or office has a whole /64 of IPv6 to change addresses in. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(gap, 0)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

const kept = globalThis as typeof globalThis & { dashijiLimiters?: ReturnType<typeof openLimiters> };

function limiters() {
  kept.dashijiLimiters ??= openLimiters();
  return kept.dashijiLimiters;
}

/** Ends the connections of the counters, e.g. after a test. */
export async function closeThrottle(): Promise<void> {
  await kept.dashijiLimiters?.pool.end();
  delete kept.dashijiLimiters;
}

function openLimiters() {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_APP_URL,
    max: 2,
    connectionTimeoutMillis: 5000,
  });
  // An idle connection that the server closed; the pool opens another one when it is next asked.
  pool.on("error", () => {});
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });
  const { windowSeconds, perAccountAndAddress, perAddress, perDevice } = limits;
  return {
    pool,
    pair: limiter("sign-in-pair", perAccountAndAddress, windowSeconds),
    address: limiter("sign-in-address", perAddress, windowSeconds),
    device: limiter("sign-in-device", perDevice, windowSeconds),
    account: limiter("sign-in-account", Number.MAX_SAFE_INTEGER, 3600),
  };
}
