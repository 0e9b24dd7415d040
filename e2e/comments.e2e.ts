import { newEvent, saved } from "./support/event.ts";
import { InputMethod } from "./support/input-method.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, listenTo, test } from "./support/test.ts";

test.use({ journey: "comments", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

test("a reviewer comments, an editor answers and resolves, and both see it at once", async ({
  page,
  browser,
  product,
}) => {
  await newEvent(page, "请人核对");
  await page.keyboard.type("座谈会有十二位委员到会。");
  await saved(page);
  const context = listenTo(await browser.newContext({ baseURL: product.url, locale: "zh-CN" }));
  const reviewer = await context.newPage();
  await reviewer.setViewportSize({ width: 1440, height: 900 });
  await signIn(context, product, "reviewer", "周海燕");
  await reviewer.goto(page.url());
  const paragraph = reviewer.locator(".rich-text p").first();
  await expect(reviewer.getByText("您的角色只能看，不能改。")).toBeVisible();
  await expect(paragraph).toContainText("十二位委员");
  await paragraph.dblclick({ position: { x: 120, y: 16 } });
  await expect(reviewer.locator("[aria-keyshortcuts='Control+Alt+M']")).toBeVisible();
  await reviewer.keyboard.press("Control+Alt+KeyM");
  const input = await InputMethod.of(reviewer);
  await input.compose("qing");
  await input.commit("请核对人数");
  // Neither an Escape nor a comment begun anew elsewhere loses what was written.
  await reviewer.keyboard.press("Escape");
  await paragraph.dblclick({ position: { x: 60, y: 16 } });
  await reviewer.keyboard.press("Control+Alt+KeyM");
  await expect(reviewer.getByLabel("写批注")).toHaveValue("请核对人数");
  // What can't be sent is kept, here and over a reload.
  await context.setOffline(true);
  expectConsole(reviewer, /Failed to load|ERR_INTERNET_DISCONNECTED|WebSocket/);
  await reviewer.keyboard.press("Control+Enter");
  await expect(reviewer.getByRole("alert").filter({ hasText: "内容还在" })).toBeVisible();
  await context.setOffline(false);
  await reviewer.reload();
  await expect(reviewer.getByLabel("写批注")).toHaveValue("请核对人数");
  await reviewer.getByRole("button", { name: "发送" }).click();
  await expect(reviewer.locator(".comment-mark")).toHaveCount(1);

  const card = page.getByRole("article").filter({ hasText: "请核对人数" });
  await expect(card).toContainText("周海燕");
  await expect(page.locator(".comment-mark")).toHaveCount(1);
  const words = await page.locator(".comment-mark").textContent();
  // It stays with its words, whatever is written before them.
  await page.locator(".rich-text p").first().click();
  await page.keyboard.press("Home");
  await page.keyboard.type("五月八日，");
  await expect(page.locator(".comment-mark")).toHaveText(words ?? "");
  await expect(reviewer.locator(".comment-mark")).toHaveText(words ?? "");
  await card.getByRole("button", { name: "答复" }).click();
  await page.getByLabel("写答复").fill("已与名单核对");
  await page.getByRole("button", { name: "答复" }).last().click();
  await expect(reviewer.getByRole("article").filter({ hasText: "已与名单核对" })).toBeVisible();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/comments-1440.png` });
  await card.getByRole("button", { name: "设为已解决" }).click();
  await expect(page.locator(".comment-mark")).toHaveCount(0);
  await expect(reviewer.locator(".comment-mark")).toHaveCount(0);
  await page.getByRole("button", { name: "已解决的 1 条" }).click();
  await page.getByRole("button", { name: "重新打开" }).click();
  await expect(reviewer.locator(".comment-mark")).toHaveCount(1);

  // Where its words are cut out it is still to be seen, and so is the answer that was being written.
  await card.getByRole("button", { name: "答复" }).click();
  await page.getByLabel("写答复").fill("名单还在核");
  await page.locator(".rich-text p").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(card).toContainText("原文已删改");
  await expect(page.getByLabel("写答复")).toHaveValue("名单还在核");
  await page.keyboard.press("Control+z");
  await expect(page.locator(".comment-mark")).toHaveCount(1);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".comment-mark").click();
  await expect(page.getByRole("dialog")).toContainText("请核对人数");
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/comments-390.png` });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
