import type { Locator, Page } from "@playwright/test";
import { withCommands } from "./support/commands.ts";
import { bodyOf, saved, typedEvent } from "./support/event.ts";
import { InputMethod } from "./support/input-method.ts";
import { findRoutes } from "./support/routes.ts";
import { signIn } from "./support/sign-in.ts";
import { expect, test } from "./support/test.ts";
import { visitsTo } from "./support/visits.ts";
import { makeWorld, subjectStates } from "./support/world.ts";

/*
 * While an input method writes, its Enter, Escape and arrows are its own: nothing is sent, nothing is closed, and the
 * word arrives. In every field of every page of the desk, and of every dialog that a button of it opens: they are
 * found in the pages, so that nobody need think of this journey when a field is added.
 */

test.use({ journey: "composition", viewport: { width: 1440, height: 900 } });
test.describe.configure({ mode: "serial", timeout: 420_000 });

/** What a word can be written into; times and numbers have no words. */
const fields = [
  "input:not([type=checkbox],[type=radio],[type=file],[type=hidden],[type=submit],[type=date],[type=time],[type=datetime-local],[type=number],[type=password])",
  "textarea",
  "[contenteditable=true]",
].join(", ");
const writable = (within: Page | Locator) =>
  within.locator(fields).filter({ visible: true }).and(within.locator(":not([readonly], :disabled)"));

const pages = () =>
  findRoutes().filter(
    ({ file, path, section }) =>
      section.endsWith("the desk") && file.endsWith("page.tsx") && !path.includes("[...missing]"),
  );
/** What would end the session, or bring another language in the midst of it. */
const ending = /退出|English/;

test("in every field of every page and dialog of the desk the input method's keys are its own", {
  // Minutes; npm test has the fields where it matters most, in editor.e2e.ts.
  tag: "@long",
}, async ({ page, context, product }) => {
  const me = await signIn(context, product, "administrator", "王明");
  const world = await withCommands(product, () => makeWorld({ requestId: "test", session: me.session }));
  const { visits } = visitsTo(world, product);
  const input = await InputMethod.of(page);
  const written: string[] = [];

  for (const { path } of pages()) {
    const states = visits[path] ?? {};
    const address = states[subjectStates.draft] ?? Object.values(states)[0] ?? path;
    const open = async () => {
      await page.goto(address);
      if (path === "/admin/events/[id]") await saved(page);
    };
    await open();
    written.push(...(await writeInto(page, input, page.locator("body"), path)));

    const buttons = page.locator("#content button:visible:enabled");
    const names = await buttons.evaluateAll((all) => all.map((one) => one.textContent?.trim() ?? ""));
    for (const name of new Set(names.filter((one) => one && !ending.test(one)))) {
      const button = buttons.filter({ hasText: name }).first();
      // A click before may have taken it away, or have led elsewhere.
      if (!(await button.isVisible())) await open();
      await button.click({ timeout: 1000 }).catch(() => {});
      const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
      const opened = await dialog
        .first()
        .waitFor({ timeout: 300 })
        .then(
          () => true,
          () => false,
        );
      if (opened) written.push(...(await writeInto(page, input, dialog.last(), `${path} › ${name}`)));
      const elsewhere = await page.getByRole("menu").or(page.getByRole("listbox")).count();
      if (opened || elsewhere > 0 || new URL(page.url()).pathname !== new URL(address, page.url()).pathname)
        await open();
    }
  }
  // Says also that the search for fields has found what everybody knows.
  expect(written).toEqual(
    expect.arrayContaining(
      ["/admin/events 搜索", "/admin/events/[id] 标题", "/admin/events/[id] 正文"].map((one) =>
        expect.stringContaining(one),
      ),
    ),
  );
  expect(written.length).toBeGreaterThan(30);
});

async function writeInto(page: Page, input: InputMethod, within: Locator, where: string): Promise<string[]> {
  const found: string[] = [];
  const count = await writable(within).count();
  for (let index = 0; index < count; index++) {
    const field = writable(within).nth(index);
    const name = await nameOf(field);
    await test.step(`${where} ${name}`, () => writeWord(page, input, field, within));
    found.push(`${where} ${name}`);
  }
  return found;
}

