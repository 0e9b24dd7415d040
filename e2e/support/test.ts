import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Product, startProduct } from "./product.ts";

export { expect };

interface Own {
  /** Fails the test when any page of it reports an error in its console. */
  quietConsole: undefined;
}

interface Shared {
  /** Named by each file, because Playwright starts a new worker, and so a new product, where it differs. */
  journey: string;
  product: Product;
}

/**
 * A journey of one person: its file names it (`test.use({ journey })`) and has a product of its own, and an error in the browser's console fails it.
 * Messages that a journey provokes on purpose are named with `expectConsole`.
 */
export const test = base.extend<Own, Shared>({
  journey: ["", { option: true, scope: "worker" }],
  product: [
    async ({ journey }, use) => {
      if (!journey) throw new Error(`name the file: test.use({ journey: "office" })`);
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  quietConsole: [
    async ({ context }, use) => {
      listenTo(context);
      await use(undefined);
      expect(noise.splice(0), "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

const noise: string[] = [];

/** Errors of this browser's pages fail the test, too; for contexts that a journey opens itself. */
export function listenTo<Context extends BrowserContext>(context: Context): Context {
  context.on("console", (message) => {
    const page = message.page();
    if (message.type() !== "error" || (page && isExpected(page, message.text()))) return;
    noise.push(`${page?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => noise.push(`${error.page()?.url()}: ${error.error().message}`));
  return context;
}

const expected = new WeakMap<Page, RegExp[]>();

/** This page will report an error on purpose, for instance a 404 that the journey asks for. */
export function expectConsole(page: Page, ...messages: RegExp[]): void {
  expected.set(page, [...(expected.get(page) ?? []), ...messages]);
}

function isExpected(page: Page, text: string): boolean {
  return (expected.get(page) ?? []).some((message) => message.test(text));
}
