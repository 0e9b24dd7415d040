import { newEvent, newReport, throughLife } from "#lib/publications/test-subjects.ts";
import { done, type Trials } from "#lib/test-access.ts";
import { setSlug } from "./commands/set-slug.ts";

export const trials: Trials = {
  "event.create": { "新建 new": async () => ({ year: 2025 }) },
  "event.edit": throughLife("event", (id) => ({ id, fields: { title: "另一个题目" } })),
  "event.set-slug": {
    ...throughLife("event", (id) => ({ id, slug: "an-address" })),
    "网址属于别的大事 address of another": async (by) => {
      await done(setSlug(by, { id: await newEvent(), slug: "an-address" }));
      return { id: await newEvent(), slug: "an-address" };
    },
  },
  "event.trash": {
    ...throughLife("event", (id) => ({ id })),
    "已列入报告 in a report": async (by) => ({ id: (await newReport(by)).eventId }),
  },
  "event.restore": throughLife("event", (id) => ({ id })),
};
