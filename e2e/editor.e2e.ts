import type { Page } from "@playwright/test";
import { newEvent, saved } from "./support/event.ts";
import { InputMethod } from "./support/input-method.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.use({ journey: "editor", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

/** A new event with a date and a sentence. */
async function writtenEvent(page: Page, title: string) {
  await newEvent(page, title);
  await page.getByLabel("时间", { exact: true }).fill("2025年5月8日至10日");
  await page.getByLabel("时间", { exact: true }).press("Tab");
  await page.getByLabel("正文", { exact: true }).and(page.locator("[contenteditable]")).click();
  await page.keyboard.type("委员到会听取意见。");
  await saved(page);
}

test("writes an event, publishes it alone at a time to come, and takes the schedule back", async ({
  page,
  request,
}) => {
  await writtenEvent(page, "调研乡村道路");
  await page.locator("header").getByRole("button", { name: "发布" }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await dialog.getByRole("radio", { name: /定时/ }).check({ force: true });
  await dialog.getByRole("button", { name: "定时发布" }).click();
  await expect(page.getByText("已定时，到时自动公开。")).toBeVisible();
  // The list follows the text within seconds.
  await expect(async () => {
    await page.goto("/admin/events?q=调研乡村道路");
    await expect(page.getByRole("row", { name: /调研乡村道路/ })).toContainText("定时", { timeout: 500 });
  }).toPass();
  expect(await (await request.get("/events")).text()).not.toContain("调研乡村道路");

  await page.getByRole("link", { name: "调研乡村道路" }).click();
  await page.getByRole("button", { name: "取消定时" }).first().click();
  await dialog.getByRole("button", { name: "取消定时" }).click();
  await expect(page.getByText("已取消定时。")).toBeVisible();
});

test("moves an event to the trash and brings it back", async ({ page }) => {
  await writtenEvent(page, "拟定座谈提纲");
  await page.getByRole("button", { name: "移到回收站" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "移到回收站" }).click();
  await expect(page.getByText("已移到回收站。")).toBeVisible();
  await page.goto("/admin/events?q=拟定座谈提纲");
  await expect(page.getByText("没有符合条件的大事")).toBeVisible();
  await page.goto("/admin/events?trash=1");
  await page.getByRole("link", { name: "拟定座谈提纲" }).click();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  await page.goto("/admin/events?q=座谈提纲");
  await expect(page.getByRole("link", { name: "拟定座谈提纲" })).toBeVisible();
});

test("an Enter or Escape of the input method sends and closes nothing", async ({ page }) => {
  await writtenEvent(page, "输入法");
  const input = await InputMethod.of(page);
  const address = page.url();
  await page.getByLabel("添加标签，回车确定").click();
  await input.compose("ti an");
  await input.press("Enter");
  await input.commit("提案");
  await expect(page.getByRole("button", { name: /去掉标签/ })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "去掉标签“提案”" })).toBeVisible();

  await page.goto("/admin/events");
  const search = page.getByRole("searchbox");
  await search.fill("乡村");
  await input.compose("dao lu");
  await input.press("Escape");
  await input.cancel();
  await expect(search).toHaveValue("乡村");
  expect(page.url()).not.toContain("q=");
  await page.goto(address);
  await saved(page);

  await page.getByLabel("标题", { exact: true }).click();
  await page.keyboard.press("End");
  await input.compose("ce shi");
  await input.press("Enter");
  await input.commit("测试");
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("输入法测试");
  expect(page.url()).toBe(address);
  await saved(page);
});

test("a word of the input method is finished while a colleague types in the same paragraph", async ({
  page,
  browser,
  product,
}) => {
  await writtenEvent(page, "拼音");
  const colleague = await (await browser.newContext({ baseURL: product.url, locale: "zh-CN" })).newPage();
  await signIn(colleague.context(), product, "editor", "周海燕");
  await colleague.goto(page.url());
  const mine = page.locator(".rich-text p").first();
  const theirs = colleague.locator(".rich-text p").first();
  await mine.click();
  await page.keyboard.press("End");
  const input = await InputMethod.of(page);
  await input.compose("yi");
  await theirs.click();
  await colleague.keyboard.press("Home");
  await colleague.keyboard.type("海燕先写。");
  await saved(colleague);
  await input.compose("yi jian");
  await input.commit("意见");
  // Where the other's caret is, its name stands between.
  for (const text of [mine, theirs]) {
    await expect(text).toContainText(/海燕先写。.*委员到会听取意见。.*意见/);
  }
  await expect(mine).not.toContainText("yi");
  await saved(page);
  await colleague.context().close();
});

test("says what a picture's focal point is by a click, and two who save meet both texts", async ({
  page,
  browser,
  product,
}) => {
  await page.goto("/admin/images");
  await page.getByRole("link", { name: /望潮港察看集装箱/ }).click();
  await page.locator("[data-plane=focus]").click({ position: { x: 20, y: 20 } });
  const other = await (await browser.newContext({ baseURL: product.url, locale: "zh-CN" })).newPage();
  await signIn(other.context(), product, "editor", "周海燕");
  await other.goto(page.url());
  await other.getByLabel("图说").fill("周海燕写的图说");
  await other.getByRole("button", { name: "保存" }).click();
  await expect(other.getByText("已保存").first()).toBeVisible();
  await page.getByLabel("图说").fill("李敏写的图说");
  await page.getByRole("button", { name: "保存" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("周海燕写的图说");
  await expect(question).toContainText("李敏写的图说");
  await question.getByRole("button", { name: "全部用我的" }).click();
  await question.getByRole("button", { name: "按选择保存" }).click();
  await expect(page.getByText("已保存").first()).toBeVisible();
  await other.reload();
  await expect(other.getByLabel("图说")).toHaveValue("李敏写的图说");
  await other.context().close();
});

test("works on a phone: list, editor and publishing within the width of the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    "/admin",
    "/admin/events",
    "/admin/reports",
    "/admin/reports/import",
    "/admin/images",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect([path, await sideways(page)]).toEqual([path, 0]);
  }
  await page.goto("/admin/events");
  await page.getByRole("link", { name: /提质增效/ }).click();
  await saved(page);
  expect(await sideways(page)).toBe(0);
});

/** By how many pixels the page is wider than the room that the window leaves it. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
