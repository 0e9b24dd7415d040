import type { Page } from "@playwright/test";
import { saved } from "./support/event.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.use({ journey: "history", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

async function openEvent(page: Page) {
  await page.goto("/admin/events");
  await page.getByRole("link", { name: /提质增效/ }).click();
  await saved(page);
}

test("names a version, finds what was changed since, and restores it while a colleague has the event open", async ({
  page,
  browser,
  product,
}) => {
  await openEvent(page);
  const address = page.url();
  const title = page.getByLabel("标题", { exact: true });
  const before = await title.inputValue();
  await page.getByRole("link", { name: "历史版本" }).click();
  await expect(page).toHaveURL(/\/history$/);
  await page.getByRole("button", { name: "命名此版本" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("送审前");
  await page.getByRole("button", { name: "确定" }).click();
  await expect(page.getByText("已命名。")).toBeVisible();
  await expect(page.getByRole("link", { name: /送审前/ })).toBeVisible();

  const colleague = await (await browser.newContext({ baseURL: product.url, locale: "zh-CN" })).newPage();
  await signIn(colleague.context(), product, "editor", "周海燕");
  await colleague.goto(address);
  await saved(colleague);
  await colleague.getByLabel("标题", { exact: true }).fill("改坏了的题目");
  await colleague.getByLabel("地点", { exact: true }).fill("海州市人民会堂");
  await colleague.locator(".rich-text p").first().click();
  await colleague.keyboard.press("Home");
  await colleague.keyboard.type("会上，");
  await saved(colleague);

  await page.goto(`${address}/history`);
  const difference = page.getByRole("region", { name: /现在的内容/ });
  await expect(difference.locator("ins", { hasText: "改坏" })).toHaveCount(1);
  await expect(difference.locator("ins", { hasText: "海州市人民会堂" })).toHaveCount(1);
  await expect(difference.locator("ins", { hasText: "会上" })).toHaveCount(1);

  await page.getByRole("link", { name: /送审前/ }).click();
  await page.getByRole("button", { name: "恢复到这一版" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "恢复", exact: true }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  await expect(page.getByRole("link", { name: /恢复而来/ })).toBeVisible();
  await expect(page.getByRole("link", { name: /恢复前自动留存/ })).toContainText("周海燕");
  // Who had it open sees it at once, and can go on writing.
  await expect(colleague.getByLabel("标题", { exact: true })).toHaveValue(before);
  await expect(colleague.locator(".rich-text p").first()).not.toContainText("会上，");
  await saved(colleague);
  await colleague.context().close();
});

test("a report's saves are versions too", async ({ page }) => {
  await page.goto("/admin/reports");
  await page
    .getByRole("link", { name: /十件履职大事/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "供稿" }).fill("新闻联络组");
  await page.getByRole("button", { name: "保存" }).first().click();
  await expect(page.getByText("已保存").first()).toBeVisible();
  await page.getByRole("link", { name: "历史版本" }).click();
  await expect(page.locator("ins", { hasText: "新闻联络组" })).toBeVisible();
});
