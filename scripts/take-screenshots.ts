/**
 * Takes docs/screenshots anew: a product of its own with the example, a first administrator, and every scene below.
 * The pictures may have 2 MB together. `npm run screenshots -- NAME…` takes the named ones only.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { startProduct } from "../e2e/support/product.ts";
import { ensureChromium } from "./ensure-chromium.ts";

interface Scene {
  path: string;
  /** Brings the page to where the picture is taken. */
  act?(page: Page): Promise<unknown>;
  phone?: true;
}

const folder = path.join(import.meta.dirname, "../docs/screenshots");
const file = path.join(import.meta.dirname, "../lib/import/fixtures/portal.txt");
const report = "/reports/example-2025";
const mostBytes = 2 * 1024 * 1024;

const scenes: Record<string, Scene> = {
  report: { path: report },
  "report-event": { path: `${report}#event-6` },
  "report-event-phone": { path: `${report}#event-7`, phone: true },
  today: { path: "/admin" },
  events: { path: "/admin/events" },
  editor: { path: "/admin/events", act: (page) => open(page, "闻汛而动") },
  "editor-phone": { path: "/admin/events", act: (page) => open(page, "闻汛而动"), phone: true },
  ranking: { path: "/admin/reports", act: (page) => open(page, "岚江省政协") },
  publish: { path: "/admin/reports", act: publish },
  preview: { path: "/admin/reports", act: preview },
  images: { path: "/admin/images" },
  import: { path: "/admin/reports/import", act: chooseFile },
};

const executablePath = await ensureChromium();
if (!executablePath) process.exit(1);
const wanted = process.argv.slice(2);
const product = await startProduct();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context: BrowserContextOptions = {
    baseURL: product.url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  };
  const storageState = await signIn(context);
  mkdirSync(folder, { recursive: true });
  for (const [name, scene] of Object.entries(scenes)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await take(name, scene, { ...context, storageState });
  }
} finally {
  await browser.close();
  await product.stop();
}
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
console.log(`${Math.round(bytes / 1024)} KB`);
if (bytes > mostBytes) process.exitCode = 1;

async function signIn(options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(product.setupLink);
  await page.getByLabel("姓名").fill("周岚");
  await page.getByLabel("登录名").fill("zhoulan");
  await page.getByLabel("密码", { exact: true }).fill("两岸青山相对出，孤帆一片日边来");
  await page.getByRole("button", { name: "建立账号并登录" }).click();
  await page.waitForURL("**/admin");
  return context.storageState();
}

async function take(name: string, scene: Scene, options: BrowserContextOptions): Promise<void> {
  const viewport = scene.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ ...options, viewport, deviceScaleFactor: scene.phone ? 2 : 1 });
  const page = await context.newPage();
  await page.goto(scene.path);
  await scene.act?.(page);
  await settled(page);
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  const small = await sharp(picture).webp({ quality: 82, effort: 6 }).toBuffer();
  writeFileSync(path.join(folder, `${name}.webp`), small);
  console.log(`${name} ${Math.round(small.length / 1024)} KB`);
  await context.close();
}

/** Fonts are there, and the pictures that the window shows, which may have to be encoded first. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  for (const frame of page.frames()) {
    await frame.waitForFunction(() => {
      const isShown = (image: HTMLImageElement) => {
        const { top, bottom } = image.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      };
      return [...document.images].filter(isShown).every((image) => image.complete && image.naturalWidth > 0);
    });
    await frame.evaluate(() => document.fonts.ready);
  }
}

async function open(page: Page, title: string): Promise<void> {
  await page
    .getByRole("link", { name: new RegExp(title) })
    .first()
    .click();
  await page.getByText("已保存").first().waitFor();
}

async function publish(page: Page): Promise<void> {
  await open(page, "岚江省政协");
  await page.getByRole("button", { name: "下移" }).nth(1).click();
  await page.getByText("第 3 件").first().waitFor();
  await page.getByRole("button", { name: "发布更正" }).first().click();
  await page.getByLabel("更正说明").fill("调整第二件、第三件的次序。");
}

async function preview(page: Page): Promise<void> {
  await open(page, "岚江省政协");
  await page.getByRole("link", { name: "预览" }).first().click();
  await page.frameLocator("iframe").locator("h1").first().waitFor();
}

async function chooseFile(page: Page): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "选择文件", exact: true }).click(),
  ]);
  await chooser.setFiles(file);
  const heading = page.getByLabel("第 1 件的标题");
  await heading.evaluate((field) => field.scrollIntoView({ block: "center" }));
}
