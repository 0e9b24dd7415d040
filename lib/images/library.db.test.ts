import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { trashEvent } from "#lib/events/commands/trash-event.ts";
import { readDocument } from "#lib/events/read-document.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { newEvent, newReport, system } from "#lib/publications/test-subjects.ts";
import { editReport } from "#lib/reports/commands/edit-report.ts";
import { findReport } from "#lib/reports/queries.ts";
import { done } from "#lib/test-access.ts";
import { readVersion } from "#lib/versions/read-version.ts";
import { editImage } from "./commands/edit-image.ts";
import { replaceImage } from "./commands/replace-image.ts";
import { uploadImage } from "./commands/upload-image.ts";
import { ImageFilter } from "./model.ts";
import { liveImages } from "./published.ts";
import { findImage, isShownPart, listImageChoices, listImages } from "./queries.ts";
import { findImageUses, workingUses } from "./uses.ts";

let db: TestDatabase;
let editor: By;

beforeAll(async () => {
  db = await testDatabase();
  editor = await db.by("editor", "李敏");
});

async function add(fileName = "图.png", takenAt: Date | null = null) {
  const sha256 = randomBytes(32).toString("hex");
  const facts = {
    sha256,
    mime: "image/png",
    bytes: 1,
    width: 3000,
    height: 2000,
    colour: "#000000",
    takenAt,
  };
  const { id } = await done(uploadImage(system, { facts, fileName }));
  return { id, sha256 };
}

const said = {
  version: 1,
  caption: "图说",
  alt: "图上",
  credit: "某某 摄",
  owner: "",
  rights: "",
  rightsUntil: "",
  isGroup: "false",
  crop: "",
  focusX: 500,
  focusY: 500,
};
const found = async (filter: Partial<ImageFilter>, id: string) =>
  (await listImages(ImageFilter.parse(filter))).images.some((image) => image.id === id);

const figureOf = (image: string) => ({
  type: "doc" as const,
  content: [{ type: "figure" as const, attrs: { image, alt: "", credit: "", layout: "single" as const } }],
});

describe("the library is narrowed", () => {
  test("by the year a picture was taken, else uploaded", async () => {
    const year = new Date().getFullYear();
    const taken = await add("微信图片_20191231235959.jpg");
    const plain = await add();
    expect([await found({ year: 2019 }, taken.id), await found({ year }, taken.id)]).toEqual([true, false]);
    expect([await found({ year: 2019 }, plain.id), await found({ year }, plain.id)]).toEqual([false, true]);
    expect((await listImageChoices(null)).years).toEqual(expect.arrayContaining([year, 2019]));
  });

  test("the camera's moment is believed before the file's name", async () => {
    const { id } = await add("微信图片_20191231235959.jpg", new Date("2018-06-01T00:00:00Z"));
    expect((await findImage(id))?.takenAt?.toISOString()).toBe("2018-06-01T00:00:00.000Z");
  });

  test("by the event that shows it", async () => {
    const [shown, other] = [await add(), await add()];
    const event = await newEvent({ cover: shown.id });
    expect([await found({ event }, shown.id), await found({ event }, other.id)]).toEqual([true, false]);
    expect((await listImageChoices(null)).events.map(({ id }) => id)).toContain(event);
  });

  test("by rights that have ended, or soon will", async () => {
    const [ended, soon, open] = [await add(), await add(), await add()];
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await done(editImage(editor, { ...said, id: ended.id, rightsUntil: inDays(-2) }));
    await done(editImage(editor, { ...said, id: soon.id, rightsUntil: inDays(20) }));
    await done(editImage(editor, { ...said, id: open.id, rightsUntil: inDays(400) }));
    for (const [lacks, expected] of [
      ["rights-out", [true, false, false]],
      ["rights-soon", [false, true, false]],
    ] as const) {
      const all = await Promise.all([ended, soon, open].map(({ id }) => found({ lacks }, id)));
      expect(all).toEqual(expected);
    }
  });

  test("by what is lacking, a credit among it; the last taken come first when that is asked", async () => {
    const { id } = await add();
    expect(await found({ lacks: "credit" }, id)).toBe(true);
    await done(editImage(editor, { ...said, id }));
    expect(await found({ lacks: "credit" }, id)).toBe(false);
    const old = await add("IMG_20010101_000000.jpg");
    const order = (await listImages(ImageFilter.parse({ sort: "taken" }))).images.map((image) => image.id);
    expect(order.indexOf(old.id)).toBeGreaterThan(order.indexOf(id));
  });
});

