import type { CDPSession, Page } from "@playwright/test";

const codes = {
  Enter: 13,
  Escape: 27,
  ArrowDown: 40,
  ArrowUp: 38,
} as const;

/**
 * Chromium's own protocol for input methods. It reports no keys by itself, while a real one reports each as 229
 * (`isComposing`), which is where pages go wrong: so `press` sends them.
 */
export class InputMethod {
  private readonly client: CDPSession;

  private constructor(client: CDPSession) {
    this.client = client;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Shows syllables that are not a word yet. */
  async compose(text: string): Promise<void> {
    const end = text.length;
    await this.client.send("Input.imeSetComposition", { text, selectionStart: end, selectionEnd: end });
  }

  /** A key while composing, as Chromium reports it: by its name, with the code of input methods. */
  async press(key: keyof typeof codes): Promise<void> {
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await this.client.send("Input.dispatchKeyEvent", {
        type,
        key,
        code: key,
        windowsVirtualKeyCode: type === "rawKeyDown" ? 229 : codes[key],
      });
    }
  }

  /** The word takes the syllables' place. */
  async commit(word: string): Promise<void> {
    await this.client.send("Input.insertText", { text: word });
  }

  async cancel(): Promise<void> {
    await this.compose("");
  }

  /** One word from its first key to its last. */
  async write(pinyin: string, word: string): Promise<void> {
    for (const [index] of [...pinyin].entries()) await this.compose(pinyin.slice(0, index + 1));
    await this.press("Enter");
    await this.commit(word);
  }
}
