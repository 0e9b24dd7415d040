import { isIP, isIPv4 } from "node:net";
import { z } from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535);

const host = z.string().refine((value) => isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value));

const siteUrl = z
  .string()
  .refine((value) => isUrl(value, ["http:", "https:"]) && isOrigin(new URL(value)))
  .transform((value) => new URL(value).origin);

const postgresUrl = z.string().refine((value) => {
  if (!isUrl(value, ["postgres:", "postgresql:"])) return false;
  const url = new URL(value);
  return url.hostname !== "" && url.username !== "" && url.pathname.length > 1;
});

const addressRange = z.string().refine((value) => {
  const [address = "", bits, ...rest] = value.split("/");
  if (isIP(address) === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128));
});

const encryptionKey = z
  .string()
  .refine((value) => /^[A-Za-z0-9+/]{43}=$/.test(value) && Buffer.from(value, "base64").length === 32);

const databaseUrlHint =
  "postgresql://用户:密码@主机:5432/数据库 这样的地址 / an address like postgresql://user:password@host:5432/database";

/** Each message completes two sentences, "应为…" and "it must be …", and is cut at " / ". */
const settings = {
  PORT: named(port, "1 到 65535 的整数 / a whole number from 1 to 65535").default(3000),
  HOST: named(host, "本机的 IP 地址或主机名 / an IP address or host name of this machine").default(
    "127.0.0.1",
  ),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: named(postgresUrl, databaseUrlHint).optional(),
  DATABASE_APP_URL: named(postgresUrl, databaseUrlHint).optional(),
  DATABASE_PUBLIC_URL: named(postgresUrl, databaseUrlHint).optional(),
  STORAGE_URL: named(
    z.string().refine(isStorageUrl),
    "s3://账号:密钥@主机/存储桶 这样的地址 / an address like s3://key:secret@host/bucket",
  ).optional(),
  SITE_URL: named(
    siteUrl,
    "https://example.org 这样的网站地址，不带路径 / the site's address without a path, like https://example.org",
  ).optional(),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: named(
    encryptionKey,
    "32 字节的 base64（openssl rand -base64 32） / 32 bytes in base64 (openssl rand -base64 32)",
  ).optional(),
  METRICS_TOKEN: named(z.string().min(16), "至少 16 个字符 / at least 16 characters").optional(),
  ADMIN_HOST: named(
    z.string().regex(/^[a-z0-9.-]+(:\d{1,5})?$/i),
    "admin.example.org 这样的主机名 / a host name like admin.example.org",
  ).optional(),
  SMTP_URL: named(
    z.string().refine((value) => isUrl(value, ["smtp:", "smtps:"])),
    "smtp://用户:密码@主机:587 这样的地址 / an address like smtp://user:password@host:587",
  ).optional(),
  AUTH_SECRET: named(
    z.string().min(32),
    "至少 32 个字符（openssl rand -base64 32） / at least 32 characters (openssl rand -base64 32)",
  ).optional(),
  TRUST_PROXY: named(
    z
      .string()
      .transform((value) => value.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(addressRange)),
    "以逗号分隔的 IP 地址或网段，如 127.0.0.1,10.0.0.0/8 / IP addresses or ranges with commas, like 127.0.0.1,10.0.0.0/8",
  ).default([]),
  FETCH_PICTURES: named(z.enum(["on", "off"]), "on 或 off / on or off").default("on"),
  LOG_LEVEL: named(
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]),
    "trace、debug、info、warn、error、fatal、silent 之一 / one of trace, debug, info, warn, error, fatal, silent",
  ).default("info"),
};

export const names = Object.keys(settings);

export const environmentSchema = z.object(settings).transform((value) => ({
  port: value.PORT,
  host: value.HOST,
  /** Absolute. */
  dataDir: value.DATA_DIR,
  databaseUrl: value.DATABASE_URL,
  databaseAppUrl: value.DATABASE_APP_URL,
  databasePublicUrl: value.DATABASE_PUBLIC_URL,
  storageUrl: value.STORAGE_URL,
  /** Origin, without a slash at its end. */
  siteUrl: siteOf(value),
  /** The same for the desk, which may have a host of its own. */
  deskUrl: value.ADMIN_HOST
    ? new URL(`${new URL(siteOf(value)).protocol}//${value.ADMIN_HOST}`).origin
    : siteOf(value),
  siteUrlIsDefault: value.SITE_URL === undefined,
  serverActionsKey: value.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  metricsToken: value.METRICS_TOKEN,
  adminHost: value.ADMIN_HOST?.toLowerCase(),
  smtpUrl: value.SMTP_URL,
  authSecret: value.AUTH_SECRET,
  /** Addresses and ranges whose X-Forwarded-For is believed. */
  trustProxy: value.TRUST_PROXY,
  /** Whether the server may fetch pictures that are pasted by their address. */
  fetchPictures: value.FETCH_PICTURES === "on",
  logLevel: value.LOG_LEVEL,
}));

export type Environment = z.infer<typeof environmentSchema>;

/** zod's own words are replaced: they name neither the setting nor what would be right. */
function named<Output>(schema: z.ZodType<Output, string>, rightValue: string) {
  return z.string().transform((value, context) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    context.addIssue({ code: "custom", message: rightValue });
    return z.NEVER;
  });
}

function isUrl(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isStorageUrl(value: string): boolean {
  if (!isUrl(value, ["s3:"])) return false;
  const { username, password, hostname, pathname } = new URL(value);
  return username !== "" && password !== "" && hostname !== "" && /^\/[^/]+\/?$/.test(pathname);
}

function isOrigin(url: URL): boolean {
  return url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
}

function siteOf({
  SITE_URL,
  HOST,
  PORT,
}: {
  SITE_URL?: string | undefined;
  HOST: string;
  PORT: number;
}): string {
  return SITE_URL ?? localAddress(HOST, PORT);
}

function localAddress(host: string, port: number): string {
  const anyAddress = host === "0.0.0.0" || host === "::";
  const name = anyAddress ? "localhost" : isIP(host) === 6 ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}
