import { createServer, request } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** The way of one browser to the product, which can be cut and mended; websockets too, which `setOffline` leaves alone. */
export interface Line {
  /** For `browser.newContext({ proxy })`. */
  proxy: { server: string };
  /** Ends every connection, and lets none be made. */
  cut(): void;
  /** Passes nothing on any more, without a word: what a lost radio link looks like. */
  silence(): void;
  /** Ends what was silent, and lets connections be made again. */
  mend(): void;
  close(): void;
}

/** A proxy of HTTP, as browsers speak to it. */
export async function openLine(): Promise<Line> {
  const sockets = new Set<Socket>();
  let state: "whole" | "cut" | "silent" = "whole";
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const server = createServer((incoming, answer) => {
    const { hostname, port, pathname, search } = new URL(incoming.url ?? "");
    const { "proxy-connection": _, ...headers } = incoming.headers;
    const outgoing = request(
      { hostname, port, path: pathname + search, method: incoming.method, headers },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.rawHeaders);
        found.pipe(answer);
      },
    );
    outgoing.on("error", () => answer.destroy());
    incoming.pipe(outgoing);
  });
  server.on("connection", (socket) => {
    keep(socket);
    if (state === "cut") socket.destroy();
  });
  server.on("connect", (incoming, near: Socket) => {
    const [host = "", port] = (incoming.url ?? "").split(":");
    const far = connect(Number(port), host, () => near.write("HTTP/1.1 200 OK\r\n\r\n"));
    keep(far);
    const pass = (from: Socket, to: Socket) => {
      from.on("data", (bytes) => {
        if (state !== "silent") to.write(bytes);
      });
      from.on("close", () => to.destroy());
    };
    pass(near, far);
    pass(far, near);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut() {
      state = "cut";
      drop();
    },
    silence() {
      state = "silent";
    },
    mend() {
      if (state === "silent") drop();
      state = "whole";
    },
    close() {
      drop();
      server.close();
    },
  };
}
