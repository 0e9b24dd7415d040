import type { Environment } from "#lib/platform/environment.ts";
import type { DatabaseHandle } from "#lib/platform/postgres/open.ts";
import type { Secrets } from "#lib/platform/secrets.ts";

/** What the system needs of the variables this process was started with. */
const systemNames = [
  "PATH",
  "HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "SystemRoot",
  "LANG",
  "TZ",
  "NODE_EXTRA_CA_CERTS",
  "NODE_COMPILE_CACHE",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
];

/**
 * The variables of the processes that serve. The database owner's address isn't among them: set to nothing,
 * because Next also reads `.env` by itself.
 */
export function servingVariables(
  environment: Environment,
  secrets: Secrets,
  database: Pick<DatabaseHandle, "kind" | "appUrl" | "publicUrl">,
  dev: boolean,
): NodeJS.ProcessEnv {
  const system = Object.entries(process.env).filter(([name]) => systemNames.includes(name));
  return {
    ...Object.fromEntries(system),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? "",
    PORT: String(environment.port),
    HOST: environment.host,
    DATA_DIR: environment.dataDir,
    DATABASE_URL: "",
    DATABASE_APP_URL: database.appUrl,
    DATABASE_PUBLIC_URL: database.publicUrl,
    EMBEDDED_DATABASE: database.kind === "embedded" ? "1" : "",
    STORAGE_URL: environment.storageUrl ?? "",
    SITE_URL: environment.siteUrl,
    METRICS_TOKEN: environment.metricsToken ?? "",
    ADMIN_HOST: environment.adminHost ?? "",
    SMTP_URL: environment.smtpUrl ?? "",
    TRUST_PROXY: environment.trustProxy.join(","),
    FETCH_PICTURES: environment.fetchPictures ? "on" : "off",
    LOG_LEVEL: environment.logLevel,
    AUTH_SECRET: secrets.authSecret,
    NEXTAUTH_SECRET: secrets.authSecret,
    NEXTAUTH_URL: environment.siteUrl,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  };
}
