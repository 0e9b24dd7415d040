import type { Page } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.use({ journey: "editor", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

const saved = (page: Page) => expect(page.getByRole("status").getByText("已保存")).toBeVisible();

async function newEvent(page: Page, title: string) {
  await page.goto("/admin/events");
  await page.getByRole("button", { name: "新建大事" }).click();
  await expect(page).toHaveURL(/\/admin\/events\/[0-9a-f-]{36}/);
  await saved(page);
  await page.getByLabel("标题", { exact: true }).fill(title);
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
  await newEvent(page, "调研乡村道路");
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
  await newEvent(page, "拟定座谈提纲");
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
  await newEvent(page, "输入法");
  const client = await page.context().newCDPSession(page);
  const compose = async (text: string) => {
    await client.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await client.send("Input.dispatchKeyEvent", {
        type,
        key: "Process",
        code: "Enter",
        windowsVirtualKeyCode: 229,
      });
    }
  };
  const address = page.url();
  await page.getByLabel("添加标签，回车确定").click();
  await compose("ti an");
  await client.send("Input.insertText", { text: "提案" });
  await expect(page.getByRole("button", { name: /去掉标签/ })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "去掉标签“提案”" })).toBeVisible();

  await page.goto("/admin/events");
  const search = page.getByRole("searchbox");
  await search.fill("乡村");
  await client.send("Input.imeSetComposition", { text: "dao lu", selectionStart: 6, selectionEnd: 6 });
  for (const type of ["rawKeyDown", "keyUp"] as const) {
    await client.send("Input.dispatchKeyEvent", {
      type,
      key: "Escape",
      code: "Escape",
      windowsVirtualKeyCode: 229,
    });
  }
  await client.send("Input.imeSetComposition", { text: "", selectionStart: 0, selectionEnd: 0 });
  await expect(search).toHaveValue("乡村");
  expect(page.url()).not.toContain("q=");
  await page.goto(address);
  await saved(page);

  await page.getByLabel("标题", { exact: true }).click();
  await page.keyboard.press("End");
  await compose("ce shi");
  await client.send("Input.insertText", { text: "测试" });
  await expect(page.getByLabel("标题", { exact: true })).toHaveText(/输入法测试|^$/);
  expect(page.url()).toBe(address);
  await saved(page);
});

test("a word of the input method is finished while a colleague types in the same paragraph", async ({
  page,
  browser,
  product,
}) => {
  await newEvent(page, "拼音");
  const colleague = await (await browser.newContext({ baseURL: product.url, locale: "zh-CN" })).newPage();
  await signIn(colleague.context(), product, "editor", "周海燕");
  await colleague.goto(page.url());
  const mine = page.locator(".rich-text p").first();
  const theirs = colleague.locator(".rich-text p").first();
  await mine.click();
  await page.keyboard.press("End");
  const client = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await compose("yi");
  await theirs.click();
  await colleague.keyboard.press("Home");
  await colleague.keyboard.type("海燕先写。");
  await saved(colleague);
  await compose("yi jian");
  await client.send("Input.insertText", { text: "意见" });
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
