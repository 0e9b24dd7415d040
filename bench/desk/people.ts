import { createEvent } from "#lib/events/commands/create-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { loadSecrets } from "#lib/platform/secrets.ts";
import type { RichText } from "#lib/richtext/model.ts";
import { cookieName, sealSession } from "#lib/users/cookies.ts";
import { newToken } from "#lib/users/token.ts";

/** Cookies of so many editors who are signed in. */
export async function signIn(dataDir: string, people: number): Promise<string[]> {
  const { authSecret } = loadSecrets({ dataDir, authSecret: undefined, serverActionsKey: undefined });
  const cookies: string[] = [];
  for (let person = 0; person < people; person++) {
    const { token, hash } = newToken();
    const username = `bench-${hash.slice(0, 10).toLowerCase()}`;
    const { id } = await database().user.create({
      data: { username, name: `编辑${person}`, role: "editor" },
    });
    const expiresAt = new Date(Date.now() + 86_400_000);
    await database().session.create({ data: { id: hash, userId: id, expiresAt } });
    cookies.push(`${cookieName("session")}=${await sealSession(token, authSecret)}`);
  }
  return cookies;
}

export async function newEvent(title: string, body: RichText): Promise<string> {
  const made = await createEvent(
    { requestId: "bench", system: "bench" },
    { year: 2025, fields: { ...emptyFields, title }, body },
  );
  if (!made.ok) throw new Error(`no event: ${made.problems[0]?.code}`);
  return made.value.id;
}

const sentence = "政协委员围绕乡村振兴开展专题调研，走访十二个县区，形成报告并提出建议。";

/** A text of at least so many characters, in paragraphs as people write them. */
export function textOf(characters: number): RichText {
  const paragraph = sentence.repeat(6);
  const content = Array.from({ length: Math.ceil(characters / paragraph.length) }, () => ({
    type: "paragraph" as const,
    content: [{ type: "text" as const, text: paragraph }],
  }));
  return { type: "doc", content };
}

/** The value under which that share of all lies. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
