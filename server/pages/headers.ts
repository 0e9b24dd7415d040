import { randomBytes } from "node:crypto";
import type { Client } from "../client-address.ts";

const unusedFeatures = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

/** Of every answer with a document, public or not. */
function commonHeaders(siteUrl: string): Record<string, string> {
  return {
    ...(siteUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
    "x-content-type-options": "nosniff",
    "permissions-policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

/** Of every public page. A preview of one in the desk may be framed by the desk. */
export function publicHeaders(siteUrl: string, { framed = false } = {}): Record<string, string> {
  return {
    ...commonHeaders(siteUrl),
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-frame-options": framed ? "SAMEORIGIN" : "DENY",
    "content-security-policy": policy({
      "default-src": "'self'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data:",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": framed ? "'self'" : "'none'",
    }),
  };
}

export interface DeskHeaders {
  /** Told to Next, which puts the nonce on its scripts, and to pages that make style elements. */
  request: Record<string, string>;
  response: Record<string, string>;
}

/**
 * Of one answer of the desk, the API or the pages of signing in. Each has a nonce of its own; `dev` allows what
 * Next's hot reload needs.
 *
 * @param client Its host must have passed the door: it becomes part of the policy.
 */
export function deskHeaders(siteUrl: string, client: Client, { dev = false } = {}): DeskHeaders {
  const nonce = randomBytes(16).toString("base64");
  const socket = `${client.protocol === "https" ? "wss" : "ws"}://${client.host}`;
  const contentSecurityPolicy = policy({
    "default-src": "'self'",
    "script-src": `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src": `'self' 'nonce-${nonce}'`,
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "connect-src": `'self' ${socket}`,
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
  });
  return {
    request: { "content-security-policy": contentSecurityPolicy, "x-nonce": nonce },
    response: {
      ...commonHeaders(siteUrl),
      // Links in the desk carry ids of drafts, which are nobody else's business.
      "referrer-policy": "same-origin",
      "x-frame-options": "SAMEORIGIN",
      "x-robots-tag": "noindex, nofollow",
      "cache-control": "no-store",
      "content-security-policy": contentSecurityPolicy,
    },
  };
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}
