import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import sharp from "sharp";
import type { Product } from "./support/product.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, listenTo, test } from "./support/test.ts";

test.use({ journey: "office", viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial" });

const root = path.join(import.meta.dirname, "..");
const shared = path.join(root, "../shared/samples/guangxi-2020-ten-major-events.txt");
/** A portal's page as offices have it: the real one where it is at hand, else one of our own in the same shape. */
const document = existsSync(shared) ? shared : path.join(root, "lib/import/fixtures/portal.txt");

let page: Page;
/** Where the report is in the desk, its title, and its public address. */
const report = { desk: "", title: "", address: "" };

test.beforeAll(async ({ browser, product }) => {
  const context = listenTo(
    await browser.newContext({
      baseURL: product.url,
      viewport: { width: 1440, height: 900 },
      locale: "zh-CN",
    }),
  );
  page = await context.newPage();
});
test.afterAll(() => page.context().close());

test("sets up by the one-time link", async ({ product }) => {
  await page.goto(product.setupLink);
  await page.getByLabel("姓名", { exact: true }).fill("王建华");
  await page.getByLabel("登录名", { exact: true }).fill("wangjianhua");
  await page.getByLabel("密码", { exact: true }).fill("一年的事记在一处，慢慢看");
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await expect(page.getByRole("heading", { name: "今日" })).toBeVisible();
});

test("imports the document after a preview: ten events, nothing written before", async () => {
  await page.getByRole("link", { name: "导入文稿" }).click();
  await page.locator("input[type=file]").first().setInputFiles(document);
  await expect(page.getByText("10 件大事", { exact: true })).toBeVisible();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue(/十件履职大事$/);
  report.title = await page.getByLabel("标题", { exact: true }).inputValue();
  await page.getByRole("button", { name: "导入报告和 10 件大事" }).click();
  await expect(page).toHaveURL(/\/admin\/reports\/[0-9a-f-]{36}$/);
  report.desk = page.url();
  await expect(rows()).toHaveCount(10);
});

test("the same document again is recognised and asks", async () => {
  await page.goto("/admin/reports/import");
  await page.locator("input[type=file]").first().setInputFiles(document);
  await expect(page.getByText(/这个文件已由\s?王建华\s?于.*导入过/)).toBeVisible();
  await expect(page.getByRole("button", { name: "导入报告和 10 件大事" })).toBeDisabled();
});

test("uploads pictures, several at once, and places one in the first event", async () => {
  expectConsole(page, /status of 422/);
  await page.goto("/admin/images");
  await page
    .locator("input[type=file]")
    .setInputFiles([
      await photograph("会场.jpg", "#7a2e24"),
      await photograph("村口.jpg", "#35564e"),
      { name: "名单.jpg", mimeType: "image/jpeg", buffer: Buffer.from("不是图片") },
    ]);
  await expect(page.getByText("已上传")).toHaveCount(2);
  await expect(page.getByText(/这个文件不是图片/)).toBeVisible();

  await openEvent(1);
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: "图片", exact: true }).click();
  await chooseFigurePicture("村口.jpg");
  await page.locator("figure figcaption, figure [data-placeholder]").first().click();
  await page.keyboard.type("委员在村口听取意见");
  await page.getByRole("button", { name: "缺替代文字" }).click();
  await page.getByLabel("替代文字").fill("几位委员站在村口的树下");
  await page.getByRole("button", { name: "完成" }).click();
  await expectSaved(page);
});

test("two people rewrite one event at once and both keep every word", async ({ browser, product }) => {
  await openEvent(2);
  const address = page.url();
  const other = await colleague(browser, product, address);
  await expect(page.getByLabel(/正在这里的人/).getByText("李敏")).toBeAttached();
  await body(page).click();
  await page.keyboard.press("Control+Home");
  await body(other).click();
  await other.keyboard.press("Control+End");
  await Promise.all([
    page.keyboard.type("王建华写在开头。", { delay: 20 }),
    other.keyboard.type("李敏写在结尾。", { delay: 20 }),
  ]);
  for (const each of [page, other]) {
    await expect(body(each)).toContainText("王建华写在开头。");
    await expect(body(each)).toContainText("李敏写在结尾。");
    await expectSaved(each);
  }
  await other.context().close();
  await page.reload();
  await expect(body(page)).toContainText("王建华写在开头。");
  await expect(body(page)).toContainText("李敏写在结尾。");
});

test("reorders the events by keyboard", async () => {
  await page.goto(report.desk, { waitUntil: "commit" });
  // The row that is there before the page's script is the one that stays: a press on its link is not lost.
  await rows()
    .first()
    .evaluate((row) => row.setAttribute("data-pressed", ""));
  const [first, second] = await rows().allInnerTexts();
  const down = rows().first().getByRole("button", { name: /^下移/ });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(rows().first()).toContainText(titleIn(second));
  await expect(rows().nth(1)).toContainText(titleIn(first));
  await expect(page.locator("[data-pressed]")).toContainText(titleIn(first));
  await page.reload();
  await expect(rows().first()).toContainText(titleIn(second));
});

