/** axe-core on every screen, light and dark; and the main path by keyboard alone. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agentConsole } from '../src/agent-console.ts';
import { findViolations } from '../src/axe.ts';
import { launchChromium } from '../src/chromium.ts';
import { type DemoServer, startDemoServer } from '../src/demo-server.ts';
import { visitorWindow } from '../src/visitor-window.ts';

const TIMEOUT_MS = 180_000;
/** More presses than any page here has things to stop at. */
const MOST_TABS = 60;

let server: DemoServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startDemoServer(), launchChromium()]);
}, TIMEOUT_MS);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test(
  'axe finds nothing serious on any screen, light or dark',
  async () => {
    const visitor = visitorWindow(await openPage('/'));
    const agent = agentConsole(await openPage('/console/'));
    await expectClean(visitor.page, 'start page with the badge');
    await expectClean(agent.page, 'console: login');

    await agent.logIn('kari', 'Kari1234');
    await agent.page.getByText('Nobody is waiting').waitFor();
    await expectClean(agent.page, 'console: empty lists');
    await visitor.open();
    await expectClean(visitor.page, 'widget: form');
    await visitor.dialog.getByRole('button', { name: 'Start chat' }).click();
    await visitor.dialog.getByText('Name is needed.').waitFor();
    await expectClean(visitor.page, 'widget: form with errors');

    await visitor.fillForm({ name: 'Nora Haugen', email: 'nora@example.com' });
    await visitor.say('Is the blue tent back in stock?');
    await visitor.dialog.getByText('Sent').waitFor();
    await expectClean(visitor.page, 'widget: queue');
    await agent.queue.getByRole('row').click();
    await agent.page.getByText('Is the blue tent back').last().waitFor();
    await expectClean(agent.page, 'console: looking into the queue');

    await agent.getNext();
    await agent.say('It is, since Monday.');
    await visitor.dialog.getByText('It is, since Monday.').waitFor();
    await visitor.field.pressSequentially('Gr');
    await agent.page.getByText('Nora Haugen is typing…').waitFor();
    await expectClean(visitor.page, 'widget: chat');
    await expectClean(agent.page, 'console: chat');
    await agent.page.getByRole('button', { name: 'End chat' }).click();
    await agent.page.getByRole('alertdialog').waitFor();
    await expectClean(agent.page, 'console: question before the end');
    await agent.page.getByRole('button', { name: 'Cancel' }).click();
    await agent.page.keyboard.press('Escape');
    await agent.page.keyboard.press('?');
    await agent.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await expectClean(agent.page, 'console: shortcuts');
    await agent.page.keyboard.press('Escape');

    await agent.endChat();
    await visitor.dialog.getByRole('radio', { name: '5 stars' }).waitFor();
    await expectClean(visitor.page, 'widget: ended');
    await expectClean(agent.page, 'console: ended');
    await visitor.rate(3);
    await visitor.dialog.getByText('Thank you!').first().waitFor();
    await expectClean(visitor.page, 'widget: rated');
  },
  TIMEOUT_MS,
);

test(
  'visitor and agent do the whole chat by keyboard alone',
  async () => {
    const visitor = visitorWindow(await openPage('/'));
    const agent = agentConsole(await openPage('/console/'));
    const keys = visitor.page.keyboard;
    const agentKeys = agent.page.keyboard;

    await agent.page.getByLabel('User name').waitFor();
    await agentKeys.type('kari');
    await agentKeys.press('Tab');
    await agentKeys.type('Kari1234');
    await agentKeys.press('Enter');
    await agent.page.getByText('Nobody is waiting').waitFor();

    const badge = visitor.page.getByRole('button', { name: 'Chat with us' });
    await badge.waitFor();
    await tabTo(badge);
    await keys.press('Enter');
    await visitor.dialog.waitFor();
    await expectFocus(visitor.dialog.getByLabel('Name'));
    await keys.type('Silje Moen');
    await keys.press('Tab');
    await keys.type('silje@example.com');
    await keys.press('Enter');
    await visitor.field.waitFor();
    await expectFocus(visitor.field);
    await keys.type('Hello?');
    await keys.press('Enter');
    await visitor.dialog.getByRole('log').getByText('Hello?').waitFor();
    await keys.press('Escape');
    await visitor.dialog.waitFor({ state: 'hidden' });
    await expectFocus(badge);
    await keys.press('Enter');
    await visitor.dialog.waitFor();
    await expectFocus(visitor.field);

    await agent.queue.getByRole('row', { name: 'Silje Moen' }).waitFor();
    await agentKeys.press('g');
    await agent.field.waitFor();
    await expectFocus(agent.field);
    await agentKeys.type('Hello, Silje!');
    await agentKeys.press('Enter');
    await visitor.dialog.getByText('Hello, Silje!').waitFor();
    await agentKeys.press('Escape');
    await expectFocus(agent.mine.getByRole('row', { name: 'Silje Moen' }));
    await agentKeys.press('/');
    await expectFocus(agent.field);

    await keys.type('That was all.');
    await keys.press('Shift+Enter');
    await keys.type('Bye!');
    await keys.press('Enter');
    await agent.page.getByRole('log').getByText('Bye!').waitFor();
    await tabTo(agent.page.getByRole('button', { name: 'End chat' }));
    await agentKeys.press('Enter');
    await expectFocus(
      agent.page.getByRole('alertdialog').getByRole('button', { name: 'End chat' }),
    );
    await agentKeys.press('Enter');
    await expectFocus(agent.page.getByRole('heading', { name: 'Silje Moen' }));

    await visitor.dialog.getByRole('radio', { name: '5 stars' }).waitFor();
    await tabTo(visitor.dialog.getByRole('radio', { name: '1 star' }));
    for (const _ of [2, 3, 4]) await keys.press('ArrowRight');
    await keys.press('Enter');
    await visitor.dialog.getByText('Your rating was received').waitFor();
    await agent.page.getByRole('img', { name: 'The customer rated it 4 of 5' }).waitFor();
  },
  TIMEOUT_MS,
);

async function openPage(path: string): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

async function expectClean(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

async function expectFocus(element: Locator): Promise<void> {
  await expect.poll(() => hasFocus(element)).toBe(true);
}

/** Presses Tab until the element has the focus. */
async function tabTo(element: Locator): Promise<void> {
  for (let count = 0; count < MOST_TABS; count += 1) {
    if (await hasFocus(element)) return;
    await element.page().keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${element}.`);
}

/** Within a shadow root the root knows what has the focus. */
function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate(
    (node) => (node.getRootNode() as Document | ShadowRoot).activeElement === node,
  );
}
