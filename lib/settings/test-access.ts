import { newEvent } from "#lib/publications/test-subjects.ts";
import { done, nowhere, type Trials } from "#lib/test-access.ts";
import { addChannel } from "./commands/add-channel.ts";
import { editSite } from "./commands/edit-site.ts";
import { SiteSettings } from "./model.ts";

type By = Parameters<typeof addChannel>[0];

const site = { version: 0, value: SiteSettings.parse({ name: "某某大事记" }) };
const newChannel = async (by: By, name = "提案") => (await done(addChannel(by, { name, slug: "" }))).id;
const edit = (id: string) => ({ id, version: 1, name: "提案工作", slug: "ti-an" });

export const trials: Trials = {
  "settings.edit": {
    "未改动过 as seen": async () => site,
    "其间有人保存 saved meanwhile": async (by) => {
      await done(editSite(by, site));
      return site;
    },
  },
  "channel.add": {
    "新的 new": async () => ({ name: "提案", slug: "" }),
    "已有同名 name taken": async (by) => {
      await newChannel(by);
      return { name: "提案", slug: "" };
    },
  },
  "channel.edit": {
    "未改动过 as seen": async (by) => edit(await newChannel(by)),
    "其间有人保存 saved meanwhile": async (by) => ({ ...edit(await newChannel(by)), version: 0 }),
    "名称已有 name taken": async (by) => {
      await newChannel(by, "提案工作");
      return edit(await newChannel(by));
    },
    "没有这个 none such": async () => edit(nowhere),
  },
  "channel.order": {
    "全部 all of them": async (by) => {
      const first = await newChannel(by, "视察");
      return { ids: [await newChannel(by), first] };
    },
    "缺一个 one missing": async (by) => {
      await newChannel(by, "视察");
      return { ids: [await newChannel(by)] };
    },
  },
  "channel.remove": {
    "没有大事 without events": async (by) => ({ id: await newChannel(by) }),
    "有大事 with events": async (by) => {
      const id = await newChannel(by);
      await newEvent({ channel: id });
      return { id };
    },
    "没有这个 none such": async () => ({ id: nowhere }),
  },
};
