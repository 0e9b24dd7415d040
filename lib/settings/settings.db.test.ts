import { beforeAll, describe, expect, test } from "vitest";
import type { By } from "#lib/command.ts";
import { database } from "#lib/platform/database.ts";
import { type TestDatabase, testDatabase } from "#lib/platform/test-database.ts";
import { addChannel } from "./commands/add-channel.ts";
import { editChannel } from "./commands/edit-channel.ts";
import { editSite } from "./commands/edit-site.ts";
import { orderChannels } from "./commands/order-channels.ts";
import { removeChannel } from "./commands/remove-channel.ts";
import { SiteSettings } from "./model.ts";
import { publicChannels, publicSite } from "./published.ts";
import { listChannels, siteSettingsBy } from "./queries.ts";

const forbidden = { ok: false, problems: [{ code: "forbidden" }] };
const refused = (code: string, field?: string) => ({
  ok: false,
  problems: [field ? { code, field } : { code }],
});

let db: TestDatabase;
let administrator: By;
let editor: By;
let auditor: By;

beforeAll(async () => {
  db = await testDatabase();
  administrator = await db.by("administrator", "王建华");
  editor = await db.by("editor");
  auditor = await db.by("auditor");
});

describe("the site's settings", () => {
  const value = SiteSettings.parse({ name: "履职大事记", footerLines: ["主办：某省政协办公厅"] });

  test("have values before anybody saved them", async () => {
    expect(await siteSettingsBy()).toMatchObject({ version: 0, name: null, value: { name: "大事记" } });
    expect(await publicSite()).toMatchObject({ name: "大事记", locale: "zh-CN" });
  });

  test("are saved by administrators only, and visitors see them at once", async () => {
    expect(await editSite(editor, { version: 0, ...value })).toEqual(forbidden);
    expect(await editSite(auditor, { version: 0, ...value })).toEqual(forbidden);
    expect(await editSite(administrator, { version: 0, ...value })).toEqual({
      ok: true,
      value: { version: 1 },
    });
    expect(await publicSite()).toEqual(value);
    expect(await siteSettingsBy()).toMatchObject({ version: 1, name: "王建华" });
    const row = await database().auditEntry.findFirst({ where: { action: "settings.edit" } });
    expect(row?.data).toEqual({ changed: ["name", "footerLines"] });
  });

  test("refuse whoever saves with an older version, also when two save the first time at once", async () => {
    const other = { ...value, name: "另一个名称" };
    expect(await editSite(administrator, { version: 0, ...other })).toEqual(refused("changed-meanwhile"));
    const both = await Promise.all([1, 2].map(() => editSite(administrator, { version: 1, ...other })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await database().setting.deleteMany();
    const first = await Promise.all([1, 2].map(() => editSite(administrator, { version: 0, ...value })));
    expect(first.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("have a name, and lines of bounded length", async () => {
    const save = (change: object) => editSite(administrator, { version: 1, ...value, ...change });
    expect(await save({ name: " " })).toMatchObject(refused("invalid.too_small", "name"));
    expect(await save({ footerLines: Array(7).fill("行") })).toMatchObject(
      refused("invalid.too_big", "footerLines"),
    );
    expect(await save({ locale: "fr" })).toMatchObject(refused("invalid.invalid_value", "locale"));
  });
});

describe("channels", () => {
  const idOf = async (name: string) => (await database().channel.findUniqueOrThrow({ where: { name } })).id;

  test("are added at the end, with an address from the name when none is given", async () => {
    expect(await addChannel(editor, { name: "提案工作", slug: "" })).toEqual(forbidden);
    expect(await addChannel(administrator, { name: "提案工作", slug: "" })).toMatchObject({ ok: true });
    expect(await addChannel(administrator, { name: "调研视察", slug: "inspections" })).toMatchObject({
      ok: true,
    });
    expect(await publicChannels()).toMatchObject([
      { slug: "ti-an-gong-zuo", name: "提案工作" },
      { slug: "inspections", name: "调研视察" },
    ]);
  });

  test("keep names and addresses apart", async () => {
    expect(await addChannel(administrator, { name: "提案工作", slug: "x" })).toEqual(
      refused("channel.name-taken", "name"),
    );
    expect(await addChannel(administrator, { name: "新栏目", slug: "inspections" })).toEqual(
      refused("channel.slug-taken", "slug"),
    );
    expect(await addChannel(administrator, { name: "新栏目", slug: "No Good" })).toMatchObject(
      refused("channel.slug-form", "slug"),
    );
    const id = await idOf("提案工作");
    const same = { id, version: 1, name: "提案工作", slug: "ti-an" };
    expect(await editChannel(administrator, same)).toEqual({ ok: true, value: { version: 2 } });
    expect(await editChannel(administrator, same)).toEqual(refused("changed-meanwhile"));
    expect(await editChannel(administrator, { ...same, version: 2, slug: "inspections" })).toEqual(
      refused("channel.slug-taken", "slug"),
    );
    expect(await editChannel(editor, { ...same, version: 2 })).toEqual(forbidden);
  });

  test("are ordered only as a whole", async () => {
    const ids = (await listChannels()).map(({ id }) => id).reverse();
    expect(await orderChannels(editor, { ids })).toEqual(forbidden);
    expect(await orderChannels(administrator, { ids: ids.slice(1) })).toEqual(refused("channel.order"));
    expect(await orderChannels(administrator, { ids: [...ids, ids[0]] })).toEqual(refused("channel.order"));
    expect(await orderChannels(administrator, { ids })).toMatchObject({ ok: true });
    expect((await listChannels()).map(({ id }) => id)).toEqual(ids);
  });

  test("go only when no event is in them", async () => {
    const id = await idOf("调研视察");
    const event = await database().event.create({ data: { title: "视察", year: 2025, channelId: id } });
    expect(await removeChannel(administrator, { id })).toEqual(refused("channel.in-use"));
    await database().event.update({ where: { id: event.id }, data: { trashedAt: new Date() } });
    expect(await removeChannel(administrator, { id })).toEqual(refused("channel.in-use"));
    await database().event.update({ where: { id: event.id }, data: { channelId: null } });
    expect(await removeChannel(editor, { id })).toEqual(forbidden);
    expect(await removeChannel(administrator, { id })).toMatchObject({ ok: true });
    expect(await removeChannel(administrator, { id })).toEqual(refused("not-found"));
  });
});
