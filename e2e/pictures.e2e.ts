import type { Page } from "@playwright/test";
import sharp from "sharp";
import { axeFindings } from "./support/axe.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, listenTo, test } from "./support/test.ts";

test.use({ journey: "pictures", viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial" });

let page: Page;
/** Addresses of the two events that show one picture. */
const events: string[] = [];

test.beforeAll(async ({ browser, product }) => {
  const context = listenTo(
    await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
      locale: "zh-CN",
    }),
  );
  await signIn(context, product, "editor", "李敏");
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

test("uploads several at once: one that fails holds up no other, and can be taken off the list", async () => {
  expectConsole(page, /status of 422/);
  await page.goto("/admin/images");
  await choose([
    await photograph("微信图片_20201120101112.jpg", "#7a2e24"),
    { name: "名单.jpg", mimeType: "image/jpeg", buffer: Buffer.from("不是图片") },
    await photograph("合影.png", "#35564e"),
    await photograph("新的.jpg", "#c08a3e"),
  ]);
  await expect(page.getByText("已完成 3 / 4")).toBeVisible();
  await expect(page.getByText("1 张没有成功")).toBeVisible();
  await expect(page.getByText(/这个文件不是图片/)).toBeVisible();
  await page.getByRole("button", { name: "从列表移除：名单.jpg" }).click();
  await expect(page.getByText("已完成 3 / 3")).toBeVisible();
  await expect(card("合影.png")).toBeVisible();
});

test("says so when the library has a picture already, and leads there", async () => {
  await choose([await photograph("换了名字.jpg", "#7a2e24")]);
  await expect(page.getByText("图库里已有这张图片")).toBeVisible();
  await page.getByRole("link", { name: "查看", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("微信图片_20201120101112.jpg");
  await expect(page.getByText(/2020年11月20日/).first()).toBeVisible();
});

test("composes a caption from its parts, with hints for what is missing", async () => {
  await page.getByRole("button", { name: "帮我写图说" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("时间")).toHaveValue("11月20日");
  await dialog.getByLabel("谁", { exact: true }).fill("政协委员");
  await dialog.getByLabel("做什么").fill("听取介绍");
  await dialog.getByLabel("人物（从左至右）").fill("张三 李四");
  await dialog.getByLabel("摄影").fill("王五 摄");
  await dialog.getByRole("button", { name: "用这句" }).click();
  await expect(page.getByLabel("图说", { exact: true })).toHaveValue(
    "11月20日，政协委员听取介绍。左起：张三、李四。",
  );
  await expect(page.getByLabel("署名")).toHaveValue("王五 摄");
  await expect(page.getByText("没有写明地点。")).toBeVisible();
  await page.getByLabel("图说", { exact: true }).fill("11月20日，政协委员在梯云县合影。");
  await expect(page.getByText("没有写明地点。")).toBeHidden();
  await page.getByRole("button", { name: "标为合影" }).click();
  await expect(page.getByRole("checkbox", { name: "合影" })).toBeChecked();
  await page.getByRole("checkbox", { name: "合影" }).press("Space");
  await save();
});

test("what is typed while it saves stays, and is saved by the next press", async () => {
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  await page.route(/\/admin\/images\//, async (route) => {
    if (route.request().method() === "POST") await answered;
    await route.continue();
  });
  await page.getByLabel("图说", { exact: true }).fill("11月20日，政协委员在梯云县合影留念。");
  await page.getByRole("radio", { name: "裁剪" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await page.getByLabel("替代文字").fill("一排人站在梯田边。");
  answer();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("11月20日，政协委员在梯云县合影留念。");
  await expect(page.getByLabel("替代文字")).toHaveValue("一排人站在梯田边。");
  await expect(page.getByRole("radio", { name: "裁剪" })).toBeChecked();
  await page.unrouteAll({ behavior: "wait" });
  await save();
  await page.reload();
  await expect(page.getByLabel("替代文字")).toHaveValue("一排人站在梯田边。");
});

test("crops with the keyboard alone, without touching the original", async () => {
  const frame = page.getByLabel(/^裁剪框/);
  await page.getByRole("radio", { name: "裁剪" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("radio", { name: "1:1" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByLabel("宽（%）")).toHaveValue("66.7");
  await frame.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(page.getByLabel("左（%）")).toHaveValue("18.7");
  await page.getByLabel("左（%）").fill("10");
  await page.keyboard.press("Tab");
  await save();
  await page.reload();
  await page.getByRole("radio", { name: "裁剪" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByLabel("左（%）")).toHaveValue("10");
  await expect(page.getByText("1200 × 800 像素")).toBeVisible();
  const shown = await page.request.get(await thumbnailOf("11月20日"));
  const { width, height } = await sharp(await shown.body()).metadata();
  expect(Math.abs((width ?? 0) - (height ?? 0))).toBeLessThanOrEqual(2);
});

test("two events show it; one of them is published", async () => {
  for (const title of ["第一件", "第二件"]) {
    await page.goto("/admin/events");
    await page.getByRole("button", { name: "新建大事" }).click();
    await expect(page).toHaveURL(/\/admin\/events\/[0-9a-f-]{36}/);
    await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
    await page.getByLabel("标题", { exact: true }).fill(title);
    await page.getByLabel("正文", { exact: true }).and(page.locator("[contenteditable=true]")).click();
    await page.getByRole("button", { name: "图片", exact: true }).click();
    await page
      .getByRole("dialog")
      .getByText(/11月20日，政协委员/)
      .click();
    await expect(page.locator("figure img")).toHaveAttribute("src", /\/c100-/);
    await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
    events.push(page.url());
  }
  await page.goto(events[0] ?? "");
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
  await page.locator("header").getByRole("button", { name: "发布" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "立即发布" }).click();
  await expect(page.getByText("已发布。")).toBeVisible();
});

test("finds it by year, event and what it lacks", async () => {
  await page.goto("/admin/images");
  await narrow("年份", "2020年");
  await expect(cards()).toHaveCount(1);
  await narrow("年份", "不限");
  await narrow("所在大事", "第二件");
  await expect(cards()).toHaveCount(1);
  await narrow("所在大事", "不限");
  await narrow("待办", "没有用到");
  await expect(card("合影.png")).toBeVisible();
  await expect(card("11月20日，政协委员")).toHaveCount(0);
});

test("replaces it in both events after showing them, and names what is published", async () => {
  await page.goto("/admin/images");
  await card("11月20日，政协委员").click();
  await expect(page.getByRole("heading", { name: "用在哪里" })).toBeVisible();
  await page.getByRole("button", { name: "换成另一张…" }).click();
  await page.getByRole("dialog").getByText("新的.jpg").click();
  const confirm = page.getByRole("alertdialog");
  await expect(confirm.getByText("将改动 2 篇正在编辑的内容")).toBeVisible();
  await expect(confirm.getByText("1 个已发布或定时发布的版本仍是原图")).toBeVisible();
  await expect(confirm.getByRole("link", { name: "去更正" })).toHaveAttribute(
    "href",
    new URL(events[0] ?? "").pathname,
  );
  await confirm.getByRole("button", { name: "换图" }).click();
  await expect(page.getByText("已在 2 篇内容里换图")).toBeVisible();
  await expect(page.getByText("这张图片已换成：")).toBeVisible();
  for (const address of events) {
    await page.goto(address);
    await expect(page.locator("figure img")).toHaveAttribute("src", /\/full-/);
  }
});

test("the desk's pages of pictures pass axe, wide and narrow", async () => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/admin/images");
    expect(await axeFindings(page), `the library at ${width}`).toEqual([]);
    await card("合影.png").click();
    await expect(page.locator("[data-plane=focus]")).toBeVisible();
    expect(await axeFindings(page), `a picture at ${width}`).toEqual([]);
    await page.getByText("裁剪", { exact: true }).click();
    await expect(page.getByLabel(/^裁剪框/)).toBeVisible();
    expect(await axeFindings(page), `its crop at ${width}`).toEqual([]);
    const overflow = await page.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(overflow, `nothing wider than ${width}`).toBeLessThanOrEqual(0);
  }
});

test("on a phone, with one finger: crops, says what it shows and saves", async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const handle = page.locator("[data-handle=se]");
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error("the handle is not to be seen");
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await cdp.send("Input.dispatchTouchEvent", {
    type: "touchMove",
    touchPoints: [{ x: x - 100, y: y - 60 }],
  });
  await cdp.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(page.getByLabel("宽（%）")).not.toHaveValue("100");
  await page.getByLabel("图说", { exact: true }).fill("会议结束后委员们在会堂前。");
  await save();
});

const cards = () => page.locator("main li").filter({ has: page.locator("img") });
const card = (text: string) => cards().getByRole("link").filter({ hasText: text });

async function choose(files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.locator("input[type=file]").first().setInputFiles(files);
}

async function narrow(label: string, choice: string) {
  await page
    .getByRole("search")
    .getByRole("button", { name: new RegExp(label) })
    .click();
  await page.getByRole("option", { name: choice, exact: true }).click();
}

/** Saved is what the page has read again: an earlier "已保存" may still be seen. */
async function save() {
  const version = page.locator("input[name=version]");
  const before = await version.inputValue();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(version).not.toHaveValue(before);
  await expect(page.getByText("已保存", { exact: true }).first()).toBeVisible();
}

async function thumbnailOf(caption: string): Promise<string> {
  await page.goto("/admin/images");
  return (await card(caption).locator("img").getAttribute("src")) ?? "";
}

async function photograph(name: string, background: string) {
  const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background } });
  const isPng = name.endsWith(".png");
  const buffer = await (isPng ? picture.png() : picture.jpeg()).toBuffer();
  return { name, mimeType: isPng ? "image/png" : "image/jpeg", buffer };
}
