import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { database } from "#lib/platform/database.ts";
import { folderStorage } from "#lib/platform/storage.ts";
import { testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { withdrawPublication } from "#lib/publications/commands/withdraw-publication.ts";
import { subjectState } from "#lib/publications/queries.ts";
import { editImage } from "./commands/edit-image.ts";
import { restoreImage } from "./commands/restore-image.ts";
import { trashImage } from "./commands/trash-image.ts";
import { uploadImage } from "./commands/upload-image.ts";
import { keepOriginal } from "./keep.ts";
import { ImageFilter } from "./model.ts";
import { findImage, findServedImage, imageAsSaved, listImages } from "./queries.ts";

const folder = mkdtempSync(path.join(tmpdir(), "images-"));
const storage = folderStorage(folder);
let editor: By & { userId: string };
let auditor: By;

beforeAll(async () => {
  const db = await testDatabase();
  editor = await db.by("editor", "李敏");
  auditor = await db.by("auditor");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function upload(colour: string, fileName = "合影.png", by: By = editor) {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const outcome = await uploadImage(by, { facts: await keepOriginal(storage, bytes), fileName });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.code);
  return outcome.value;
}

const fields = {
  caption: "委员在村口听取意见",
  alt: "几个人站在村口",
  credit: "示例 摄",
  owner: "某某供图",
  rights: "",
  rightsUntil: "",
  isGroup: "false",
  crop: "",
  focusX: 300,
  focusY: 200,
};
const list = (filter: Partial<ImageFilter>) => listImages(ImageFilter.parse(filter));

describe("uploading", () => {
  test("the same bytes are one picture, whatever their name and however many upload at once", async () => {
    const all = await Promise.all(["甲.png", "乙.png", "丙.png"].map((name) => upload("#101010", name)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await upload("#101010")).toEqual({ id: all[0]?.id, known: true });
    expect((await upload("#202020")).known).toBe(false);
  });

  test("a picture in the trash comes back when it is uploaded again", async () => {
    const { id } = await upload("#303030");
    await trashImage(editor, { id });
    expect(await upload("#303030")).toEqual({ id, known: true });
    expect((await findImage(id))?.trashedAt).toBeNull();
  });

  test("an auditor may look and not upload", async () => {
    await expect(upload("#404040", "图.png", auditor)).rejects.toThrow("forbidden");
  });
});

test("an address of this site's own pictures leads to the picture, any other address to none", async () => {
  const { id } = await upload("#0a0b0c");
  const { sha256 } = (await findImage(id)) ?? {};
  const find = (address: string) => findServedImage(address, ["https://a.example"]);
  expect(await find(`https://a.example/media/${sha256}/full-640-v1.webp`)).toMatchObject({ id });
  expect(await find(`https://a.example/admin/media/${sha256}/full-640-v1.webp`)).toMatchObject({ id });
  expect(await find(`https://b.example/media/${sha256}/full-640-v1.webp`)).toBeNull();
  expect(await find(`https://a.example/media/${"0".repeat(64)}/full-640-v1.webp`)).toBeNull();
  expect(await find("nothing")).toBeNull();
});

describe("what is said about a picture", () => {
  test("is saved on the version that was read, and refused on an older one", async () => {
    const { id } = await upload("#505050");
    expect(await editImage(editor, { id, version: 1, ...fields })).toEqual({
      ok: true,
      value: expect.objectContaining({ version: 2 }),
    });
    const late = await editImage(editor, { id, version: 1, ...fields, caption: "另一句" });
    expect(late).toEqual({ ok: false, problems: [{ code: "changed-meanwhile" }] });
    expect(await imageAsSaved(id)).toMatchObject({
      version: 2,
      name: "李敏",
      values: { caption: fields.caption },
    });
  });

  test("of two who save at once one is told", async () => {
    const { id } = await upload("#606060");
    const outcomes = await Promise.all(
      ["甲", "乙"].map((caption) => editImage(editor, { id, version: 1, ...fields, caption })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("stays inside its limits", async () => {
    const { id } = await upload("#707070");
    const outcome = await editImage(editor, {
      id,
      version: 1,
      ...fields,
      focusX: 1001,
      caption: "长".repeat(501),
    });
    expect(outcome).toMatchObject({ problems: [{ field: "caption" }, { field: "focusX" }] });
  });
});

describe("the trash", () => {
  test("takes an unused picture and gives it back", async () => {
    const { id } = await upload("#808080");
    expect(await trashImage(editor, { id })).toMatchObject({ ok: true });
    expect((await list({ trash: true })).images.map((image) => image.id)).toContain(id);
    expect((await list({})).images.map((image) => image.id)).not.toContain(id);
    expect(await restoreImage(editor, { id })).toMatchObject({ ok: true });
    expect(await restoreImage(editor, { id })).toMatchObject({ problems: [{ code: "not-found" }] });
  });

  test("refuses a picture that only what visitors see still shows, until that is withdrawn", async () => {
    const { id } = await upload("#919191");
    const made = await createEvent(editor, {
      year: 2025,
      fields: { ...emptyFields, title: "开展视察", cover: id },
    });
    const event = made.ok ? made.value.id : "";
    const subject = { kind: "event" as const, id: event };
    const seen = await subjectState("event", event);
    const published = await publishEdition(editor, {
      ...subject,
      seen: seen?.working.sha256,
      live: null,
      at: null,
      note: "",
      cancel: [],
    });
    expect(published).toMatchObject({ ok: true });
    await editEvent(editor, { id: event, fields: { cover: null } });
    expect(await trashImage(editor, { id })).toEqual({
      ok: false,
      problems: [{ code: "image.live", values: { title: "开展视察" } }],
    });
    const withdrawal = { ...subject, reason: "用错了图", sentence: "", cancel: [] };
    expect(await withdrawPublication(editor, withdrawal)).toMatchObject({ ok: true });
    expect(await trashImage(editor, { id })).toMatchObject({ ok: true });
  });

  test("refuses a picture that a text uses", async () => {
    const { id } = await upload("#909090");
    const event = await database().event.create({ data: { year: 2025 } });
    await database().imageUse.create({ data: { imageId: id, eventId: event.id } });
    expect(await trashImage(editor, { id })).toEqual({
      ok: false,
      problems: [{ code: "image.in-use", values: { count: 1 } }],
    });
  });
});

describe("the library", () => {
  test("is searched by words of two characters in caption, credit and file name", async () => {
    const { id } = await upload("#a0a0a0", "书香启动仪式.png");
    await editImage(editor, { id, version: 1, ...fields, caption: "读书活动启动" });
    const found = async (q: string) => (await list({ q })).images.some((image) => image.id === id);
    expect(await Promise.all(["读书", "启动仪式", "示例摄"].map(found))).toEqual([true, true, true]);
    expect(await Promise.all(["读动", "100%", "_"].map(found))).toEqual([false, false, false]);
  });

  test("shows what lacks a caption, an alternative text or a use", async () => {
    const { id } = await upload("#b0b0b0");
    const has = async (lacks: ImageFilter["lacks"]) =>
      (await list({ lacks })).images.some((image) => image.id === id);
    expect([await has("caption"), await has("alt"), await has("use")]).toEqual([true, true, true]);
    await editImage(editor, { id, version: 1, ...fields });
    expect([await has("caption"), await has("alt"), await has("use")]).toEqual([false, false, true]);
  });

  test("knows nothing under an address that is no id", async () => {
    expect(await findImage("../etc")).toBeNull();
  });
});
