import { expect, type Locator, type Page } from "@playwright/test";

/** Waits until the server has said that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").getByText("已保存")).toBeVisible();
}

export function bodyOf(page: Page): Locator {
  return page.locator(".rich-text");
}

/** A new event, stored; ends with the caret in its empty text. */
export async function newEvent(page: Page, title = ""): Promise<void> {
  await page.goto("/admin/events");
  await page.getByRole("button", { name: "新建大事" }).click();
  await expect(page).toHaveURL(/\/admin\/events\/[0-9a-f-]{36}/);
  await saved(page);
  if (title) await page.getByLabel("标题", { exact: true }).fill(title);
  await bodyOf(page).click();
}

/** A new event with these paragraphs, typed; ends with the caret behind the last one. */
export async function typedEvent(page: Page, ...paragraphs: string[]): Promise<string> {
  await newEvent(page);
  for (const [index, text] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.insertText(text);
  }
  await saved(page);
  return page.url();
}
