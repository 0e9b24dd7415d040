import { test as base, expect, type Page } from "@playwright/test";
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
      const noise: string[] = [];
      const listen = (page: Page) => {
        page.on("console", (message) => {
          if (message.type() === "error" && !isExpected(page, message.text()))
            noise.push(`${page.url()}: ${message.text()}`);
        });
        page.on("pageerror", (error) => noise.push(`${page.url()}: ${error.message}`));
      };
      context.on("page", listen);
      await use(undefined);
      expect(noise, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

const expected = new WeakMap<Page, RegExp[]>();

/** This page will report an error on purpose, for instance a 404 that the journey asks for. */
export function expectConsole(page: Page, ...messages: RegExp[]): void {
  expected.set(page, [...(expected.get(page) ?? []), ...messages]);
}

function isExpected(page: Page, text: string): boolean {
  return (expected.get(page) ?? []).some((message) => message.test(text));
}
