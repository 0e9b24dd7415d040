import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { createEvent } from "#lib/events/commands/create-event.ts";
import { emptyFields } from "#lib/events/model.ts";
import { type Product, startProduct } from "../torture/product.ts";
import { withCommands } from "./support/commands.ts";
import { type Line, openLine } from "./support/line.ts";
import { signIn } from "./support/sign-in.ts";

/*
 * Two real browsers type into one paragraph while the network of one is cut, mended, and cut without a word, and the
 * front is killed. A minute of it, in `npm run test:all`; `npm test` has the torture's short form of the same.
 */

const seconds = 60;

let folder: string;
let product: Product;
let line: Line;

test.setTimeout(120_000 + seconds * 1000);

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(path.join(tmpdir(), "dashiji-together-"));
  // As root the database runs as another account, which must be able to reach its files.
  chmodSync(folder, 0o711);
  product = await startProduct(path.join(folder, "data"));
  await product.untilReady(120_000);
  line = await openLine();
});
test.afterAll(async () => {
  line?.close();
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Somebody who writes a sign that nobody else writes at each stroke, and remembers which the page called saved. */
class Writer {
  readonly page: Page;
  readonly written: string[] = [];
  acknowledged = 0;
  private next: number;
  private writing = false;

  constructor(page: Page, first: number) {
    this.page = page;
    this.next = first;
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.says("已保存");
    await this.page.locator(".rich-text p").first().click();
    await this.page.keyboard.press("End");
  }

  async write(): Promise<void> {
    this.writing = true;
    while (this.writing) {
      const sign = String.fromCodePoint(this.next++);
      await this.page.keyboard.type(sign);
      this.written.push(sign);
      await sleep(60);
      const before = this.written.length;
      if ((await this.status()) === "已保存") this.acknowledged = before;
    }
  }

  stop(): void {
    this.writing = false;
  }

  status = () => this.page.getByRole("status").first().textContent();
  says = (word: string) =>
    expect(this.page.getByRole("status").getByText(word, { exact: true })).toBeVisible({ timeout: 30_000 });
  /** Without the names that stand at others' carets. */
  text = () =>
    this.page.evaluate(() => {
      const paragraph = document.querySelector(".rich-text p")?.cloneNode(true) as Element;
      for (const caret of paragraph.querySelectorAll(".others-caret")) caret.remove();
      return paragraph.textContent ?? "";
    });
}

const signed = (context: BrowserContext, name: string) =>
  signIn(context, { ...product, setupLink: "", output: () => "" }, "editor", name);

test("two write into one paragraph while a line is cut and the front is killed, and nothing acknowledged is lost", {
  tag: "@long",
}, async ({ browser }) => {
  const contexts = await Promise.all([
    browser.newContext({ locale: "zh-CN" }),
    browser.newContext({ locale: "zh-CN", proxy: line.proxy }),
  ]);
  const [near, far] = contexts as [BrowserContext, BrowserContext];
  await signed(near, "李敏");
  await signed(far, "周海燕");
  const made = await withCommands({ ...product, setupLink: "", output: () => "" }, () =>
    createEvent(
      { requestId: "test", system: "test" },
      {
        year: 2025,
        fields: { ...emptyFields, title: "同写" },
        body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "起：" }] }] },
      },
    ),
  );
  if (!made.ok) throw new Error("no event");
  const address = `${product.url}/admin/events/${made.value.id}`;
  const [li, zhou] = [new Writer(await near.newPage(), 0x4e00), new Writer(await far.newPage(), 0x6e00)];
  await Promise.all([li.open(address), zhou.open(address)]);
  const writing = [li.write(), zhou.write()];
  const part = seconds * 1000 * 0.2;

  await sleep(part);
  line.cut();
  await zhou.says("离线，改动留在本机");
  await sleep(part);
  line.mend();
  await sleep(part);
  product.kill("front");
  await sleep(part);
  line.silence();
  await zhou.says("离线，改动留在本机");
  await sleep(part);
  line.mend();
  for (const writer of [li, zhou]) writer.stop();
  await Promise.all(writing);

  const promised = [...li.written.slice(0, li.acknowledged), ...zhou.written.slice(0, zhou.acknowledged)];
  await Promise.all([li.says("已保存"), zhou.says("已保存")]);
  await expect.poll(async () => (await li.text()) === (await zhou.text()), { timeout: 20_000 }).toBe(true);
  for (const { written } of [li, zhou]) expect(written.length).toBeGreaterThan(seconds);
  expect(promised.length).toBeGreaterThan(seconds);

  // What the server has, not what the browsers remember.
  await Promise.all(contexts.map((context) => context.close()));
  const third = await browser.newContext({ locale: "zh-CN" });
  await signed(third, "何静");
  const reader = new Writer(await third.newPage(), 0);
  await reader.open(address);
  const text = await reader.text();
  expect(promised.filter((sign) => !text.includes(sign))).toEqual([]);
  for (const { written } of [li, zhou]) {
    expect([...text].filter((sign) => written.includes(sign))).toEqual(written);
  }
  await third.close();
});
