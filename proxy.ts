import { type NextRequest, NextResponse } from "next/server";

/** Tells the desk's pages their own address, so that the sign-in can lead back to it. Decides nothing. */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("x-dashiji-path", request.nextUrl.pathname + request.nextUrl.search);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: "/admin/:path*" };
