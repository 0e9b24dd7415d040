import { newEvent, saved } from "./support/event.ts";
import { InputMethod } from "./support/input-method.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";

test.use({ journey: "blocks", viewport: { width: 1440, height: 900 } });

test.beforeEach(async ({ context, product }) => {
  await signIn(context, product, "editor", "李敏");
});

test("writes key figures with the keyboard, and is told what does not agree", async ({ page }) => {
  await newEvent(page, "提案立案");
  await page.getByRole("button", { name: "数据", exact: true }).click();
  const figures = page.locator("[data-key-figure]");
  await expect(figures).toHaveCount(2);
  // Enter goes through the parts, Tab too, and past the last one a new figure begins.
  for (const part of ["提案", "82", "件", "", ""]) {
    await page.keyboard.type(part);
    await page.keyboard.press("Enter");
  }
  for (const part of ["立案", "72", "件", "", ""]) {
    await page.keyboard.type(part);
    await page.keyboard.press(part ? "Tab" : "Enter");
  }
  await expect(figures).toHaveCount(3);
  for (const part of ["立案率", "88.7", "%", "比上年 +13.2 个百分点"]) {
    await page.keyboard.type(part);
    await page.keyboard.press("Tab");
  }
  const sentence = "72件 ÷ 82件 = 87.8%，这里写的是 88.7%";
  await expect(page.locator(".key-findings")).toContainText(sentence);
  const aside = page.getByRole("complementary", { name: "这条大事的情况" });
  await expect(aside).toContainText(sentence);
  await aside.getByRole("listitem").filter({ hasText: sentence }).getByRole("button").click();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Backspace");
  await page.keyboard.type("87.8");
  await expect(page.locator(".key-findings")).toHaveCount(0);
  await expect(aside).not.toContainText("÷");

  await page.keyboard.press("Alt+ArrowUp");
  await expect(figures.nth(1)).toContainText("立案率");
  await expect(page.locator("[data-key-part=value]")).toHaveText(["82", "87.8", "72"]);
  await saved(page);
  await page.reload();
  await expect(page.locator("[data-key-part=value]")).toHaveText(["82", "87.8", "72"]);
});

test("composes a word of the input method inside a key figure, and its Enter stays the input method's", async ({
  page,
}) => {
  await newEvent(page, "输入法");
  await page.getByRole("button", { name: "数据", exact: true }).click();
  const input = await InputMethod.of(page);
  await input.compose("ti an");
  await input.press("Enter");
  await input.commit("提案");
  await page.keyboard.press("Enter");
  await page.keyboard.type("82");
  await expect(page.locator("[data-key-part=label]").first()).toHaveText("提案");
  await expect(page.locator("[data-key-part=value]").first()).toHaveText("82");
  await expect(page.locator("[data-key-figure]")).toHaveCount(2);
  await saved(page);
});

test("sets pictures as a gallery, orders them by keyboard and mouse, and takes the group apart", async ({
  page,
}) => {
  await newEvent(page, "三张图片");
  await page.getByRole("button", { name: "组图", exact: true }).click();
  const dialog = page.getByRole("dialog");
  for (const index of [0, 1, 2]) await dialog.locator("li button").nth(index).click();
  await dialog.getByRole("button", { name: "放入 3 张" }).click();
  const group = page.locator("[data-figures=gallery]");
  const pictures = group.locator("figure img");
  await expect(pictures).toHaveCount(3);
  const order = () => pictures.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt));
  const before = await order();
  const [first, second, third] = before;

  await pictures.first().click();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(order).toEqual([second, first, third]);
  await pictures.nth(2).dragTo(pictures.first(), { targetPosition: { x: 5, y: 20 } });
  await expect.poll(order).toEqual([third, second, first]);

  await group.getByRole("button", { name: "图片的版式" }).first().click();
  await page.getByRole("menuitem", { name: "移出这一组" }).click();
  await expect(pictures).toHaveCount(2);
  await pictures.first().click();
  await group.getByRole("button", { name: "并排", exact: true }).click();
  await expect(page.locator("[data-figures=pair] figure")).toHaveCount(2);
  await page.locator("[data-figures] figcaption").first().click();
  await page.keyboard.type("左图的图说");
  await page.locator("[data-figures]").getByRole("button", { name: "拆成单张" }).click();
  await expect(page.locator("[data-figures]")).toHaveCount(0);
  await expect(page.locator(".rich-text figure")).toHaveCount(3);
  await expect(page.locator(".rich-text figcaption").first()).toHaveText("左图的图说");

  await page.getByRole("button", { name: "图片的版式" }).first().click();
  await page.getByRole("menuitem", { name: "通栏" }).click();
  await expect(page.locator(".figure-wide")).toHaveCount(1);
  await page.getByRole("button", { name: "图片的版式" }).first().click();
  await page.getByRole("menuitem", { name: "与下一张并排" }).click();
  await expect(page.locator("[data-figures=pair] figure")).toHaveCount(2);
  await saved(page);
});
