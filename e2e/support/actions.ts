import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { nowhere } from "#lib/test-access.ts";
import { type Answer, ask } from "./ask.ts";
import type { Product } from "./product.ts";

const root = path.join(import.meta.dirname, "../..");

/** A server action: a function that anybody can call with a POST. */
export interface Action {
  id: string;
  name: string;
  file: string;
  /** Routes whose pages know it. */
  routes: string[];
  /** Types of its parameters, as the source says them. */
  parameters: string[];
}

/** Every server action of the build, by file and name. Whoever calls the one that signs out comes last. */
export function findActions(): Action[] {
  const manifest: Record<"node", Record<string, Entry>> = JSON.parse(
    readFileSync(
      path.join(root, process.env.NEXT_DIST_DIR || ".next", "server/server-reference-manifest.json"),
      "utf8",
    ),
  );
  return Object.entries(manifest.node)
    .map(([id, { exportedName, filename, workers }]) => ({
      id,
      name: exportedName,
      file: filename,
      routes: Object.keys(workers).map(routeOf),
      parameters: parametersOf(filename, exportedName),
    }))
    .sort(
      (one, other) =>
        Number(one.name === "signOut") - Number(other.name === "signOut") ||
        `${one.file} ${one.name}`.localeCompare(`${other.file} ${other.name}`, "en"),
    );
}

interface Entry {
  exportedName: string;
  filename: string;
  workers: Record<string, unknown>;
}

/** "app/(auth)/reset/[token]/page" to "/reset/[token]". */
function routeOf(worker: string): string {
  const segments = worker.split("/").slice(1, -1);
  return `/${segments.filter((segment) => !/^\(.*\)$/.test(segment)).join("/")}`;
}

function parametersOf(file: string, name: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8");
  const list = new RegExp(`export async function ${name}\\(([^)]*)\\)`).exec(source)?.[1];
  if (list === undefined) throw new Error(`${file} has no action ${name}: build the pages anew`);
  return list
    .split(",")
    .map((parameter) => parameter.split(":").slice(1).join(":").trim())
    .filter(Boolean);
}

/** Calls an action about the record of no id, as a browser that knows its number would. */
export function callAction(
  product: Product,
  address: string,
  { id, name, parameters }: Action,
  headers: Record<string, string>,
): Promise<Answer> {
  const boundary = randomUUID();
  const part = (key: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
  const values = given[name] ?? parameters.map(argumentOf);
  const body = `${part("1_id", nowhere)}${part("0", JSON.stringify(values))}--${boundary}--\r\n`;
  return ask(product, address, {
    method: "POST",
    headers: {
      ...headers,
      origin: product.url,
      "next-action": id,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    body,
  });
}

/** For whom a value of the right type is not enough. */
const given: Record<string, unknown[]> = { chooseLanguage: ["zh-CN"] };

/** In the notation of React's flight protocol; "$K1" is the form in the same body. */
function argumentOf(type: string): unknown {
  if (type === "FormData") return "$K1";
  if (type === "number") return 2025;
  if (type.endsWith("[]")) return [];
  const literal = /^"([^"]+)"/.exec(type)?.[1];
  if (literal) return literal;
  return type === "string" ? nowhere : {};
}

/** ⊘ asked to sign in; ✗ the role may not; ✓ let in, whatever it then said of the record; else what went wrong. */
export function verdictOf({ status, headers, body }: Answer): string {
  const text = body.toString("utf8");
  // Pages that come along carry the words for every code, so a bare code says nothing.
  const says = (code: string) => text.includes(`"code":"${code}"`);
  if (says("signed-out") || String(headers["x-action-redirect"]).startsWith("/login?")) return "⊘";
  if (status === 403 || says("forbidden")) return "✗";
  if (says("unexpected") || status >= 400) return `${status} ${text.slice(0, 200)}`;
  return "✓";
}
