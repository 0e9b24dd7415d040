import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { bodyOf, newEvent, saved } from "./support/event.ts";
import { InputMethod } from "./support/input-method.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, test } from "./support/test.ts";

test.use({
  journey: "paste",
  viewport: { width: 1440, height: 900 },
  permissions: ["clipboard-read", "clipboard-write"],
});

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "../lib/richtext/paste/fixtures", name), "utf8");
const uploaded = (page: Page) => bodyOf(page).locator("img.figure-picture");

interface Flavours {
  html?: string;
  rtf?: string;
  text?: string;
  /** Pictures as base64. */
  pngs?: string[];
}

/** A clipboard as another program fills it; the browser's own refuses to be given RTF. */
async function paste(page: Page, flavours: Flavours) {
  await bodyOf(page).evaluate((element, { html, rtf, text, pngs = [] }) => {
    const data = new DataTransfer();
    if (html) data.setData("text/html", html);
    if (rtf) data.setData("text/rtf", rtf);
    if (text) data.setData("text/plain", text);
    for (const [at, png] of pngs.entries()) {
      const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], `photo-${at + 1}.png`, { type: "image/png" }));
    }
    const target = document.activeElement?.closest(".rich-text") ?? element;
    target.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, flavours);
}

async function png(background: string): Promise<string> {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background } });
  return (await picture.png().toBuffer()).toString("base64");
}

test("what Word copied arrives with its headings, lists, tables and pictures, and goes again in one step", async ({
  page,
}) => {
  await newEvent(page);
  await page.keyboard.type("先写一句。");
  await page.keyboard.press("Enter");
  await paste(page, { html: fixture("word.html"), rtf: fixture("word.rtf") });
  await expect(bodyOf(page).getByRole("heading", { level: 2, name: "（一）开展专题协商" })).toBeVisible();
  await expect(bodyOf(page).locator("ul > li").first()).toContainText("调研");
  await expect(bodyOf(page).locator("ul ol > li")).toHaveCount(2);
  await expect(bodyOf(page).locator("th[colspan='2']")).toContainText("数量");
  await expect(uploaded(page)).toHaveCount(2);
  await expect(bodyOf(page).locator("figcaption").first()).toHaveText("图 1 协商会会场");
  await expect(page.getByText(/1 条批注未带入；1 处隐藏文字未带入.*1 处脚注放到了文末/)).toBeVisible();
  await expect(bodyOf(page)).not.toContainText("再算一遍");
  await saved(page);

  await bodyOf(page).press("Control+z");
  await expect(bodyOf(page)).toHaveText("先写一句。");
  await bodyOf(page).press("Control+Shift+z");
  await expect(uploaded(page)).toHaveCount(2);
  await saved(page);
  await page.reload();
  await expect(uploaded(page)).toHaveCount(2);
});

test("a picture on another server that can't be had stays visibly missing, and is put in from a file", async ({
  page,
}) => {
  // The browser reports each answer that is none.
  expectConsole(page, /status of 422/);
  await newEvent(page);
  await page.evaluate(
    ([html]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([html ?? ""], { type: "text/html" }),
          "text/plain": new Blob(["委员来到望潮港"], { type: "text/plain" }),
        }),
      ]),
    [
      '<section><p>委员来到<b>望潮港</b>。</p><p><img src="https://pictures.invalid/640.jpg" alt="码头上的委员"></p></section>',
    ],
  );
  await bodyOf(page).press("Control+v");
  await expect(bodyOf(page).locator("strong")).toHaveText("望潮港");
  const figure = bodyOf(page).locator("figure");
  await expect(figure.getByRole("alert")).toHaveText(/服务器连不上 pictures\.invalid/);
  await expect(figure.getByRole("link", { name: "原址 pictures.invalid" })).toBeVisible();
  await expect(page.getByText("第 1 处图片还空着")).toBeVisible();
  await saved(page);

  await page.reload();
  await expect(figure.getByText("这张图片还没有取来。")).toBeVisible();
  await figure.getByRole("button", { name: "取图片" }).click();
  await expect(figure.getByRole("alert")).toHaveText(/服务器连不上/);
  await figure.getByRole("button", { name: "重试" }).click();
  await figure.getByRole("button", { name: "选择图片或上传" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button")
    .filter({ has: page.locator("img") })
    .first()
    .click();
  await expect(uploaded(page)).toHaveCount(1);
  await saved(page);
});

