import { randomBytes } from "node:crypto";
import path from "node:path";
import type { Environment } from "./environment.ts";
import { makePrivateFolder, readFileIfThere, writePrivateFile } from "./private-file.ts";

export interface Secrets {
  /** Signs the session tokens. */
  authSecret: string;
  /** 32 bytes in base64; server actions of an earlier start stay valid because it is kept. */
  serverActionsKey: string;
}

/** Made once and kept under DATA_DIR/secrets, unless the environment sets them. */
export function loadSecrets(
  environment: Pick<Environment, "dataDir" | "authSecret" | "serverActionsKey">,
): Secrets {
  const { dataDir } = environment;
  return {
    authSecret:
      environment.authSecret ??
      keptSecret(dataDir, "auth-secret", () => randomBytes(32).toString("base64url")),
    serverActionsKey:
      environment.serverActionsKey ??
      keptSecret(dataDir, "server-actions-key", () => randomBytes(32).toString("base64")),
  };
}

/** The secret of that name, made by `make` when it is asked for the first time. */
export function keptSecret(dataDir: string, name: string, make: () => string): string {
  const folder = path.join(dataDir, "secrets");
  const file = path.join(folder, name);
  const kept = readFileIfThere(file)?.trim();
  if (kept) return kept;
  const secret = make();
  makePrivateFolder(folder);
  writePrivateFile(file, `${secret}\n`);
  return secret;
}
