import { cookies, headers } from "next/headers";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { cookieLife, cookieName, cookieOptions, secret } from "./cookies.ts";
import { visitor } from "./current.ts";
import { deviceLife, readDevice, sealDevice } from "./device.ts";
import { signIn } from "./sign-in.ts";

/** next-auth with one provider: name and password. Its token holds the random id of our session's row. */
export function authOptions(): NextAuthOptions {
  const cookie = (name: "session" | "csrf" | "callback") => ({
    name: cookieName(name),
    options: cookieOptions(),
  });
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: cookieLife },
    pages: { signIn: "/login", error: "/login" },
    cookies: {
      sessionToken: cookie("session"),
      csrfToken: cookie("csrf"),
      callbackUrl: cookie("callback"),
    },
    providers: [
      CredentialsProvider({
        credentials: { username: { type: "text" }, password: { type: "password" } },
        authorize: (credentials) => authorize(credentials?.username ?? "", credentials?.password ?? ""),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
    },
  };
}

/** next-auth takes the message of what is thrown to the page: the problem, which the page words. */
async function authorize(username: string, password: string): Promise<{ id: string }> {
  const jar = await cookies();
  const device = await readDevice(jar.get(cookieName("device"))?.value);
  const agent = (await headers()).get("user-agent") ?? "";
  const by = await visitor();
  const browser = { address: by.visitor, agent };
  const former = jar.get(cookieName("session"))?.value;
  const outcome = await signIn({ username, password, device, browser, former, requestId: by.requestId });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
  const { sid, userId } = outcome.value;
  jar.set(cookieName("device"), await sealDevice(device, userId), { ...cookieOptions(), maxAge: deviceLife });
  return { id: sid };
}
