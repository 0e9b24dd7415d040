import type { Instrumentation } from "next";

/**
 * Says in the log what a failed page tells its reader: the number on the page is `digest`. The route's name stands for
 * the address, which can hold a token.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // Next builds this file for its edge runtime too, where the log has no stream to write to.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("#lib/platform/log.ts");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  const requestId = request.headers["x-request-id"];
  log.error({ err: error, digest, requestId, route: context.routePath }, "a page or action failed");
};