describe("a crop", () => {
  test("is stored beside the original, and refused where it is none", async () => {
    const { id } = await add();
    await done(editImage(editor, { ...said, id, crop: "100,200,500,400", isGroup: "true" }));
    expect(await findImage(id)).toMatchObject({
      crop: [100, 200, 500, 400],
      isGroup: true,
      width: 3000,
      height: 2000,
    });
    for (const crop of ["600,0,500,400", "0,0,10,10", "1,2,3", "a,b,c,d"]) {
      expect(await editImage(editor, { ...said, id, version: 2, crop })).toMatchObject({
        problems: [{ code: "image.crop-outside", field: "crop" }],
      });
    }
    await done(editImage(editor, { ...said, id, version: 2, crop: "0,0,1000,1000" }));
    expect((await findImage(id))?.crop).toBeNull();
  });

  test("is served to visitors as the live edition froze it, and in no other part", async () => {
    const { id, sha256 } = await add();
    await done(editImage(editor, { ...said, id, crop: "100,200,500,400" }));
    const event = await newEvent({ cover: id });
    await done(publishEdition(editor, { kind: "event", id: event }));
    const live = async () => [...(await liveImages())].filter((part) => part.startsWith(sha256));
    expect(await live()).toEqual([`${sha256}/c100-200-500-400`]);
    await done(editImage(editor, { ...said, id, version: 2, crop: "" }));
    expect(await live()).toEqual([`${sha256}/c100-200-500-400`]);
    await done(publishEdition(editor, { kind: "event", id: event }));
    expect(await live()).toEqual([`${sha256}/full`]);
    // The desk goes on showing what an edition froze, and makes no other part.
    expect(await isShownPart({ sha256, crop: [100, 200, 500, 400] })).toBe(true);
    expect(await isShownPart({ sha256, crop: [100, 200, 500, 401] })).toBe(false);
  });
});

describe("replacing a picture", () => {
  test("changes every working copy, its covers too, and no edition", async () => {
    const [old, other] = [await add("旧.png"), await add("新.png")];
    const event = await newEvent({ cover: old.id });
    await done(editEvent(editor, { id: event, fields: {}, body: figureOf(old.id) }));
    const { id: report } = await newReport(editor);
    const { fields, version } = (await findReport(report)) ?? { fields: {}, version: 0 };
    await done(editReport(editor, { ...fields, id: report, version, coverId: old.id }));
    await done(publishEdition(editor, { kind: "event", id: event }));

    const uses = await findImageUses(old.id);
    expect(uses.working.map(({ kind, id }) => [kind, id]).sort()).toEqual(
      [
        ["event", event],
        ["report", report],
      ].sort(),
    );
    expect(uses.editions).toMatchObject([{ kind: "event", id: event, number: 1, state: "live" }]);

    const seen = uses.working.map(({ id }) => id);
    expect(await done(replaceImage(editor, { id: old.id, by: other.id, seen }))).toEqual({ count: 2 });
    const text = await readDocument(database(), event);
    expect(text?.fields.cover).toBe(other.id);
    expect(text?.body).toEqual(figureOf(other.id));
    expect(await findReport(report)).toMatchObject({ version: version + 2, cover: { id: other.id } });
    const kept = await database().version.findFirst({
      where: { reportId: report },
      orderBy: { number: "desc" },
    });
    expect(kept && readVersion(kept.content)).toMatchObject({ fields: { coverId: other.id } });
    expect((await findImageUses(old.id)).working).toEqual([]);
    expect((await findImageUses(old.id)).editions).toHaveLength(1);
    expect((await findImage(old.id))?.replacement?.id).toBe(other.id);
    const audited = await database().auditEntry.findMany({ where: { action: "image.replace" } });
    expect(audited.map(({ subject }) => subject).sort()).toEqual(["event", "image", "report"]);
  });

  test("is refused when the picture is used elsewhere than was shown, and by itself", async () => {
    const [old, other] = [await add(), await add()];
    const event = await newEvent({ cover: old.id });
    const problem = async (by: string, seen: string[]) => {
      const outcome = await replaceImage(editor, { id: old.id, by, seen });
      return outcome.ok ? "done" : outcome.problems[0]?.code;
    };
    expect(await problem(other.id, [])).toBe("image.uses-changed");
    expect(await problem(old.id, [event])).toBe("image.same-picture");
    expect(await problem(other.id, [event])).toBe("done");
  });

  test("leaves what lies in the trash as it is", async () => {
    const [old, other] = [await add(), await add()];
    const event = await newEvent({ cover: old.id });
    await done(trashEvent(editor, { id: event }));
    expect(await done(replaceImage(editor, { id: old.id, by: other.id, seen: [] }))).toEqual({ count: 0 });
    expect(await workingUses(database(), old.id)).toMatchObject([{ id: event, trashed: true }]);
  });
});

test("nothing is frozen with a picture whose rights have ended", async () => {
  const { id } = await add();
  const event = await newEvent({ cover: id });
  await done(editImage(editor, { ...said, id, rightsUntil: "2020-01-01" }));
  expect(await publishEdition(editor, { kind: "event", id: event })).toMatchObject({
    problems: [{ code: "not-ready.picture-rights" }],
  });
  await done(editImage(editor, { ...said, id, version: 2, rightsUntil: "2999-01-01" }));
  expect(await publishEdition(editor, { kind: "event", id: event })).toMatchObject({ ok: true });
});