test("pictures pasted while the server is away stay in this browser, and are sent when it is back", async ({
  page,
}) => {
  expectConsole(page, /ERR_FAILED/);
  await newEvent(page);
  await page.route("**/api/images", (route) => route.abort());
  await paste(page, { pngs: [await png("#7a4"), await png("#47a")] });
  const figures = bodyOf(page).locator("figure");
  await expect(figures).toHaveCount(2);
  await expect(figures.getByRole("alert")).toHaveText([/图片留在本机/, /图片留在本机/]);
  await saved(page);
  await page.unroute("**/api/images");
  await page.reload();
  await expect(uploaded(page)).toHaveCount(2);
  await saved(page);
});

test("several pictures dropped at once each go their own way, and one that is broken holds up no other", async ({
  page,
}) => {
  // The recorder of the journey reads the previews of pictures, which the desk's policy forbids it.
  expectConsole(page, /status of 422/, /Connecting to 'blob:/);
  await newEvent(page);
  await page.keyboard.type("现场照片");
  const pngs = [await png("#aa4"), btoa("no picture at all"), await png("#4aa")];
  await bodyOf(page).evaluate((element, pngs) => {
    const data = new DataTransfer();
    for (const png of pngs) {
      const bytes = Uint8Array.from(atob(png), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], "照片.png", { type: "image/png" }));
    }
    const { left, top } = element.querySelector("p")?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = { clientX: left + 40, clientY: top + 8 };
    element.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, ...at, bubbles: true, cancelable: true }),
    );
  }, pngs);
  await expect(uploaded(page)).toHaveCount(2);
  await expect(bodyOf(page).getByRole("alert")).toHaveText(/这个文件不是图片/);
  await expect(bodyOf(page).locator("figure")).toHaveCount(3);
  await expect(bodyOf(page).locator("p").first()).toHaveText("现场照片");
  await saved(page);
});

test("cells of a spreadsheet go over the cells of a table, and anything else below it", async ({ page }) => {
  await newEvent(page);
  await paste(page, {
    html: "<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>",
  });
  await bodyOf(page).locator("td").nth(0).click();
  await paste(page, { html: fixture("google-sheets.html") });
  await expect(bodyOf(page).locator("table")).toHaveCount(1);
  await expect(bodyOf(page).locator("td")).toHaveText(["年份", "件数", "2020", "82"]);
  await paste(page, { html: "<p>见下</p>", pngs: [] });
  await paste(page, { pngs: [await png("#777")] });
  await expect(bodyOf(page).locator("table figure")).toHaveCount(0);
  await expect(uploaded(page)).toHaveCount(1);
  await saved(page);
});

test("Ctrl+Shift+V pastes words only, and no sign in them is taken for a list", async ({ page }) => {
  await newEvent(page);
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob(["<h1>题</h1><p><b>粗</b></p>"], { type: "text/html" }),
        "text/plain": new Blob(["- 题\n1. **粗**"], { type: "text/plain" }),
      }),
    ]),
  );
  await bodyOf(page).press("Control+Shift+v");
  await expect(bodyOf(page).locator("p")).toHaveText(["- 题", "1. **粗**"]);
  await expect(bodyOf(page).locator("strong, li, h1")).toHaveCount(0);
  await page.getByLabel("标题", { exact: true }).click();
  await page.evaluate(() => navigator.clipboard.writeText("　　省政协召开\n座谈会​\n"));
  await page.keyboard.press("Control+v");
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("省政协召开座谈会");
  await saved(page);
});

test("a word of the input method is finished before what was pasted meanwhile comes in", async ({ page }) => {
  await newEvent(page);
  await page.keyboard.type("请看");
  const input = await InputMethod.of(page);
  await input.compose("yi jian");
  await paste(page, { html: "<p>和<b>建议</b></p>" });
  await input.commit("意见");
  await expect(bodyOf(page).locator("p").first()).toHaveText("请看意见和建议");
  await expect(bodyOf(page).locator("strong")).toHaveText("建议");
  await saved(page);
});

test("what is copied from one event keeps its pictures in another", async ({ page }) => {
  await newEvent(page);
  await paste(page, { pngs: [await png("#a47")] });
  await expect(uploaded(page)).toHaveCount(1);
  const source = await uploaded(page).getAttribute("src");
  await bodyOf(page).locator("figcaption").click();
  await page.keyboard.type("会场一角");
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  await saved(page);
  await newEvent(page);
  await page.keyboard.press("Control+v");
  await expect(uploaded(page)).toHaveAttribute("src", source ?? "");
  await expect(bodyOf(page).locator("figcaption")).toHaveText("会场一角");
  await saved(page);
});
