import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { clientReader } from "./client-address.ts";

const request = (peer: string, headers: Record<string, string> = {}) =>
  ({
    socket: { remoteAddress: peer },
    headers: { host: "site.example", ...headers },
  }) as unknown as IncomingMessage;
const forwarded = {
  "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.1.2.3",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "大.example",
};

describe("who asks", () => {
  test("without TRUST_PROXY nobody's headers are believed", () => {
    expect(clientReader([])(request("198.51.100.1", forwarded))).toEqual({
      address: "198.51.100.1",
      protocol: "http",
      host: "site.example",
    });
  });

  test("a trusted proxy is believed for the address it saw, not for what the visitor claimed", () => {
    const read = clientReader(["127.0.0.1", "10.0.0.0/8"]);
    expect(read(request("::ffff:127.0.0.1", forwarded))).toEqual({
      address: "203.0.113.9",
      protocol: "https",
      host: "大.example",
    });
  });

  test("somebody who isn't the proxy is not believed", () => {
    expect(clientReader(["10.0.0.0/8"])(request("198.51.100.1", forwarded)).address).toBe("198.51.100.1");
  });

  test("nonsense in the header leaves the proxy's own address", () => {
    expect(
      clientReader(["::1"])(request("::1", { "x-forwarded-for": "6.6.6.6, unknown, ::1" })).address,
    ).toBe("::1");
  });
});
