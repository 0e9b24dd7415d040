import { AwsClient } from "aws4fetch";
import type { Storage } from "./storage.ts";

/**
 * An S3-compatible store: `s3://KEY:SECRET@HOST[:PORT]/BUCKET[?region=us-east-1][&tls=off]`, in path style.
 * Answers other than success or "no such key" are thrown, after three retries of what may pass by itself.
 */
export function s3Storage(address: string): Storage {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: "s3",
    region: url.searchParams.get("region") ?? "us-east-1",
    retries: 3,
  });
  const scheme = url.searchParams.get("tls") === "off" ? "http" : "https";
  const bucket = `${scheme}://${url.host}${url.pathname.replace(/\/$/, "")}`;

  async function ask(method: string, key: string, body?: Uint8Array): Promise<Response | null> {
    const signal = AbortSignal.timeout(60_000);
    const response = await client.fetch(`${bucket}/${key}`, {
      method,
      signal,
      ...(body ? { body: Buffer.from(body), headers: { "content-length": String(body.length) } } : {}),
    });
    if (response.ok) return response;
    const answer = await response.text();
    // A HEAD has no body that could tell a missing key from a missing bucket.
    if (response.status === 404 && (method === "HEAD" || answer.includes("NoSuchKey"))) return null;
    const reason = /<Code>(\w+)<\/Code>/.exec(answer)?.[1] ?? "";
    throw new Error(`storage answered ${response.status} ${reason} to ${method} ${key}`);
  }

  return {
    async put(key, bytes) {
      await ask("PUT", key, bytes);
    },
    async get(key) {
      const response = await ask("GET", key);
      return response && Buffer.from(await response.arrayBuffer());
    },
    async has(key) {
      return (await ask("HEAD", key)) !== null;
    },
  };
}
