import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { SubjectKind } from "#generated/prisma/enums.ts";
import type { By } from "#lib/command.ts";
import { setSlug } from "#lib/events/commands/set-slug.ts";
import { trashImage } from "#lib/images/commands/trash-image.ts";
import { uploadImage } from "#lib/images/commands/upload-image.ts";
import { keepOriginal } from "#lib/images/keep.ts";
import { database } from "#lib/platform/database.ts";
import { storage } from "#lib/platform/storage.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { inAnHour, type Life, life, newEvent, subjectIn, system } from "#lib/publications/test-subjects.ts";
import { done, nowhere } from "#lib/test-access.ts";
import { inviteUser } from "#lib/users/commands/invite-user.ts";
import { issueLink } from "#lib/users/commands/issue-link.ts";
import { newToken } from "#lib/users/token.ts";

export interface Address {
  id: string;
  slug: string;
}
export type Subjects = Record<Life | "moved", Address>;

export const pictureStates = {
  unused: "无处使用 unused",
  draft: "草稿在用 used by a draft",
  scheduled: "定时发布 scheduled",
  live: "已发布 live",
  withdrawn: "已撤下 withdrawn",
  trashed: "回收站 in the trash",
  none: "没有这张 none such",
};
export type PictureState = keyof typeof pictureStates;
export const subjectStates = { ...life, moved: "网址已改 address changed" };

export interface World {
  events: Subjects;
  reports: Subjects;
  pictures: Record<PictureState, { id: string; sha256: string }>;
  links: Record<"invitation" | "reset", Record<"fresh" | "expired", string>>;
  account: string;
}

/** Records in every state that an address can lead to, made by the product's own commands. */
export async function makeWorld(by: By): Promise<World> {
  return {
    events: await subjects("event", by),
    reports: await subjects("report", by),
    pictures: await pictures(by),
    links: await links(),
    account: (await done(inviteUser(system, { username: "chen", name: "陈", role: "editor" }))).id,
  };
}

async function subjects(kind: SubjectKind, by: By): Promise<Subjects> {
  const made: Partial<Subjects> = {};
  for (const state of Object.keys(life) as Life[])
    made[state] = await addressed(kind, await subjectIn(state, kind, by), state);
  made.moved = await moved(kind, by);
  return made as Subjects;
}

/** Also a draft has an address of its own, so that one can look whether something answers there. */
async function addressed(kind: SubjectKind, id: string, state: Life): Promise<Address> {
  const table = kind === "event" ? database().event : database().report;
  const find = table.findUnique as (query: object) => Promise<{ slug: string | null } | null>;
  const known = (await find({ where: { id } }))?.slug;
  const slug = known ?? `address-of-the-${state}-${kind}`;
  if (!known)
    await (table.updateMany as (query: object) => Promise<unknown>)({ where: { id }, data: { slug } });
  return { id, slug };
}

/** Published, and published again at another address: what stands here is the former one. */
async function moved(kind: SubjectKind, by: By): Promise<Address> {
  const id = await subjectIn("live", kind, by);
  const address = await addressed(kind, id, "live");
  if (kind === "event") await done(setSlug(by, { id, slug: "another-address" }));
  else await database().report.update({ where: { id }, data: { slug: "another-address" } });
  await done(publishEdition(by, { kind, id }));
  return address;
}

async function pictures(by: By): Promise<World["pictures"]> {
  const made: Partial<World["pictures"]> = { none: { id: nowhere, sha256: "0".repeat(64) } };
  for (const state of Object.keys(pictureStates) as PictureState[]) {
    if (state === "none") continue;
    const picture = await newPicture();
    made[state] = picture;
    if (state === "trashed") await done(trashImage(by, { id: picture.id }));
    if (state === "unused" || state === "trashed") continue;
    const id = await newEvent({ cover: picture.id });
    if (state !== "draft")
      await done(publishEdition(by, { kind: "event", id, at: state === "scheduled" ? inAnHour() : null }));
    if (state === "withdrawn") await done(withdrawPublication(by, { kind: "event", id, reason: "试" }));
  }
  return made as World["pictures"];
}

/** A picture that no other is like. */
async function newPicture(fileName = "图.png"): Promise<{ id: string; sha256: string }> {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const bytes = await sharp({
    create: { width: 400, height: 300, channels: 3, background: "#888888", noise },
  })
    .composite([{ input: randomBytes(3 * 16), raw: { width: 4, height: 4, channels: 3 } }])
    .png()
    .toBuffer();
  const facts = await keepOriginal(storage(), bytes);
  const { id } = await done(uploadImage(system, { facts, fileName }));
  return { id, sha256: facts.sha256 };
}

async function links(): Promise<World["links"]> {
  const token = ({ path }: { path: string }) => path.split("/").at(-1) ?? "";
  const invitation = async (username: string) =>
    token(await done(inviteUser(system, { username, name: "王明", role: "editor" })));
  const reset = async (username: string) => {
    const { id } = await database().user.create({
      data: { username, name: "王明", role: "editor", passwordHash: newToken().hash },
    });
    return token(await done(issueLink(system, { id })));
  };
  const expired = { invitation: await invitation("late"), reset: await reset("later") };
  await database().oneTimeLink.updateMany({
    where: { purpose: { not: "setup" } },
    data: { expiresAt: new Date(0) },
  });
  return {
    invitation: { fresh: await invitation("wang"), expired: expired.invitation },
    reset: { fresh: await reset("li"), expired: expired.reset },
  };
}
