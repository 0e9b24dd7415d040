import { once } from "node:events";
import type { Server } from "node:http";
import { errorCode, StartError } from "#lib/platform/start-error.ts";

/** @throws {StartError} saying what is wrong with the port or the address. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, "listening").catch((error) => {
    throw explain(error, port, host);
  });
}

function explain(error: unknown, port: number, host: string): unknown {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        `端口 ${port} 已被占用；请用 PORT 指定另一个端口，或停止占用它的程序。`,
        `port ${port} is in use; set PORT to another, or stop the program that has it.`,
        { cause: error },
      );
    case "EACCES":
      return new StartError(
        `没有使用端口 ${port} 的权限；请用 PORT 指定 1024 以上的端口。`,
        `port ${port} needs privileges; set PORT to one above 1024.`,
        { cause: error },
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new StartError(
        `HOST ${host} 不是本机的地址；本机用 127.0.0.1，对外用 0.0.0.0。`,
        `HOST ${host} is no address of this machine; use 127.0.0.1 for this machine only, 0.0.0.0 for all.`,
        { cause: error },
      );
    default:
      return error;
  }
}