/** Writes a word by its pinyin, with every key that an input method takes for itself on the way. */
async function writeWord(page: Page, input: InputMethod, field: Locator, within: Locator): Promise<void> {
  const address = page.url();
  const sent: string[] = [];
  const note = (request: { method(): string; url(): string }) => {
    if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
  };
  await field.click({ position: { x: 5, y: 5 } });
  await page.keyboard.press("End");
  page.on("request", note);
  await input.compose("zhong");
  for (const key of ["ArrowDown", "ArrowUp", "Escape", "Enter"] as const) await input.press(key);
  await input.compose("zhong wen");
  await input.press("Enter");
  await expect(field).toBeFocused();
  await input.commit("中文");
  page.off("request", note);
  await expect.poll(() => wordsIn(field)).toContain("中文");
  expect(await wordsIn(field)).not.toContain("zhong");
  expect([page.url(), sent, await within.isVisible()]).toEqual([address, [], true]);
}

function wordsIn(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    "value" in element ? String(element.value) : (element.textContent ?? ""),
  );
}

function nameOf(field: Locator): Promise<string> {
  return field.evaluate(
    (element) =>
      element.getAttribute("aria-label") ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      document.getElementById(element.getAttribute("aria-labelledby")?.split(" ")[0] ?? "")?.textContent ??
      element.className,
  );
}

test("a whole event is written by the input method alone", async ({ page, context, product }) => {
  await signIn(context, product, "editor", "李敏");
  await typedEvent(page, "");
  const input = await InputMethod.of(page);
  const into = async (label: string, ...words: [pinyin: string, word: string][]) => {
    await page
      .getByLabel(label, { exact: true })
      .and(page.locator("input, textarea, [contenteditable]"))
      .click();
    for (const [pinyin, word] of words) await input.write(pinyin, word);
  };
  await into("标题", ["lian ming", "联名"], ["ti an", "提案"]);
  await into("地点", ["nan ping", "南屏"]);
  await into("承办", ["ban gong ting", "办公厅"]);
  await into("参加单位", ["wei yuan", "委员"]);
  await into("届次", ["shi jie", "十届"]);
  await into("添加标签，回车确定", ["ti an", "提案"]);
  await expect(page.getByRole("button", { name: /去掉标签/ })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "去掉标签“提案”" })).toBeVisible();
  await into("摘要", ["zhai yao", "摘要"]);
  await into("正文", ["wei yuan", "委员"], ["lian ming", "联名"], ["ti chu", "提出"]);
  await page.keyboard.press("Enter");
  // A menu that is open takes no key of the input method: what it writes only chooses.
  await page.keyboard.type("/");
  await input.write("biao ti", "小标题");
  await expect(page.getByRole("listbox", { name: "插入" }).getByRole("option")).toHaveText(["小标题"]);
  await page.keyboard.press("Enter");
  await input.write("cheng xiao", "成效");
  await page.keyboard.press("Enter");
  // Full screen is not left by an Escape that gives up a word.
  await page.keyboard.press("Control+Alt+Enter");
  await input.compose("ge wu");
  await input.press("Escape");
  await expect(page.getByRole("button", { name: "退出专注" })).toBeVisible();
  await input.commit("各项");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "退出专注" })).toHaveCount(0);
  // Nothing is searched for until the word is done, and Enter goes on only then.
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "查找和替换" });
  await input.compose("lian ming");
  await input.press("Enter");
  await expect(bar).not.toContainText("没有找到");
  await input.commit("联名");
  await expect(bar).toContainText("共 1 处");
  await input.compose("x");
  await input.press("Escape");
  await expect(bar).toBeVisible();
  await input.cancel();
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);

  await saved(page);
  await page.reload();
  await saved(page);
  await expect(page.getByLabel("标题", { exact: true })).toHaveValue("联名提案");
  await expect(page.getByLabel("承办", { exact: true })).toHaveValue("办公厅");
  await expect(bodyOf(page).locator("> *")).toHaveText(["委员联名提出", "成效", "各项"]);
});
