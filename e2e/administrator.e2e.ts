import type { Page } from "@playwright/test";
import { expect, test } from "./support/test.ts";

test.use({ journey: "administrator" });

const password = "江上清风与山间明月二零二五";

async function fillPassword(page: Page, value: string) {
  await page.getByLabel("密码", { exact: true }).fill(value);
}

test("the first administrator sets up by a link that dies with its use", async ({
  page,
  product,
  browser,
}) => {
  await page.goto(product.setupLink);
  await page.getByLabel("姓名", { exact: true }).fill("王建华");
  await page.getByLabel("登录名", { exact: true }).fill("wangjianhua");
  await fillPassword(page, "太短");
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await expect(page.getByText("密码太短")).toBeVisible();
  await fillPassword(page, password);
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await expect(page.getByRole("heading", { name: "今日" })).toBeVisible();
  await page.context().storageState({ path: "test-results/administrator.json" });

  const other = await browser.newPage();
  await other.goto(product.setupLink);
  await expect(other.getByText("这个链接已不能使用")).toBeVisible();
  await other.close();
});

test.describe("signed in", () => {
  test.use({ storageState: "test-results/administrator.json" });

  test("invites an editor, who sets a password, is signed out when disabled, and comes back", async ({
    page,
    product,
    browser,
  }) => {
    await page.goto("/admin/users");
    await page.getByRole("link", { name: "添加账号" }).click();
    await page.getByLabel("姓名", { exact: true }).fill("李敏");
    await page.getByLabel("登录名", { exact: true }).fill("limin");
    await page.getByRole("button", { name: "添加", exact: true }).click();
    const link = await page.getByRole("alertdialog").getByLabel("链接").inputValue();
    await page.getByRole("button", { name: "好了" }).click();

    // A browser of its own: signing in ends the session that a browser held, here the administrator's.
    const storageState = { cookies: [], origins: [] };
    const guest = await browser.newContext({ baseURL: product.url, locale: "zh-CN", storageState });
    const editor = await guest.newPage();
    await editor.goto(link);
    await expect(editor.getByText("欢迎，李敏")).toBeVisible();
    await fillPassword(editor, "编辑李敏的一句好记的话语");
    await editor.getByRole("button", { name: "设好密码并登录" }).click();
    await expect(editor.getByRole("heading", { name: "今日" })).toBeVisible();
    await expect(editor.getByRole("link", { name: "账号" })).toHaveCount(0);

    await page.goto("/admin/users");
    await page.getByRole("link", { name: "李敏" }).click();
    await page.getByRole("button", { name: "停用账号" }).click();
    await page.getByLabel(/原因/).fill("调离");
    await page.getByRole("dialog").getByRole("button", { name: "停用账号" }).click();
    await expect(page.getByText(/已停用\s?李敏。/)).toBeVisible();
    await editor.goto("/admin/events");
    await expect(editor).toHaveURL(/\/login/);

    await page.getByRole("button", { name: "重新启用" }).click();
    await expect(page.getByText(/已启用\s?李敏。/)).toBeVisible();
    await editor.getByLabel("登录名", { exact: true }).fill("limin");
    await fillPassword(editor, "编辑李敏的一句好记的话语");
    await editor.getByRole("button", { name: "登录", exact: true }).click();
    await expect(editor).toHaveURL(/\/admin\/events/);
    await guest.close();
  });

  test("is answered after a press that came before the page's script", async ({ page }) => {
    const { promise: pressed, resolve: press } = Promise.withResolvers<void>();
    await page.route(/\/_next\/.*\.js/, async (route) => {
      await pressed;
      await route.continue();
    });
    await page.goto("/admin/settings/channels", { waitUntil: "commit" });
    await page.getByRole("button", { name: "添加栏目" }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    press();
    await expect(page.getByRole("dialog").getByLabel("名称")).toBeVisible();
    await page.unrouteAll({ behavior: "wait" });
  });

  test("changes the site's name, which visitors see at once, and removes the example for good", async ({
    page,
  }) => {
    await page.goto("/admin/settings");
    await page.getByLabel("网站名称").fill("江畔大事记");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page.getByText("已保存").first()).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("link", { name: /江畔大事记/ })).toBeVisible();

    await page.goto("/admin");
    await page.getByRole("button", { name: "移除示例" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "移除示例" }).click();
    await expect(page.getByText("示例已移除。")).toBeVisible();
    expect((await page.request.get("/reports/example-2025")).status()).toBe(410);
    await page.goto("/admin/reports");
    await expect(page.getByText("岚江省政协2025年十件履职大事")).toHaveCount(0);
    expect((await page.request.get("/")).status()).toBe(200);
  });

  test("uses the desk in English as well", async ({ page }) => {
    await page.goto("/admin/users");
    await page.getByRole("button", { name: /王建华/ }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await expect(page.getByRole("heading", { name: "Accounts" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  });
});
