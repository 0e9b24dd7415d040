import { cookieName } from "#lib/users/cookies.ts";
import type { Question } from "./ask.ts";
import type { Product } from "./product.ts";
import type { Secret } from "./secret.ts";

/** Where the desk keeps the secret, and detours to it. */
export function hiddenAddresses({ event, report, picture, words }: Secret): string[] {
  const file = "full-320-v1.jpg";
  const desk = [
    `/admin/events/${event.id}`,
    `/admin/events/${event.id}/preview`,
    `/admin/preview/events/${event.id}`,
    `/admin/reports/${report.id}`,
    `/admin/reports/${report.id}/preview`,
    `/admin/preview/reports/${report.id}`,
    `/admin/images/${picture.id}`,
    `/admin/media/${picture.sha256}/${file}`,
    `/admin/events/pictures?id=${picture.id}`,
    `/admin/events/comments?event=${event.id}`,
    "/admin/events?q=",
    "/admin/events?trash=true",
    "/admin/reports?show=trash",
    "/admin/audit",
    "/admin",
    `/api/images?q=${words.imageCaption?.slice(0, 11)}`,
    `/collab/${event.id}`,
  ];
  return [
    ...desk,
    ...desk.slice(0, 3).flatMap(detours),
    ...siteDetours(event.slug),
    ...siteDetours(report.slug),
  ];
}

function detours(address: string): string[] {
  const rest = address.slice("/admin".length);
  return [
    `${address}?_rsc=1abcd`,
    `${address}.rsc`,
    `${address}.txt`,
    `${address}.segments/_tree.segment.rsc`,
    `${address}/`,
    `/admin/.${rest}`,
    `/admin/..${address}`,
    `/events/..${address}`,
    `/events/%2e%2e${address}`,
    `/%61dmin${rest}`,
    `/ADMIN${rest}`,
    `/admin%2f${rest.slice(1)}`,
    `/admin;x=1${rest}`,
    `//admin${rest}`,
    `/\\admin${rest}`,
    `/media/..${address}`,
    `/_next/..${address}`,
    `/_next/data/build${address}.json`,
    `/_next/image?url=${encodeURIComponent(address)}&w=640&q=75`,
    `/_next/static/..${address}`,
    `/api/..${address}`,
    `/login?next=${encodeURIComponent(address)}`,
    `/login/..${address}`,
    `/about?path=${encodeURIComponent(address)}`,
    `${address}%00`,
    `${address}%0d%0ax-middleware-rewrite:%20/`,
  ];
}

function siteDetours(slug: string): string[] {
  return ["/events", "/reports"].flatMap((list) =>
    [
      "",
      "?_rsc=1abcd",
      "?preview=1",
      "?draft=true",
      ".rsc",
      ".json",
      ".txt",
      "/",
      "/preview",
      "/edit",
      "%00",
      "%20",
    ].map((end) => `${list}/${slug}${end}`),
  );
}

/** Headers that mean something to Next, to a proxy or to a cache, and methods that nobody uses. */
export function forgedQuestions(product: Product, { event, picture }: Secret): Question[] {
  const desk = `/admin/events/${event.id}`;
  const tree = encodeURIComponent(
    JSON.stringify([
      "",
      { children: ["admin", { children: ["events", { children: [["id", event.id, "d"], {}] }] }] },
    ]),
  );
  const headers: Record<string, string>[] = [
    { rsc: "1" },
    { rsc: "1", "next-router-state-tree": tree },
    { rsc: "1", "next-router-prefetch": "1", "next-url": desk },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { accept: "text/x-component" },
    { "x-nextjs-data": "1" },
    { "x-nextjs-rewrite": desk, "x-nextjs-matched-path": desk },
    { "x-nextjs-postponed": "1", "x-nextjs-cache": "HIT" },
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
    { "x-middleware-rewrite": desk, "x-middleware-next": "1" },
    { "x-middleware-override-headers": "x-dashiji-path", "x-middleware-request-x-dashiji-path": desk },
    { "x-middleware-set-cookie": `${cookieName("session")}=x` },
    { "x-invoke-path": desk, "x-invoke-output": desk, "x-invoke-status": "200" },
    { "x-matched-path": desk, "x-now-route-matches": "1=x" },
    { "x-prerender-revalidate": "x", cookie: "__prerender_bypass=x; __next_preview_data=x" },
    { "x-dashiji-path": desk, "x-nonce": "x" },
    { "x-original-url": desk, "x-rewrite-url": desk },
    { "x-forwarded-host": "localhost", "x-forwarded-proto": "https", "x-forwarded-for": "127.0.0.1" },
    { "x-forwarded-prefix": "/admin", "x-forwarded-uri": desk, "x-forwarded-path": desk },
    { forwarded: "for=127.0.0.1;host=localhost", "x-real-ip": "127.0.0.1", "client-ip": "127.0.0.1" },
    { host: "localhost" },
    { cookie: `${cookieName("session")}=x` },
    { cookie: `${cookieName("session")}=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.x.x` },
    { cookie: `__Host-${cookieName("session")}=x; next-auth.session-token=x; ${cookieName("device")}=x` },
    { authorization: "Basic YWRtaW46YWRtaW4=" },
    { authorization: "Bearer x" },
    { "if-none-match": "*" },
    { "if-none-match": `"${picture.sha256.slice(0, 32)}-full-320-v1.jpg"` },
    { "if-modified-since": "Thu, 01 Jan 2099 00:00:00 GMT" },
    { range: "bytes=0-100" },
    { purpose: "prefetch", "sec-purpose": "prefetch;prerender" },
    { connection: "x-forwarded-host, cookie", "x-forwarded-host": "localhost" },
    { "user-agent": "Googlebot/2.1", from: "googlebot@example.org" },
    { origin: product.url, referer: `${product.url}${desk}`, "sec-fetch-site": "same-origin" },
  ];
  const methods = [
    "HEAD",
    "OPTIONS",
    "TRACE",
    "PROPFIND",
    "REPORT",
    "SEARCH",
    "PUT",
    "PATCH",
    "DELETE",
    "POST",
  ];
  return [
    ...headers.map((one) => ({ headers: one })),
    ...methods.flatMap((method) => [{ method }, { method, headers: { origin: product.url } }]),
    {
      method: "POST",
      headers: { origin: product.url, "x-http-method-override": "GET", "content-type": "application/json" },
      body: JSON.stringify({ id: event.id }),
    },
    {
      method: "POST",
      headers: { origin: product.url, "next-action": "0".repeat(42), "content-type": "text/plain" },
      body: JSON.stringify([event.id]),
    },
  ];
}
