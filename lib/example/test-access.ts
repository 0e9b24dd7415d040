import { createHash } from "node:crypto";
import { database } from "#lib/platform/database.ts";
import { newEvent, newReport, system } from "#lib/publications/test-subjects.ts";
import { addEvents } from "#lib/reports/commands/add-events.ts";
import { done, type Trials } from "#lib/test-access.ts";
import { loadExample } from "./commands/load-example.ts";
import { scenes } from "./illustrations/scenes.ts";

const facts = (key: string) => {
  const sha256 = createHash("sha256").update(key).digest("hex");
  return { sha256, mime: "image/png", bytes: 1, width: 1600, height: 900, colour: "#000000" };
};
const pictures = Object.fromEntries(Object.keys(scenes).map((key) => [key, facts(key)]));
const load = () => done(loadExample(system, { pictures }));

export const trials: Trials = {
  "example.load": {
    "空的数据库 empty database": async () => ({ pictures }),
    "已有内容 something is there": async () => {
      await newEvent();
      return { pictures };
    },
  },
  "example.remove": {
    "示例还在 it is there": async () => {
      await load();
      return {};
    },
    "自己的报告用到示例 a report of one's own ranks it": async (by) => {
      await load();
      const event = await database().event.findFirstOrThrow({ where: { isExample: true } });
      await done(addEvents(by, { id: (await newReport(by)).id, eventIds: [event.id] }));
      return {};
    },
    "没有示例 it is not there": async () => ({}),
  },
};
