import type { Page, WebSocketRoute } from "@playwright/test";
import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, test } from "./support/test.ts";

test.use({ journey: "offline", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product, page }) => {
  await signIn(context, product, "editor", "李敏");
  expectConsole(page, /WebSocket/);
  // Leaving a page with unsent changes asks first.
  page.on("dialog", (dialog) => void dialog.accept());
});

const says = (page: Page, word: string) =>
  expect(page.getByRole("status").getByText(word, { exact: true })).toBeVisible({ timeout: 15_000 });

/** Live editing of a page, which can be taken away while its other requests go on. */
async function collabOf(page: Page) {
  const open = new Set<WebSocketRoute>();
  const line = { away: false, old: false };
  await page.routeWebSocket(/\/collab\//, (route) => {
    if (line.away) return void route.close({ code: 1001 });
    open.add(route);
    const server = route.connectToServer();
    route.onMessage((message) => server.send(line.old ? older(message) : message));
  });
  return {
    async cut() {
      line.away = true;
      for (const route of open) await route.close({ code: 1001 });
      open.clear();
    },
    mend() {
      line.away = false;
    },
    /** What the page says of its editor is from now on an older one's word. */
    age(old: boolean) {
      line.old = old;
    },
  };
}

function older(message: string | Buffer): string | Buffer {
  if (typeof message === "string") return message;
  const text = message.toString("latin1");
  return Buffer.from(text.replace(/schema \d/, "schema 0"), "latin1");
}

async function newEvent(page: Page) {
  await page.goto("/admin/events");
  await page.getByRole("button", { name: "新建大事" }).click();
  await expect(page).toHaveURL(/\/admin\/events\/[0-9a-f-]{36}/);
  await says(page, "已保存");
  await page.locator(".rich-text").click();
}

test("what is written without a connection is there after a reload, and goes out when there is one", async ({
  page,
  context,
}) => {
  const collab = await collabOf(page);
  await newEvent(page);
  await collab.cut();
  await says(page, "离线，改动留在本机");
  await page.keyboard.type("没有网的时候写下的一段。");
  await says(page, "离线，改动留在本机");
  await page.reload();
  await expect(page.locator(".rich-text")).toContainText("没有网的时候写下的一段。");
  await says(page, "离线，改动留在本机");
  collab.mend();
  await says(page, "已保存");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator(".rich-text")).toContainText("没有网的时候写下的一段。");
});

test("an old tab is told to reload and loses nothing that it had not sent", async ({ page }) => {
  const collab = await collabOf(page);
  await newEvent(page);
  await collab.cut();
  await page.keyboard.type("旧页面里写的。");
  collab.age(true);
  collab.mend();
  await expect(page.getByRole("alert").filter({ hasText: "编辑器已更新" })).toBeVisible({ timeout: 15_000 });
  await says(page, "有改动未送出，留在本机");
  collab.age(false);
  await page.getByRole("button", { name: "刷新页面" }).click();
  await says(page, "已保存");
  await expect(page.locator(".rich-text")).toContainText("旧页面里写的。");
});

test("two tabs of one person write at once, one of them away for a while, and both end with both", async ({
  page,
  context,
}) => {
  const collab = await collabOf(page);
  await newEvent(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await says(second, "已保存");
  await collab.cut();
  await page.keyboard.type("第一页写的。");
  await second.locator(".rich-text").click();
  await second.keyboard.type("第二页写的。");
  await says(second, "已保存");
  await second.close();
  await says(page, "离线，改动留在本机");
  await page.reload();
  collab.mend();
  await says(page, "已保存");
  for (const words of ["第一页写的。", "第二页写的。"]) {
    await expect(page.locator(".rich-text")).toContainText(words);
  }
});

test("a browser that keeps nothing is told so while there is no connection, and not before", async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("private", "SecurityError");
    };
  });
  const collab = await collabOf(page);
  await newEvent(page);
  await page.keyboard.type("甲");
  await says(page, "已保存");
  await collab.cut();
  await says(page, "离线，改动只在本页，请不要关闭");
  await page.keyboard.type("乙");
  collab.mend();
  await says(page, "已保存");
});

test("a browser without room is told so once it could not write down a change", async ({ page }) => {
  const collab = await collabOf(page);
  await newEvent(page);
  await collab.cut();
  await says(page, "离线，改动留在本机");
  await page.evaluate(() => {
    // y-indexeddb leaves what it could not write as rejections that nobody handles.
    window.addEventListener("unhandledrejection", (event) => event.preventDefault());
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (...given) {
      const request = add.apply(this, given);
      this.transaction.abort();
      return request;
    };
  });
  await page.keyboard.type("写不下了");
  await says(page, "离线，改动只在本页，请不要关闭");
  collab.mend();
  await says(page, "已保存");
});

test("each takes back what they did themselves", async ({ page, browser, product }) => {
  await newEvent(page);
  await page.keyboard.type("李敏写的。");
  await says(page, "已保存");
  const other = await (await browser.newContext({ baseURL: product.url, locale: "zh-CN" })).newPage();
  await signIn(other.context(), product, "editor", "周海燕");
  await other.goto(page.url());
  await says(other, "已保存");
  await other.locator(".rich-text p").first().click();
  await other.keyboard.press("Home");
  await other.keyboard.type("海燕写的。");
  await says(other, "已保存");
  await expect(page.locator(".rich-text")).toContainText("海燕写的。");
  await page.locator(".rich-text").focus();
  await page.keyboard.press("Control+z");
  await expect(page.locator(".rich-text")).not.toContainText("李敏写的。");
  await expect(page.locator(".rich-text")).toContainText("海燕写的。");
  await other.context().close();
});
