/** Takes a picture of one screen at every width, light and dark. */
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** One screen as somebody sees who comes to it anew. */
export interface Scene {
  /** Stable: the file is `<name>-<width>-<theme>.png`. */
  readonly name: string;
  readonly url: string;
  /** Whose browser: cookies and local storage; absent = a stranger's. */
  readonly state?: StorageState;
  /** Brings the page to the moment of the picture. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const SCREENS = [
  { width: 390, height: 844, hasTouch: true, isMobile: true },
  { width: 768, height: 1024, hasTouch: true, isMobile: true },
  { width: 1440, height: 900, hasTouch: false, isMobile: false },
] as const;
const THEMES = ['light', 'dark'] as const;

/** @param folder where the pictures go */
export async function takePictures(browser: Browser, folder: string, scene: Scene): Promise<void> {
  const { name, url, state, ready } = scene;
  for (const { width, height, ...kind } of SCREENS) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({
        ...kind,
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...(state !== undefined && { storageState: state }),
      });
      const page = await context.newPage();
      await page.goto(url);
      await ready(page);
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(folder, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      await context.close();
    }
  }
}
