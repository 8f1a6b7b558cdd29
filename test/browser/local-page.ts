import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** The page of the newcomer's workspace, as a person uses it. */
export interface LocalPage {
  actAs(name: string): Promise<void>;
  /** Goes to a channel, or to the conversation between the bot and a person, by its words in the sidebar. */
  goTo(name: string): Promise<void>;
  goHome(): Promise<void>;
  type(words: string): Promise<void>;
  share(file: string): Promise<void>;
  /** The messages on show whose text holds `words`. */
  messages(words: string | RegExp): Locator;
  /** Clicks the first button called `label` on the last message whose text holds `words`. */
  press(label: string, words: string | RegExp): Promise<void>;
  /** The window that is open. */
  modal(): Locator;
  /** What the Home tab shows. */
  home(): Locator;
  /**
   * Keeps a picture of the messages, the window or the Home tab; the last place that shows `words` is at its top. `height`: the page's, in
   * pixels, for as long as the picture is taken.
   */
  picture(name: string, words?: string | RegExp, height?: number): Promise<void>;
  close(): Promise<void>;
}

const size = { width: 1000, height: 860 };

/** Opens `address` in Chromium (CHROMIUM_PATH, or Debian's); pictures go to `pictures` where it is given. */
export async function openLocalPage(address: string, pictures: string | undefined): Promise<LocalPage> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const page: Page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.getByText('connected', { exact: true }).waitFor();
  const composer = page.locator('main textarea.composer-input');
  const send = page.locator('main button.composer-send');
  const messages = (words: string | RegExp) => page.locator('.messages .msg').filter({ hasText: words });

  return {
    actAs: async (name) => {
      await page.locator('label.actas select').selectOption({ label: name });
    },
    goTo: async (name) => {
      await page.locator('.sidebar-item').filter({ hasText: name }).first().click();
      await page.locator('.channel-title').filter({ hasText: name }).waitFor();
    },
    goHome: async () => {
      await page.locator('.sidebar-item').last().click();
      await page.locator('.home .blocks').waitFor();
    },
    type: async (words) => {
      await composer.fill(words);
      await send.click();
    },
    share: async (file) => {
      await page.locator('main .composer input[type=file]').setInputFiles(file);
      await page.locator('.composer-attachment').waitFor();
      await send.click();
    },
    messages,
    press: (label, words) => messages(words).last().getByRole('button', { name: label, exact: true }).first().click(),
    modal: () => page.locator('.modal'),
    home: () => page.locator('.home'),
    picture: async (name, words, height = size.height) => {
      if (pictures === undefined) return;
      await page.setViewportSize({ ...size, height });
      if (words !== undefined)
        await page
          .locator('.messages')
          .getByText(words)
          .last()
          .evaluate((shown) => shown.scrollIntoView());
      // Left on a message, the mouse brings up a bar that hides what is beside it.
      await page.mouse.move(0, 0);
      const window = page.locator('.modal');
      const shown = (await window.isVisible()) ? window : page.locator('.messages, .home');
      await shown.screenshot({ path: join(pictures, `${name}.png`) });
      await page.setViewportSize(size);
    },
    close: () => browser.close(),
  };
}