test("takes the report and an event out as Word documents, and reads the year as a chronicle", async () => {
  const download = async () => {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载 Word 文档" }).click(),
    ]);
    return file.suggestedFilename();
  };
  expect(await download()).toMatch(/十件履职大事\.docx$/);
  await openEvent(1);
  expect(await download()).toMatch(/\.docx$/);
  const year = /\d{4}/.exec(report.title)?.[0] ?? "";
  await page.goto(`/admin/events?year=${year}`);
  await page.getByRole("link", { name: "大事记", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${year}年大事记`);
  expect(await page.getByRole("main").getByRole("listitem").count()).toBeGreaterThanOrEqual(10);
  expect(await download()).toMatch(new RegExp(`${year}年大事记\\.docx$`));
  await page.goto(report.desk);
});

test("previews the report as visitors will see it, which nobody else can", async ({ request }) => {
  await page.getByRole("link", { name: "预览" }).click();
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("article")).toHaveCount(10);
  await expect(frame.getByText("委员在村口听取意见")).toBeVisible();
  const source = await page.locator("iframe").getAttribute("src");
  expect((await request.get(source ?? "", { maxRedirects: 0 })).status()).not.toBe(200);
});

test("publishes", async () => {
  await page.goto(report.desk);
  await page.locator("header").getByRole("button", { name: "发布" }).click();
  await dialog().getByRole("button", { name: "立即发布" }).click();
  await expect(page.getByText("已发布。")).toBeVisible();
  report.address = new URL(await page.getByLabel("公开地址").inputValue()).pathname;
});

test("a visitor without an account reads all ten, with the picture", async ({ browser, product }) => {
  const { visitor, close } = await newVisitor(browser, product);
  await visitor.goto(report.address);
  await expect(visitor.getByRole("article")).toHaveCount(10);
  await expect(visitor.getByText("王建华写在开头。")).toBeVisible();
  await expect(visitor.getByAltText("几位委员站在村口的树下")).toHaveCount(1);
  expect((await visitor.request.get(await pictureOf(visitor))).status()).toBe(200);
  await close();
});

test("corrects a word, and visitors see that and why", async ({ browser, product }) => {
  await openEvent(1);
  await page.getByLabel("标题", { exact: true }).press("End");
  await page.keyboard.type("（更正稿）");
  await expectSaved(page);
  const { visitor, close } = await newVisitor(browser, product);
  await visitor.goto(report.address);
  await expect(visitor.getByText("（更正稿）")).toHaveCount(0);

  await page.goto(report.desk);
  await page.locator("header").getByRole("button", { name: "发布更正" }).click();
  await dialog().getByLabel("更正说明").fill("第一件大事的标题有更正。");
  await dialog().getByRole("button", { name: "立即发布" }).click();
  await expect(page.getByText("已发布。")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole("heading", { level: 2 }).filter({ hasText: "（更正稿）" })).toBeVisible();
  await expect(visitor.getByText(/第一件大事的标题有更正/)).toBeVisible();
  await close();
});

test("withdraws: the address answers 410, and its pictures are gone", async ({ browser, product }) => {
  const { visitor, close } = await newVisitor(browser, product);
  await visitor.goto(report.address);
  const picture = await pictureOf(visitor);
  await page.getByRole("button", { name: "撤下" }).first().click();
  await dialog().getByLabel(/原因/).fill("数据需要复核");
  await dialog().getByRole("button", { name: "撤下" }).click();
  await expect(page.getByText("已撤下。")).toBeVisible();
  expectConsole(visitor, /410/);
  const answer = await visitor.goto(report.address);
  expect(answer?.status()).toBe(410);
  await expect(visitor.getByRole("heading", { name: "该内容已撤下" })).toBeVisible();
  expect((await visitor.request.get(picture)).status()).toBe(404);
  expect(await (await visitor.request.get("/sitemap.xml")).text()).not.toContain(report.address);
  await close();
});

const dialog = () => page.getByRole("dialog").or(page.getByRole("alertdialog"));
const rows = () => page.locator("[data-event]");
const body = (of: Page) => of.getByLabel("正文", { exact: true }).and(of.locator("[contenteditable]"));
const expectSaved = (of: Page) => expect(of.getByRole("status").getByText("已保存")).toBeVisible();

function titleIn(row: string | undefined): string {
  return row?.split("\n").find((line) => line.length > 5) ?? "";
}

/** From the report's list to the event of this rank, connected and ready for typing. */
async function openEvent(rank: number) {
  await page.goto(report.desk);
  await rows()
    .nth(rank - 1)
    .getByRole("link")
    .click();
  await expect(page).toHaveURL(/\/admin\/events\//);
  await expectSaved(page);
  await expect(body(page)).toHaveAttribute("contenteditable", "true");
}

async function chooseFigurePicture(fileName: string) {
  if (!(await dialog().isVisible())) await page.getByRole("button", { name: "选择图片或上传" }).click();
  await dialog().getByText(fileName).click();
  await expect(dialog()).toBeHidden();
}

async function colleague(browser: Browser, product: Product, address: string): Promise<Page> {
  const context = listenTo(
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" }),
  );
  await signIn(context, product, "editor", "李敏");
  const other = await context.newPage();
  await other.goto(address);
  await expectSaved(other);
  return other;
}

async function newVisitor(browser: Browser, product: Product) {
  const context = listenTo(
    await browser.newContext({
      baseURL: product.url,
      viewport: { width: 390, height: 844 },
      locale: "zh-CN",
    }),
  );
  return { visitor: await context.newPage(), close: () => context.close() };
}

async function pictureOf(visitor: Page): Promise<string> {
  const picture = visitor.getByAltText("几位委员站在村口的树下");
  return new URL((await picture.getAttribute("src")) ?? "", visitor.url()).pathname;
}

async function photograph(name: string, background: string) {
  const buffer = await sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}
