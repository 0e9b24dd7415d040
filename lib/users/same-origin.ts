/**
 * Whether a write comes from a page of this site. Browsers put Origin on every POST, PUT and DELETE, and no other
 * site's page can change it; Next asks the same of server actions. For route handlers.
 */
export function isSameOrigin(request: Request): boolean {
  const { headers } = request;
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  // The front says which host the browser asked for; an administrator may come by another name than SITE_URL's.
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return new URL(origin).host === host;
}

/** The answer to a write from elsewhere. */
export function crossOriginAnswer(): Response {
  return new Response("This write does not come from a page of this site.\n", { status: 403 });
}
