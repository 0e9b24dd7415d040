import { randomBytes } from "node:crypto";
import type { By } from "#lib/command.ts";
import { editEvent } from "#lib/events/commands/edit-event.ts";
import { database } from "#lib/platform/database.ts";
import { publishEdition } from "#lib/publications/commands/publish-edition.ts";
import { newEvent, system } from "#lib/publications/test-subjects.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { editImage } from "./commands/edit-image.ts";
import { trashImage } from "./commands/trash-image.ts";
import { uploadImage } from "./commands/upload-image.ts";
import { workingUses } from "./uses.ts";

/** What is known of a picture that was just uploaded, and is no other's. */
function upload() {
  const sha256 = randomBytes(32).toString("hex");
  const facts = { sha256, mime: "image/png", bytes: 1, width: 1, height: 1, colour: "#000000" };
  return { facts, fileName: "合影.png" };
}

const states = {
  unused: "无处使用 unused",
  used: "草稿在用 used by a draft",
  live: "已发布 live",
  liveOnly: "已发布，草稿不再用 live, the draft without it",
  trashed: "回收站 in the trash",
  none: "没有这张 none such",
};
type State = keyof typeof states;

async function imageIn(state: State, by: By): Promise<string> {
  if (state === "none") return nowhere;
  const { id } = await done(uploadImage(system, upload()));
  if (state === "trashed") await done(trashImage(by, { id }));
  if (state === "unused" || state === "trashed") return id;
  const event = await newEvent({ cover: id });
  if (state === "live" || state === "liveOnly") await done(publishEdition(by, { kind: "event", id: event }));
  if (state === "liveOnly") await done(editEvent(by, { id: event, fields: { cover: null } }));
  return id;
}

function everywhere(input: (id: string) => object | Promise<object>): Trials[string] {
  return Object.fromEntries(
    (Object.keys(states) as State[]).map((state) => [
      states[state],
      async (by: By) => input(await imageIn(state, by)),
    ]),
  );
}

const edit = (id: string) => ({
  id,
  version: 1,
  caption: "图说",
  alt: "",
  credit: "",
  owner: "",
  rights: "",
  rightsUntil: "",
  isGroup: "false",
  crop: "",
  focusX: 500,
  focusY: 500,
});

export const trials: Trials = {
  "image.upload": {
    "新的图片 new": async () => upload(),
    "图库里已有 known": async () => {
      const known = upload();
      await done(uploadImage(system, known));
      return known;
    },
    "在回收站 in the trash": async (by) => {
      const known = upload();
      const { id } = await done(uploadImage(system, known));
      await done(trashImage(by, { id }));
      return known;
    },
  },
  "image.edit": {
    ...everywhere(edit),
    "其间有人保存 saved meanwhile": async (by) => {
      const mine = edit(await imageIn("unused", by));
      await done(editImage(by, mine));
      return mine;
    },
  },
  "image.replace": everywhere(async (id) => ({
    id,
    by: (await done(uploadImage(system, upload()))).id,
    seen: (await workingUses(database(), id)).map((use) => use.id),
  })),
  "image.trash": everywhere((id) => ({ id })),
  "image.restore": everywhere((id) => ({ id })),
};
