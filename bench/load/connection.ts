import { connect, type Socket } from "node:net";

/** One HTTP connection that is kept alive and asks one thing at a time. */
export interface Connection {
  /** Sends a whole request; `onAnswer` is called when its answer is complete. */
  ask(request: string, onAnswer: (status: number, bytes: number) => void): void;
  busy(): boolean;
  close(): void;
}

/** Reads answers with a Content-Length, which all that is measured here have. */
export function openConnection(port: number, onError: (error: Error) => void): Connection {
  const socket: Socket = connect({ port, host: "127.0.0.1", noDelay: true });
  let answered: ((status: number, bytes: number) => void) | undefined;
  let rest: Buffer | undefined;
  socket.on("error", onError);
  socket.on("data", (chunk: Buffer) => {
    const data = rest ? Buffer.concat([rest, chunk]) : chunk;
    const size = sizeOf(data);
    if (size === undefined || data.length < size) {
      rest = data;
      return;
    }
    rest = undefined;
    const done = answered;
    answered = undefined;
    done?.(Number(data.toString("latin1", 9, 12)), size);
  });
  return {
    ask(request, onAnswer) {
      answered = onAnswer;
      socket.write(request);
    },
    busy: () => answered !== undefined,
    close: () => socket.destroy(),
  };
}

/** Bytes of the whole answer, once its headers are there. */
function sizeOf(data: Buffer): number | undefined {
  const end = data.indexOf("\r\n\r\n");
  if (end < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(data.toString("latin1", 0, end))?.[1];
  return end + 4 + Number(length ?? 0);
}
