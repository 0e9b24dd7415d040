import { axeFindings } from "./support/axe.ts";
import { bodyOf, saved, typedEvent } from "./support/event.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, listenTo, test } from "./support/test.ts";

test.use({ journey: "writing", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

const paragraphs = (page: Parameters<typeof bodyOf>[0]) => bodyOf(page).locator("> p").allTextContents();

test("puts the layout right in one step, without what is switched off, and undo brings all of it back", async ({
  page,
}) => {
  const typed = [
    "　　全年提交提案 82 件,立案72件...",
    "",
    '会议强调"实事求是"',
    "立案率87.8%,见https://example.org/a,b",
  ];
  await typedEvent(page, ...typed);
  await page.getByRole("button", { name: "排版" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("checkbox", { name: "半角标点" })).toBeChecked();
  await expect(dialog).toContainText("GB/T 15834-2011 4.11.2");
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole("checkbox", { name: /空行/ }).first().uncheck({ force: true });
  await dialog.getByRole("button", { name: /^改这/ }).click();
  await expect(dialog).toHaveCount(0);
  expect(await paragraphs(page)).toEqual([
    "全年提交提案82件，立案72件……",
    "",
    "会议强调“实事求是”",
    "立案率87.8%，见https://example.org/a,b",
  ]);
  await bodyOf(page).click();
  await page.keyboard.press("Control+z");
  expect(await paragraphs(page)).toEqual(typed);
  await saved(page);
});

test("a colleague's words written meanwhile stay, and the changes find their places", async ({
  page,
  browser,
  product,
}) => {
  const address = await typedEvent(page, "提案82件,立案72件", "会议结束.");
  const context = listenTo(await browser.newContext({ baseURL: product.url, locale: "zh-CN" }));
  await signIn(context, product, "editor", "周海燕");
  const colleague = await context.newPage();
  await colleague.goto(address);
  await saved(colleague);
  await page.getByRole("button", { name: "排版" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /会议结束/ }).uncheck({ force: true });
  await bodyOf(colleague).locator("p").first().click();
  await colleague.keyboard.press("Home");
  await colleague.keyboard.insertText("今年,");
  await expect(dialog.getByRole("checkbox", { name: /今年/ }).first()).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: /会议结束/ })).not.toBeChecked();
  await dialog.getByRole("button", { name: "改这 2 处" }).click();
  await expect(bodyOf(colleague).locator("p").first()).toContainText("提案82件，立案72件");
  await expect(bodyOf(colleague).locator("p").first()).toContainText("今年，");
  await expect(bodyOf(colleague).locator("p").nth(1)).toContainText("会议结束.");
  await context.close();
});

test("undo takes back what one did oneself, never a colleague's words", async ({
  page,
  browser,
  product,
}) => {
  const address = await typedEvent(page, "我写的一句。");
  const context = listenTo(await browser.newContext({ baseURL: product.url, locale: "zh-CN" }));
  await signIn(context, product, "editor", "周海燕");
  const colleague = await context.newPage();
  await colleague.goto(address);
  await saved(colleague);
  await bodyOf(colleague).locator("p").first().click();
  await colleague.keyboard.press("End");
  await colleague.keyboard.insertText("同事写的一句。");
  await expect(bodyOf(page)).toContainText("同事写的一句。");
  await bodyOf(page).click();
  for (let times = 0; times < 5; times++) await page.keyboard.press("Control+z");
  await expect(bodyOf(page)).toContainText("同事写的一句。");
  await expect(bodyOf(page)).not.toContainText("我写的一句。");
  await page.keyboard.press("Control+Shift+z");
  await expect(bodyOf(page)).toContainText("我写的一句。");
  await saved(page);
  await context.close();
});

