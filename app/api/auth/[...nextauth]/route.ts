import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/users/auth-options.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

/** What signing in needs; the session is read and ended by ourselves. */
const offered = new Set(["GET csrf", "GET providers", "POST callback/credentials"]);

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!offered.has(`${request.method} ${nextauth.join("/")}`)) return new Response(null, { status: 404 });
  return NextAuth(request, context, authOptions());
}

export { answer as GET, answer as POST };
