import { signIn } from "./support/sign-in.ts";
import { expect, expectConsole, test } from "./support/test.ts";

test.use({ journey: "auditor" });

test("an auditor reads what everybody did, and can change nothing", async ({ page, context, product }) => {
  const editor = await context.browser()?.newContext({ baseURL: product.url, locale: "zh-CN" });
  if (!editor) throw new Error("no browser");
  await signIn(editor, product, "editor", "李敏");
  const desk = await editor.newPage();
  await desk.goto("/admin/events");
  await desk.getByRole("button", { name: "新建大事" }).click();
  await expect(desk).toHaveURL(/\/admin\/events\/[0-9a-f-]{36}/);
  await editor.close();

  await signIn(context, product, "auditor", "赵明");
  await page.goto("/admin/audit");
  await expect(page.getByRole("table").getByText("李敏").first()).toBeVisible();
  await expect(
    page
      .getByRole("table")
      .getByText(/新建大事|新建/)
      .first(),
  ).toBeVisible();

  await page.goto("/admin/events");
  await expect(page.getByRole("button", { name: "新建大事" })).toHaveCount(0);
  await page.getByRole("link", { name: /提质增效/ }).click();
  await expect(page.getByText("您的角色只能看，不能改。")).toBeVisible();
  await expect(page.getByRole("button", { name: "发布" })).toHaveCount(0);
  await expect(page.locator("[contenteditable=true]")).toHaveCount(0);

  expectConsole(page, /403/);
  const answer = await page.goto("/admin/users/new");
  expect(answer?.status()).toBe(403);
  await expect(page.getByText("您的角色不能进入这里")).toBeVisible();
});

test("a reviewer reads reports with their preview, and enters neither accounts nor the log", async ({
  page,
  context,
  product,
}) => {
  await signIn(context, product, "reviewer", "陈立");
  await page.goto("/admin/reports");
  await page.getByRole("link", { name: /十件履职大事/ }).click();
  await page.getByRole("link", { name: "预览" }).click();
  await expect(page.frameLocator("iframe").locator("article")).toHaveCount(10);
  expectConsole(page, /403/);
  for (const path of ["/admin/users", "/admin/audit", "/admin/settings", "/admin/reports/import"]) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 403]);
  }
});
