import { done, type Trials } from "#lib/test-access.ts";
import { importReport } from "./commands/import-report.ts";

const bytes = new TextEncoder().encode(
  "某某协会2025年十件大事\n\n一、开好年会\n年会如期举行。\n二、办好讲座\n讲座办了两场。\n",
);
const file = { files: [{ path: "十件大事.txt", at: bytes }] };

export const trials: Trials = {
  "report.import": {
    "新的文件 new file": async () => file,
    "导入过的文件 same file again": async (by) => {
      await done(importReport(by, file));
      return file;
    },
    "导入过，已确认 same file, confirmed": async (by) => {
      await done(importReport(by, file));
      return { ...file, confirmRepeat: true };
    },
    "读不懂的文件 unreadable file": async () => ({
      files: [{ path: "十件大事.txt", at: new Uint8Array([0x89, 0x50, 0, 0, 1, 2]) }],
    }),
  },
};
