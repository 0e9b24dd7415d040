import { expect, test } from "vitest";
import { deskHeaders, publicHeaders } from "./headers.ts";

const client = { address: "192.0.2.1", protocol: "https", host: "site.example" } as const;

test("a public page may load nothing but the site's own, and run no inline script", () => {
  const policy = publicHeaders("https://site.example")["content-security-policy"];
  expect(policy).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
});

test("a preview may be framed by the desk, a public page by nobody", () => {
  const framed = publicHeaders("https://site.example", { framed: true });
  expect([framed["content-security-policy"], framed["x-frame-options"]]).toEqual([
    expect.stringContaining("frame-ancestors 'self'"),
    "SAMEORIGIN",
  ]);
  expect(publicHeaders("https://site.example")["x-frame-options"]).toBe("DENY");
});

test("browsers are bound to https exactly where the site is served by it", () => {
  expect(publicHeaders("https://site.example")["strict-transport-security"]).toBe("max-age=31536000");
  expect(publicHeaders("http://site.example")).not.toHaveProperty("strict-transport-security");
});

test("live editing is reached by the scheme that the page came by", () => {
  const connect = (protocol: "http" | "https") =>
    deskHeaders("https://site.example", { ...client, protocol }).response["content-security-policy"];
  expect(connect("https")).toContain("connect-src 'self' wss://site.example;");
  expect(connect("http")).toContain("connect-src 'self' ws://site.example;");
});

test("evaluated scripts run in development only, for hot reload", () => {
  const policy = (dev: boolean) =>
    deskHeaders("https://site.example", client, { dev }).response["content-security-policy"];
  expect(policy(true)).toContain("'unsafe-eval'");
  expect(policy(false)).not.toContain("'unsafe-eval'");
});