test("finds and replaces by keyboard, all in one step, with width and case as one likes", async ({
  page,
}) => {
  await typedEvent(page, "使用ＡＰＰ和app报送提案", "提案办理，提案答复");
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "查找和替换" });
  const field = bar.getByRole("textbox", { name: "查找" });
  await expect(field).toBeFocused();
  await page.keyboard.insertText("提案");
  await expect(bar).toContainText("共 3 处");
  await expect(page.locator(".find-match")).toHaveCount(3);
  await expect(page.locator(".find-current")).toHaveCount(1);
  expect(await axeFindings(page)).toEqual([]);
  const before = await bar.getByRole("status").textContent();
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).not.toHaveText(before ?? "");
  await field.fill("APP");
  await expect(bar).toContainText("共 2 处");
  await bar.getByRole("checkbox", { name: "区分全角半角" }).check({ force: true });
  await expect(bar).toContainText("共 1 处");
  await bar.getByRole("checkbox", { name: "区分大小写" }).check({ force: true });
  await expect(bar).toContainText("没有找到");
  await field.fill("提案");
  await page.keyboard.press("Control+h");
  await bar.getByRole("textbox", { name: "替换为" }).fill("建议");
  await bar.getByRole("button", { name: "全部替换" }).click();
  await expect(page.getByText("已替换 3 处")).toBeVisible();
  expect(await paragraphs(page)).toEqual(["使用ＡＰＰ和app报送建议", "建议办理，建议答复"]);
  await field.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press("Control+z");
  expect(await paragraphs(page)).toEqual(["使用ＡＰＰ和app报送提案", "提案办理，提案答复"]);
});

test("a slash in an empty paragraph offers what can be put in, by name or pinyin; 、 is only a mark", async ({
  page,
}) => {
  await typedEvent(page, "第一段", "");
  const menu = page.getByRole("listbox", { name: "插入" });
  await page.keyboard.type("、");
  await expect(menu).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("/");
  await expect(menu.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("/xbt");
  await expect(menu.getByRole("option")).toHaveText(["小标题"]);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("工作成效");
  await expect(bodyOf(page).getByRole("heading", { name: "工作成效" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("/");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.insertText("表");
  await menu.getByRole("option", { name: "表格" }).click();
  await expect(bodyOf(page).getByRole("table")).toBeVisible();
  await expect(bodyOf(page)).not.toContainText("/");
  // In the middle of a text it is a mark like any other.
  await bodyOf(page).locator("> p").first().click();
  await page.keyboard.type("/");
  await expect(menu).toHaveCount(0);
  await saved(page);
});

test("writes with nothing else on the screen, counts as Word does, and finds every key in a list", async ({
  page,
}) => {
  await typedEvent(page, "立案率为87.8%，提案82件。");
  const side = page.getByRole("complementary", { name: "这条大事的情况" });
  await expect(side).toContainText("11 字");
  await page.keyboard.press("Shift+Home");
  await expect(side).toContainText("选中");
  await page.keyboard.press("Control+Alt+Enter");
  await expect(page.getByRole("button", { name: "退出专注" })).toBeVisible();
  await expect(side).toBeHidden();
  await expect(page.getByText("选中 11 字，共 11 字")).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Control+/");
  const keys = page.getByRole("dialog", { name: "快捷键" });
  await expect(keys).toContainText("Ctrl+Alt+Enter");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(keys).toHaveCount(0);
  await expect(page.getByRole("button", { name: "退出专注" })).toBeVisible();
  await bodyOf(page).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "退出专注" })).toHaveCount(0);
  await expect(side).toBeVisible();
});

test("every word of the toolbar is reached by keyboard and says its keys", async ({ page }) => {
  await typedEvent(page, "一段");
  await page.keyboard.press("Alt+F10");
  const bar = page.getByRole("toolbar", { name: "正文工具" });
  await expect(bar.getByRole("button", { name: "撤销" })).toBeFocused();
  await expect(bar.getByRole("button", { name: "加粗" })).toHaveAttribute("title", "Ctrl+B");
  await page.keyboard.press("ArrowRight");
  await expect(bar.getByRole("button", { name: "重做" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bodyOf(page)).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+k");
  const link = page.getByRole("dialog", { name: "链接" });
  await link.getByRole("textbox", { name: "网址" }).fill("https://example.org/");
  await page.keyboard.press("Enter");
  await expect(bodyOf(page).getByRole("link", { name: "一段" })).toBeVisible();
});

test("on a phone the tools stay within the width of the screen", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await typedEvent(page, '提案82件,会议强调"实事求是"');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.getByRole("button", { name: "排版" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect([await width(), await axeFindings(page)]).toEqual([390, []]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "查找" }).click();
  await page.getByRole("textbox", { name: "查找" }).fill("提案");
  await page.getByRole("button", { name: "替换…" }).click();
  expect([await width(), await axeFindings(page)]).toEqual([390, []]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "专注" }).click();
  expect([await width(), await axeFindings(page)]).toEqual([390, []]);
});
