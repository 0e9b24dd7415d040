import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, expectConsole, test } from "./support/test.ts";

test.use({ journey: "visitor" });

const report = "/reports/example-2025";
const phone = { viewport: { width: 390, height: 844 } };

async function findings(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test.describe("on a phone, without scripts", () => {
  test.use({ ...phone, javaScriptEnabled: false });

  test("reads all ten events, jumps among them and finds source, time and editor", async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "阅读全文" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/岚江省政协\s*2025年\s*十件履职大事/);
    await expect(page.locator("article")).toHaveCount(10);
    for (const name of ["来源：岚江日报", "责任编辑：闻一苇"])
      await expect(page.getByText(name).first()).toBeVisible();
    await page.getByRole("navigation", { name: "十件大事" }).getByRole("link").nth(6).click();
    await expect(page).toHaveURL(/#event-7$/);
    await expect(page.locator("#event-7")).toBeInViewport();
    const width = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });

  test("gets no script but the site's own, and no cookie", async ({ page }) => {
    const answer = await page.goto(report);
    const html = (await answer?.text()) ?? "";
    expect(html).not.toMatch(/__next_f|\/_next\/[^"]*\.js/);
    expect(answer?.headers()["set-cookie"]).toBeUndefined();
    expect(await page.context().cookies()).toEqual([]);
  });
});

for (const [name, viewport] of Object.entries({
  phone: phone.viewport,
  desk: { width: 1440, height: 900 },
})) {
  test.describe(`at the width of a ${name}`, () => {
    test.use({ viewport });

    for (const path of [
      "/",
      "/reports",
      report,
      "/events",
      "/years/2025",
      "/chronicle/2025",
      "/about",
      "/search?q=提案",
    ]) {
      test(`${path} has no finding of the accessibility check and no sideways scroll`, async ({ page }) => {
        await page.goto(path);
        expect(await findings(page)).toEqual([]);
        const [width, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
        expect(width).toBeLessThanOrEqual(seen ?? 0);
      });
    }
  });
}

test("opens an event by itself and looks at its picture large, with the keyboard", async ({ page }) => {
  await page.goto("/events");
  await page.getByRole("link", { name: /提质增效/ }).click();
  await expect(page).toHaveURL(/\/events\/example-/);
  await page.locator("a.zoom").first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("finds an event by a word of two characters, and is helped when nothing is found", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("searchbox").fill("书屋");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /书香润政/ })).toBeVisible();
  await page.goto("/search?q=不存在的词语");
  await expect(page.getByRole("main")).toContainText("没有");
});

test("reads the chronicle by its days, goes on to an event, and takes it along as a document", async ({
  page,
}) => {
  await page.goto("/years/2025");
  await page.getByRole("link", { name: "2025年大事记" }).click();
  const items = page.locator(".days li");
  const shown = await items.allInnerTexts();
  expect(shown.length).toBeGreaterThanOrEqual(10);
  expect(new Set(shown).size).toBe(shown.length);
  const months = await page.locator(".band h2").allInnerTexts();
  expect(months.at(-1)).toBe("是年");
  const numbers = months.slice(0, -1).map((month) => Number.parseInt(month, 10));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载 Word 文档" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("2025年大事记.docx");
  await items.first().getByRole("link").click();
  await expect(page).toHaveURL(/\/(events\/|reports\/.*#event-)/);
});

test("is told what is missing in words, with the right status", async ({ page }) => {
  expectConsole(page, /404/);
  for (const path of [
    "/reports/none",
    "/events/none",
    "/nowhere",
    "/years/1900",
    "/chronicle/1900",
    "/chronicle/1900/chronicle.docx",
    "/reports/example-2025/x",
  ]) {
    const answer = await page.goto(path);
    expect([path, answer?.status()]).toEqual([path, 404]);
    await expect(page.getByRole("link", { name: "回到首页" })).toBeVisible();
  }
});

test("every picture of the report arrives, and machines find the report", async ({ page, request }) => {
  await page.goto(report);
  const sources = await page
    .locator("img")
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).src));
  expect(sources.length).toBeGreaterThanOrEqual(11);
  for (const source of sources.slice(0, 3)) expect((await request.get(source)).status()).toBe(200);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain(`${report}<`);
  expect((await request.get("/robots.txt")).status()).toBe(200);
  expect(await (await request.get("/feed.xml")).text()).toContain("十件履职大事");
});

test("the document of ten illustrated events is at most 25 KB compressed", async ({ product }) => {
  const answer = await fetch(product.url + report, { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  expect(Number(answer.headers.get("content-length"))).toBeLessThanOrEqual(25_000);
});
