import type { ServerResponse } from "node:http";

/** What the front itself has to say when there is no page. */
const sentences: Record<number, [chinese: string, english: string]> = {
  400: ["请求有误。", "The request is malformed."],
  404: ["没有这个地址。", "There is nothing at this address."],
  413: ["提交的内容太大，请减少内容后再试。", "What was sent is too large. Make it smaller and try again."],
  502: ["页面暂时无法生成，请稍后再试。", "The page cannot be made at the moment. Please try again later."],
  503: ["网站正在启动，请稍候。", "The site is starting. Please wait a moment."],
};

/** A complete small page without scripts. `requestId` is what a person can quote to whoever reads the log. */
export function sendNotice(response: ServerResponse, status: number, requestId = ""): unknown {
  const [chinese, english] = sentences[status] ?? sentences[502] ?? ["", ""];
  const number = requestId && status >= 500 ? `<p><small>${requestId}</small></p>` : "";
  const body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${chinese}</title><body><main><h1>${chinese}</h1><p lang="en">${english}</p>${number}</main></body></html>`;
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "no-store",
    ...(status === 503 ? { "Retry-After": "5" } : {}),
    ...(status === 413 ? { Connection: "close" } : {}),
  });
  if (response.req.method !== "HEAD") response.write(body);
  if (status !== 413) return response.end();
  // Closed while the browser still sends, it would show a broken connection instead of the notice.
  response.req.resume();
  response.req.once("close", () => response.end());
  setTimeout(() => response.end(), 5000).unref();
}
