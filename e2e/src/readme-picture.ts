/** The README's picture: the console with a lively chat, and beside it the visitor's window. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

/** One side of the chat, and what brings it to the moment of the picture. */
export interface Side {
  readonly url: string;
  readonly state: StorageState;
  readonly ready: (page: Page) => Promise<unknown>;
}

const CONSOLE_SIZE = { width: 1040, height: 720 };
const STAGE_SIZE = { width: 1504, height: 800 };
const SCALE = 1.5;

/** @param file where the picture goes */
export async function takeReadmePicture(
  browser: Browser,
  file: string,
  sides: { readonly agent: Side; readonly visitor: Side },
): Promise<void> {
  const agent = await picture(browser, sides.agent, (page) => page.screenshot(OPTIONS));
  const visitor = await picture(browser, sides.visitor, (page) =>
    page.getByRole('dialog').screenshot(OPTIONS),
  );
  const page = await browser.newPage({ viewport: STAGE_SIZE, deviceScaleFactor: SCALE });
  await page.setContent(stage(agent, visitor));
  await page.screenshot({ path: file });
  await page.close();
}

const OPTIONS = { animations: 'disabled', caret: 'hide' } as const;

async function picture(
  browser: Browser,
  { url, state, ready }: Side,
  take: (page: Page) => Promise<Buffer>,
): Promise<string> {
  const context = await browser.newContext({
    viewport: CONSOLE_SIZE,
    deviceScaleFactor: SCALE,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    storageState: state,
  });
  const page = await context.newPage();
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  const image = await take(page);
  await context.close();
  return `data:image/png;base64,${image.toString('base64')}`;
}

function stage(agent: string, visitor: string): string {
  return `<!doctype html>
    <style>
      body { margin: 0; block-size: 100vh; background: oklch(0.93 0.025 277); }
      img { position: absolute; box-shadow: 0 18px 48px oklch(0.25 0.06 277 / 0.22); }
      .agent { inset: 40px auto auto 40px; inline-size: ${CONSOLE_SIZE.width}px; border-radius: 12px; }
      .visitor { inset: auto 40px 40px auto; inline-size: 360px; border-radius: 16px; }
    </style>
    <img class="agent" src="${agent}"><img class="visitor" src="${visitor}">`;
}
