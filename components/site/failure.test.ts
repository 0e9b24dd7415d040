import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { failurePage, failureStyle } from "./failure.html.ts";

test("the failure page is complete in itself: its one style is the one that the policy names, and it loads nothing", () => {
  const html = failurePage("k3x-1");
  const [, style = ""] = /<style>(.*?)<\/style>/.exec(html) ?? [];
  expect(failureStyle).toBe(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(html).not.toMatch(/src=|href=|url\(|@import|<script/);
  expect(html).toContain("页面暂时打不开");
  expect(html).toContain("k3x-1");
});

test("nothing but a number is shown of what it is given", () => {
  expect(failurePage('"><script>1</script>')).not.toContain("<script");
});
