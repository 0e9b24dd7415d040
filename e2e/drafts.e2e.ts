import { expect, test } from "@playwright/test";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { formats, widths } from "#lib/images/model.ts";
import { database } from "#lib/platform/database.ts";
import { cancelSchedule } from "#lib/publications/commands/cancel-schedule.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { inAnHour } from "#lib/publications/test-subjects.ts";
import { done } from "#lib/test-access.ts";
import { type Answer, ask } from "./support/ask.ts";
import { withCommands } from "./support/commands.ts";
import { crawl, pictureAddresses, publicAddresses } from "./support/crawl.ts";
import { forgedQuestions, hiddenAddresses } from "./support/forged.ts";
import { people } from "./support/people.ts";
import { type Product, startProduct } from "./support/product.ts";
import { allThatVisitorsRead } from "./support/public-sql.ts";
import { type Secret, unpublished, unshown, writeSecret } from "./support/secret.ts";

/*
 * A draft whose every field holds a word of its own: none of them comes out, whatever a visitor asks, until it is
 * published, and none any more once it is withdrawn.
 */

/** Of one picture, as visitors are served it. */
const renditions = widths.length * formats.length;

let product: Product;
let secret: Secret;
let by: Awaited<ReturnType<typeof people>>["administrator"];

test.describe.configure({ mode: "serial", timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  product = await startProduct();
  by = (await people(product)).administrator;
  secret = await withCommands(product, () => writeSecret(by));
});
test.afterAll(() => product.stop());

test("nothing of a draft is seen", async () => {
  await expectHidden({ forged: true });
  for (const [kind, { slug }] of [
    ["events", secret.event],
    ["reports", secret.report],
  ] as const)
    expect((await ask(product, `/${kind}/${slug}`)).status).toBe(404);
});

test("a draft's addresses answer as those of nothing do", async () => {
  const pairs = [
    [`/events/${secret.event.slug}`, "/events/nothing"],
    [`/reports/${secret.report.slug}`, "/reports/nothing"],
    [`/years/${secret.year}`, "/years/1986"],
    [`/media/${secret.picture.sha256}/full-320-v1.jpg`, `/media/${"0".repeat(64)}/full-320-v1.jpg`],
    [`/admin/events/${secret.event.id}`, "/admin/events/01890a5d-ac96-774b-bcce-b302099a8057"],
    [
      `/admin/media/${secret.picture.sha256}/full-320-v1.jpg`,
      `/admin/media/${"0".repeat(64)}/full-320-v1.jpg`,
    ],
  ] as const;
  for (const [draft, nothing] of pairs)
    expect(comparable(await ask(product, draft), draft)).toEqual(
      comparable(await ask(product, nothing), nothing),
    );
});

test("nothing is seen of what is scheduled", async () => {
  const scheduled = await withCommands(product, async () => [
    await done(publishEdition(by, { kind: "event", id: secret.event.id, at: inAnHour() })),
    await done(publishEdition(by, { kind: "report", id: secret.report.id, at: inAnHour() })),
  ]);
  await expectHidden();
  await withCommands(product, async () => {
    for (const { id } of scheduled) await done(cancelSchedule(by, { id }));
  });
  await expectHidden();
});

test("once it is published all of it is seen, but for what is nobody's business", async () => {
  await withCommands(product, async () => {
    await done(publishEdition(by, { kind: "report", id: secret.report.id }));
    await done(publishEdition(by, { kind: "event", id: secret.event.id }));
  });
  await expect.poll(async () => (await ask(product, `/events/${secret.event.slug}`)).status).toBe(200);
  const seen = new Set<string>();
  for (const [address, answer] of await crawl(product, secret))
    for (const name of toldBy(answer, address)) seen.add(name);
  expect(Object.keys(secret.words).filter((name) => !seen.has(name))).toEqual(unshown);
  expect(await picturesServed()).toBe(renditions);
  const told = [...(await allThatVisitorsRead(product, secret)).values()].join();
  expect(Object.keys(secret.words).filter((name) => !isIn(told, name))).toEqual(unpublished);
});

test("a later change, scheduled or not, is not seen", async () => {
  secret.words.later = `${secret.words.title}later`;
  await withCommands(product, async () => {
    await done(editEvent(by, { id: secret.event.id, fields: { title: secret.words.later ?? "", tags: [] } }));
    await done(publishEdition(by, { kind: "event", id: secret.event.id, at: inAnHour() }));
  });
  for (const [address, answer] of await crawl(product, secret))
    expect(toldBy(answer, address), address).not.toContain("later");
  for (const [sql, answer] of await allThatVisitorsRead(product, secret))
    expect(isIn(answer, "later"), sql).toBe(false);
});

