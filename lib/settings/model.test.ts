import { expect, test } from "vitest";
import { readSiteSettings } from "./model.ts";

test("settings of an older version get what they lack", () => {
  expect(readSiteSettings({ name: "履职大事记" })).toMatchObject({ name: "履职大事记", footerLines: [] });
});

test.each([undefined, null, 7, { name: "" }, { footerLines: "一行" }])(
  "%j is read as no settings",
  (value) => {
    expect(readSiteSettings(value).name).toBe("大事记");
  },
);
