import pino from "pino";
import pretty from "pino-pretty";

const standardError = 2;

/**
 * The process's log, on standard error: one JSON object a line, readable lines on a terminal.
 * LOG_LEVEL decides how much. Secrets are left out, also those inside addresses.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL || "info",
    base: { pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretPaths(), censor: "***" },
    hooks: { streamWrite: hideSecrets },
  },
  process.stderr.isTTY
    ? pretty({
        destination: standardError,
        sync: true,
        translateTime: "SYS:HH:MM:ss",
        ignore: "pid,hostname",
      })
    : pino.destination({ dest: standardError, sync: true }),
);

/** `postgresql://user:password@host` without its password, and `/invite/<token>` without its token. */
export function hideSecrets(text: string): string {
  return text
    .replace(/\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@"]*):[^\s@"/]*@/gi, "$1:***@")
    .replace(/\/(setup|invite|reset)\/[\w-]+/g, "/$1/***");
}

function secretPaths(): string[] {
  const names = [
    "password",
    "passwordHash",
    "token",
    "secret",
    "authSecret",
    "serverActionsKey",
    "authorization",
    "cookie",
  ];
  return names
    .flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
    .concat('*["set-cookie"]', '*.*["set-cookie"]');
}
