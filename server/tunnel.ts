import { connect } from "node:net";
import type { UpgradeHandler } from "./front.ts";
import { requestHeaders } from "./proxy.ts";

/** Joins a websocket with Next, which has some under `npm run dev`, for hot reload. */
export function tunnelTo(socketPath: () => string | undefined): UpgradeHandler {
  return (request, socket, head, visit) => {
    const path = socketPath();
    if (!path) return socket.destroy();
    const upstream = connect(path, () => {
      const headers = requestHeaders(request, {
        client: visit.client(),
        requestId: visit.requestId,
        headers: { request: {}, response: {} },
      });
      headers.push("Connection", "Upgrade", "Upgrade", request.headers.upgrade ?? "websocket");
      upstream.write(`${request.method} ${request.url} HTTP/1.1\r\n`);
      for (let i = 0; i < headers.length; i += 2)
        upstream.write(`${headers[i]}: ${headers[i + 1]}\r\n`, "latin1");
      upstream.write("\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    upstream.on("close", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  };
}
