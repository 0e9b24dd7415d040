import type { IncomingMessage, ServerResponse } from "node:http";

/** What the front itself has to say when there is no page. */
const sentences: Record<number, [chinese: string, english: string]> = {
  400: ["请求有误。", "The request is malformed."],
  403: [
    "这个请求不是从本站页面发出的，没有执行。请从本站网址打开页面，再试一次。",
    "This request did not come from a page of this site and was not carried out. Open the site at its own address and try again.",
  ],
  404: ["没有这个地址。", "There is nothing at this address."],
  405: ["这个地址只能读取。", "This address can only be read."],
  413: ["提交的内容太大，请减少内容后再试。", "What was sent is too large. Make it smaller and try again."],
  500: ["页面出了问题，请稍后再试。", "Something went wrong with this page. Please try again later."],
  502: ["页面暂时无法生成，请稍后再试。", "The page cannot be made at the moment. Please try again later."],
  503: ["网站正忙或正在启动，请稍候再试。", "The site is busy or starting. Please try again in a moment."],
};

/**
 * Says in one sentence why there is no answer: as a complete small page without scripts, or as a program can read
 * it. `requestId` is what a person can quote to whoever reads the log.
 */
export function sendNotice(response: ServerResponse, status: number, requestId = ""): unknown {
  const [chinese, english] = sentences[status] ?? sentences[502] ?? ["", ""];
  const [type, body] = form(response.req, {
    status,
    chinese,
    english,
    requestId: status >= 500 ? requestId : "",
  });
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(body),
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    ...(status === 405 ? { Allow: "GET, HEAD" } : {}),
    ...(status === 503 ? { "Retry-After": "5" } : {}),
    ...(status === 400 || status === 413 ? { Connection: "close" } : {}),
  });
  if (response.req.method !== "HEAD") response.write(body);
  if (status !== 413) return response.end();
  // Closed while the browser still sends, it would show a broken connection instead of the notice.
  response.req.resume();
  response.req.once("close", () => response.end());
  setTimeout(() => response.end(), 5000).unref();
}

interface Notice {
  status: number;
  chinese: string;
  english: string;
  requestId: string;
}

function form(request: IncomingMessage, notice: Notice): [type: string, body: string] {
  const { status, chinese, english, requestId } = notice;
  // Next's client shows the sentence to the person only with exactly this type.
  if (request.headers["next-action"]) return ["text/plain", chinese];
  if (request.url?.startsWith("/api/")) {
    return ["application/json", JSON.stringify({ status, message: chinese, en: english, requestId })];
  }
  const number = requestId ? `<p><small>${requestId}</small></p>` : "";
  return [
    "text/html; charset=utf-8",
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${chinese}</title><body><main><h1>${chinese}</h1><p lang="en">${english}</p>${number}</main></body></html>`,
  ];
}
