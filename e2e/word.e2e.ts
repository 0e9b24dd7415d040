import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { makeZip } from "#lib/import/fixtures/make-zip.ts";
import { wordEvents, wordReport } from "#lib/import/fixtures/word-report.ts";
import { expect, listenTo, test } from "./support/test.ts";

/*
 * A Word file of ten events with pictures becomes a published report. What a person does is counted: ten minutes of
 * their work are the limit, and each click, choice or typed line is given eight seconds.
 */
test.use({ journey: "word", viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial" });

const secondsEach = 8;

let page: Page;
let actions = 0;
let address = "";

test.beforeAll(async ({ browser, product }) => {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
  });
  page = await listenTo(context).newPage();
  await page.goto(product.setupLink);
  await page.getByLabel("姓名", { exact: true }).fill("王建华");
  await page.getByLabel("登录名", { exact: true }).fill("wangjianhua");
  await page.getByLabel("密码", { exact: true }).fill("一年的事记在一处，慢慢看");
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await expect(page.getByRole("heading", { name: "今日" })).toBeVisible();
});
test.afterAll(() => page.context().close());

test("shows ten events with their pictures in place and their captions before anything is written", async () => {
  await click(page.getByRole("link", { name: "导入文稿" }));
  await choose(page, [{ name: "十件大事.docx", mimeType: "", buffer: await wordReport() }]);
  await expect(page.getByText("10 件大事", { exact: true })).toBeVisible();
  await expect(page.getByText("Word 文档")).toBeVisible();
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("南屏省政协2025年十件履职大事");
  await expect(page.getByLabel("责任编辑")).toHaveValue("林岱青");
  const shown = page.locator("main li img");
  await expect(shown).toHaveCount(10);
  await shown.first().scrollIntoViewIfNeeded();
  await expect.poll(() => shown.first().evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(480);
  await expect(page.getByLabel(/^第 \d+ 行图片的图说$/).first()).toHaveValue("图1 委员步入会场");
  await expect(page.getByText("页眉或页脚，不属于正文")).toBeVisible();
});

test("a caption is put right, one picture moved to another event and one left in the library", async () => {
  await write(page.getByLabel(/^第 \d+ 行图片的图说$/).first(), "委员步入云津会堂");
  await pick(page.getByLabel(/^第 \d+ 行图片的位置$/).nth(3), /^第 3 件/);
  await expect(page.getByLabel(/^第 \d+ 行图片的位置$/).nth(3)).toHaveValue(/.+/);
  await pick(page.getByLabel(/^第 \d+ 行图片的位置$/).last(), "收进图片库");
  await expect(page.getByText("其中 1 张只收进图片库")).toBeVisible();
});

test("is imported, previewed and published in less than ten minutes of a person's work", async () => {
  await click(page.getByRole("button", { name: "导入报告和 10 件大事" }));
  await expect(page).toHaveURL(/\/admin\/reports\/[0-9a-f-]{36}$/);
  await expect(page.locator("[data-event]")).toHaveCount(10);
  const desk = page.url();
  await click(page.getByRole("link", { name: "预览" }));
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("article")).toHaveCount(10);
  await expect(frame.getByText("委员步入云津会堂")).toBeVisible();
  await page.goto(desk);
  await click(page.locator("header").getByRole("button", { name: "发布" }));
  await click(page.getByRole("alertdialog").getByRole("button", { name: "立即发布" }));
  await expect(page.getByText("已发布。")).toBeVisible();
  address = new URL(await page.getByLabel("公开地址").inputValue()).pathname;
  test.info().annotations.push({ type: "actions", description: `${actions}` });
  expect(actions * secondsEach).toBeLessThan(600);
});

test("a visitor sees the ten events, each picture in its event with its caption", async ({
  browser,
  product,
}) => {
  const context = listenTo(await browser.newContext({ baseURL: product.url, locale: "zh-CN" }));
  const visitor = await context.newPage();
  await visitor.goto(address);
  const events = visitor.getByRole("article");
  await expect(events).toHaveCount(10);
  await expect(events.nth(0).locator("figure")).toContainText("委员步入云津会堂");
  await expect(events.nth(2).locator("figure")).toHaveCount(2);
  await expect(events.nth(3).locator("figure")).toHaveCount(0);
  await expect(events.nth(9).locator("figure")).toHaveCount(0);
  await expect(events.nth(4).locator("figure")).toContainText("图5 委员为老人量血压");
  await expect(events.nth(2).getByText("4月23日，最后一批驿站揭牌。")).toBeVisible();
  await context.close();
});

test("the same file is recognised, and an archive with loose pictures finds their events by their names", async () => {
  await page.goto("/admin/reports/import");
  await choose(page, [{ name: "改了名.docx", mimeType: "", buffer: await wordReport() }]);
  await expect(page.getByText(/已由.*导入过/)).toBeVisible();

  await page.goto("/admin/reports/import");
  const text = [
    "南屏省政协2024年大事记",
    ...wordEvents.flatMap(([title, body], index) => [`${index + 1}、${title}`, body]),
  ];
  const photograph = await sharp({ create: { width: 640, height: 480, channels: 3, background: "#35564e" } })
    .jpeg()
    .toBuffer();
  // 大事.txt, 3-1.jpg and 十、丛书.jpg as Windows in Chinese names them.
  const names = ["b4f3cac22e747874", "332d312e6a7067", "caaea1a2b4d4cae92e6a7067"].map((hex) =>
    Buffer.from(hex, "hex"),
  );
  const contents = [text.join("\n"), photograph, Buffer.concat([photograph, Buffer.from("2")])];
  const zip = makeZip(names.map((name, index) => ({ name, content: contents[index] ?? "", utf8: false })));
  await choose(page, [{ name: "稿件.zip", mimeType: "application/zip", buffer: zip }]);
  await expect(page.getByText("2 张图片", { exact: true })).toBeVisible();
  const places = page.getByLabel(/^第 \d+ 行图片的位置$/);
  await expect(places.nth(0).locator("option:checked")).toHaveText(/^第 3 件/);
  await expect(places.nth(1).locator("option:checked")).toHaveText(/^第 10 件/);
});

test("what can't be read is answered with what to do", async () => {
  const refused: [name: string, bytes: Buffer, sentence: RegExp][] = [
    ["旧稿.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), /“另存为” \.docx/],
    ["定稿.pdf", Buffer.from("%PDF-1.7 …"), /PDF/],
    ["稿.zip", makeZip([{ name: "a.txt", content: "x", encrypted: true }]), /设有密码/],
  ];
  for (const [name, buffer, sentence] of refused) {
    await page.goto("/admin/reports/import");
    await choose(page, [{ name, mimeType: "", buffer }]);
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  }
});

async function click(target: Locator): Promise<void> {
  actions += 1;
  await target.click();
}

async function write(target: Locator, text: string): Promise<void> {
  actions += 2;
  await target.fill(text);
}

async function pick(target: Locator, option: string | RegExp): Promise<void> {
  actions += 2;
  const value = await target.locator("option").filter({ hasText: option }).first().getAttribute("value");
  await target.selectOption(value);
}

/** The button, and the file in the system's dialog. */
async function choose(of: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  actions += 2;
  await of.locator("input[type=file]").first().setInputFiles(files);
}