test("nothing is left of what was withdrawn, not even for a browser that kept it", async () => {
  const addresses = [
    `/events/${secret.event.slug}`,
    `/reports/${secret.report.slug}`,
    ...pictureAddresses(secret),
  ];
  const kept = new Map<string, string>();
  for (const address of addresses) {
    const { status, headers } = await ask(product, address);
    if (status === 200) kept.set(address, headers.etag ?? "");
  }
  expect(kept.size).toBe(2 + renditions);
  secret.words.reason = `${secret.words.title}reason`;
  await withCommands(product, async () => {
    const reason = secret.words.reason;
    const { id } = secret.event;
    const cancel = await schedulesOf(id);
    await done(withdrawPublication(by, { kind: "event", id, reason, cancel }));
    await done(withdrawPublication(by, { kind: "report", id: secret.report.id, reason }));
  });
  await expect.poll(async () => (await ask(product, `/events/${secret.event.slug}`)).status).toBe(410);
  await expect.poll(picturesServed).toBe(0);
  for (const [address, etag] of kept) {
    const { status } = await ask(product, address, { headers: { "if-none-match": etag } });
    expect([address, status]).toEqual([address, address.startsWith("/media/") ? 404 : 410]);
  }
  await expectHidden({ forged: true, known: ["eventSlug", "reportSlug"] });
});

/**
 * Everything that a stranger can try, and not one word of the secret. `known` are words that the database may tell
 * visitors' role: what stood at an address is 410 for ever.
 */
async function expectHidden({ forged = false, known = [] as string[] } = {}): Promise<void> {
  const told: string[] = [];
  const note = (asked: string, names: string[]) => {
    if (names.length > 0) told.push(`${asked}: ${names.join(", ")}`);
  };
  for (const [address, answer] of await crawl(product, secret)) note(address, toldBy(answer, address));
  const hidden = hiddenAddresses(secret);
  for (const address of hidden) note(address, toldBy(await ask(product, address), address));
  const visited = [...publicAddresses(secret), ...pictureAddresses(secret).slice(-9), ...hidden.slice(0, 16)];
  for (const question of forged ? forgedQuestions(product, secret) : []) {
    for (const address of visited.filter((one) => !one.startsWith("/search?"))) {
      const asked = `${JSON.stringify(question)} ${address}`;
      const answer = await ask(product, address, question);
      note(asked, toldBy(answer, asked));
      if (answer.status >= 500) note(asked, [`status ${answer.status}`]);
    }
  }
  for (const [sql, rows] of await allThatVisitorsRead(product, secret))
    note(
      sql,
      Object.keys(secret.words).filter((name) => isIn(rows, name) && !known.includes(name)),
    );
  expect(told).toEqual([]);
}

/** Which words of the secret an answer holds, beside those that were asked with. */
function toldBy({ rawHeaders, body }: Answer, asked = ""): string[] {
  const text = `${rawHeaders.join("\n")}\n${body.toString("latin1")}`;
  return Object.entries(secret.words)
    .filter(([, word]) => text.includes(word) && !asked.includes(word))
    .map(([name]) => name);
}

/** Also as the database writes bytes. */
function isIn(text: string, name: string): boolean {
  const word = secret.words[name] ?? "";
  return text.includes(word) || text.includes(Buffer.from(word).toString("hex"));
}

/** An answer without what differs from one answer to the next, and without the address that was asked for. */
function comparable({ status, rawHeaders, body }: Answer, address: string): unknown {
  const varying = ["date", "server-timing", "content-security-policy", "etag"];
  const blind = (text: string) =>
    text
      .replaceAll(address, "…")
      .replaceAll(address.split("/").at(-1) ?? "", "…")
      .replaceAll(encodeURIComponent(address), "…")
      .replace(/nonce="[^"]*"/g, "");
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 && !varying.includes(name.toLowerCase())
      ? [`${name}: ${blind(rawHeaders[index + 1] ?? "")}`]
      : [],
  );
  // Next streams the way to the sign-in in parts whose order is left to chance.
  const isDesk = address.startsWith("/admin/");
  return { status, headers: pairs, body: isDesk ? "" : blind(body.toString("utf8")) };
}

async function picturesServed(): Promise<number> {
  let count = 0;
  for (const address of pictureAddresses(secret)) {
    if ((await ask(product, address)).status === 200) count += 1;
  }
  return count;
}

async function schedulesOf(subjectId: string): Promise<string[]> {
  const rows = await database().publication.findMany({
    where: { subjectId, liveFrom: { gt: new Date() }, liveUntil: null },
  });
  return rows.map(({ id }) => id);
}
