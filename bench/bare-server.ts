/** The measure: a node:http server that answers one file from memory, compressed if asked. Arguments: file, type. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

const [file = "", contentType = "text/html; charset=utf-8"] = process.argv.slice(2);
const plain = readFileSync(file);
const gzip = gzipSync(plain, { level: 6 });

const server = createServer((request, response) => {
  const compressed = request.headers["accept-encoding"]?.includes("gzip");
  const body = compressed ? gzip : plain;
  response.writeHead(200, {
    "content-type": contentType,
    "content-length": body.length,
    ...(compressed ? { "content-encoding": "gzip" } : {}),
  });
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("disconnect", () => process.exit(0));
