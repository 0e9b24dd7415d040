import type { Outcome } from "#lib/command.ts";
import type { Problem } from "#lib/platform/errors.ts";

/** Gives name and password to next-auth, which answers with the session's cookie. For the browser. */
export async function sendCredentials(username: string, password: string): Promise<Outcome<null>> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
  const response = await fetch("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, username, password, json: "true" }),
  });
  if (response.ok) return { ok: true, value: null };
  const { url } = await response.json();
  return { ok: false, problems: [problemIn(new URL(url, location.href).searchParams.get("error") ?? "")] };
}

function problemIn(error: string): Problem {
  try {
    return JSON.parse(error);
  } catch {
    return { code: "unexpected", values: { requestId: error.slice(0, 80) } };
  }
}
