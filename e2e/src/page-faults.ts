/** Listens for what must never happen on a page of ours. */
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** What Chromium itself writes when the server is away; our pages say so to their readers. */
const SERVER_AWAY = /net::ERR_|^WebSocket connection to /;
/** What the console asks at its start; 401 is the answer to somebody who is not logged in. */
const WHO_AM_I = /\/agent\/me$/;

/**
 * Everything wrong on the pages of a context, from now on: dialogs of the browser, uncaught errors, console errors
 * (refusals of the content security policy among them). Empty is good.
 */
export function watchFaults(context: BrowserContext): readonly string[] {
  const faults: string[] = [];
  const watch = (page: Page) => {
    page.on('dialog', (dialog) => {
      faults.push(`${dialog.type()} dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => faults.push(`uncaught ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (isFault(message)) faults.push(`console: ${message.text()} (${message.location().url})`);
    });
  };
  for (const page of context.pages()) watch(page);
  context.on('page', watch);
  return faults;
}

function isFault(message: ConsoleMessage): boolean {
  return (
    message.type() === 'error' &&
    !SERVER_AWAY.test(message.text()) &&
    !WHO_AM_I.test(message.location().url)
  );
}
