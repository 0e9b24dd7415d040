import type { Problem } from "#lib/platform/errors.ts";

const passwordLength = { minimum: 12, maximum: 200 };

/**
 * What is wrong with a new password, or null. Any characters count, Chinese ones too: a line of a poem is fine.
 * Counted and stored in NFKC, because an input method types full-width letters where another types plain ones.
 */
export function passwordProblem(password: string, owner: { username: string; name: string }): Problem | null {
  const text = password.normalize("NFKC");
  const { minimum, maximum } = passwordLength;
  const length = [...text].length;
  if (length < minimum) return { code: "password.too-short", values: { minimum } };
  if (length > maximum) return { code: "password.too-long", values: { maximum } };
  if (isObvious(text.toLowerCase(), owner)) return { code: "password.obvious" };
  return null;
}

const obviousWords = [
  "administrator",
  "password",
  "passw0rd",
  "dashiji",
  "iloveyou",
  "welcome",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "asdfgh",
  "zxcvbnm",
  "zxcvbn",
  "1qaz2wsx",
  "1q2w3e4r",
  "admin",
  "login",
  "woaini",
  "大事记",
  "政协",
  "密码",
  "管理员",
];

/** What is left without names, famous words, years, repetitions and sequences must still hold something. */
function isObvious(password: string, { username, name }: { username: string; name: string }): boolean {
  const owners = [username, name.normalize("NFKC").toLowerCase()].filter((word) => word.length > 1);
  let rest = password;
  for (const word of [...owners, ...obviousWords]) rest = rest.replaceAll(word, "");
  rest = withoutSequences(rest.replace(/(19|20)\d\d/g, "").replace(/(.+?)\1+/gu, "$1"));
  return new Set(rest).size < 5;
}

/** Takes out runs of three and more that count up or down: 1234, cba. */
function withoutSequences(text: string): string {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const inRun = codes.map(() => false);
  for (let i = 2; i < codes.length; i++) {
    const step = (codes[i] ?? 0) - (codes[i - 1] ?? 0);
    if (Math.abs(step) !== 1 || step !== (codes[i - 1] ?? 0) - (codes[i - 2] ?? 0)) continue;
    inRun[i] = inRun[i - 1] = inRun[i - 2] = true;
  }
  return [...text].filter((_, i) => !inRun[i]).join("");
}

/** Where to go after signing in: a page of the desk on this site, whatever the address asked for. */
export function safeNext(next: unknown): string {
  const home = "/admin";
  if (typeof next !== "string" || next.length > 2000) return home;
  // Browsers drop tabs and line breaks and read a backslash as a slash, so only the parsed form can be judged.
  if (!URL.canParse(next, "http://here.invalid")) return home;
  const url = new URL(next, "http://here.invalid");
  const isDesk = url.pathname === home || url.pathname.startsWith(`${home}/`);
  return url.origin === "http://here.invalid" && isDesk ? url.pathname + url.search + url.hash : home;
}
