import type { IncomingMessage } from "node:http";
import { BlockList, isIP } from "node:net";

export interface Client {
  address: string;
  protocol: "http" | "https";
  /** As the browser wrote it. Good for comparing with an Origin, never for making an address. */
  host: string;
}

/** @param trusted Addresses and ranges of proxies whose X-Forwarded-* headers are believed. */
export function clientReader(trusted: string[]): (request: IncomingMessage) => Client {
  const proxies = blockList(trusted);
  const isProxy = (address: string) => proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
  return (request) => {
    const peer = plainAddress(request.socket.remoteAddress ?? "");
    const host = request.headers.host ?? "";
    if (trusted.length === 0 || isIP(peer) === 0 || !isProxy(peer))
      return { address: peer, protocol: "http", host };
    // What stands left of the last address that isn't a proxy of ours, anybody may have written.
    const claimed = list(request.headers["x-forwarded-for"])
      .map(plainAddress)
      .findLast((address) => isIP(address) === 0 || !isProxy(address));
    return {
      address: claimed && isIP(claimed) > 0 ? claimed : peer,
      protocol: list(request.headers["x-forwarded-proto"]).at(-1) === "https" ? "https" : "http",
      host: list(request.headers["x-forwarded-host"]).at(-1) ?? host,
    };
  };
}

function blockList(ranges: string[]): BlockList {
  const result = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) result.addAddress(address, family);
    else result.addSubnet(address, Number(bits), family);
  }
  return result;
}

function list(header: string | string[] | undefined): string[] {
  return String(header ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Node gives an IPv4 client of an IPv6 socket as ::ffff:1.2.3.4. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
