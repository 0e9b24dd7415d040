import { type Browser, chromium, type Page } from "@playwright/test";
import { ensureChromium } from "../../scripts/ensure-chromium.ts";
import type { Desk } from "../desk.ts";
import type { Figures } from "../figures.ts";
import { newEvent, percentile, signIn, textOf } from "./people.ts";

const characters = 20_000;
const openings = 7;
const keys = 80;
/** Milliseconds. */
const longTask = 50;

/** In a real browser: until one can type in a long text, and what each key costs on a slow machine. */
export async function measureTyping({ product, dataDir }: Desk): Promise<Figures> {
  const executablePath = await ensureChromium();
  if (!executablePath) throw new Error("there is no Chromium to measure in");
  const [cookie = ""] = await signIn(dataDir, 1);
  const address = `http://127.0.0.1:${product.port}/admin/events/${await newEvent("长文", textOf(characters))}`;
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await openPage(browser, cookie, address);
    const first = await timeToType(page, address);
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening++) times.push(await timeToType(page, address));
    const tasks = await longTasksWhileTyping(page);
    return {
      "desk.long-text.first-visit": { value: first, unit: "ms" },
      "desk.long-text.ready": { value: percentile(times, 0.5), unit: "ms", atMost: 1000 },
      "desk.long-text.tasks-over-50-ms": { value: tasks.length, unit: "", atMost: 0 },
      "desk.long-text.longest-task": { value: Math.max(0, ...tasks), unit: "ms" },
    };
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, cookie: string, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
  const [name = "", ...value] = cookie.split("=");
  await context.addCookies([{ name, value: value.join("="), url: address }]);
  return context.newPage();
}

/** From asking for the page to a whole text that takes keys. */
async function timeToType(page: Page, address: string): Promise<number> {
  await page.goto("about:blank");
  const began = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(
    (least) => {
      const text = document.querySelector('.rich-text[contenteditable="true"]');
      return (text?.textContent?.length ?? 0) >= least;
    },
    characters,
    { polling: "raf" },
  );
  return performance.now() - began;
}

async function longTasksWhileTyping(page: Page): Promise<number[]> {
  await page.locator(".rich-text p").nth(20).click();
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.waitForTimeout(3000);
  await page.evaluate(() => {
    const kept = window as unknown as { tasks: number[] };
    kept.tasks = [];
    new PerformanceObserver((list) => {
      kept.tasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: "longtask" });
  });
  for (let key = 0; key < keys; key++) {
    await page.keyboard.type("字");
    await page.waitForTimeout(120);
  }
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return tasks.filter((duration) => duration > longTask);
}
