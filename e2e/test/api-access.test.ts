/** API tokens and users in the console: a token is made, used and revoked; a user is disabled and enabled again. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AgentConsole, agentConsole } from '../src/agent-console.ts';
import { findViolations } from '../src/axe.ts';
import { launchChromium } from '../src/chromium.ts';
import { type DemoServer, startDemoServer } from '../src/demo-server.ts';
import { watchFaults } from '../src/page-faults.ts';

const TIMEOUT_MS = 120_000;

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
  'a token is made, shown once, used and revoked',
  async () => {
    const { agent, faults } = await logIn('kari', 'Kari1234');
    const { page } = agent;
    await choose(page, 'Account', 'API access');
    await expect.poll(() => focusedText(page)).toBe('API access');
    await page.getByText('No tokens yet').waitFor();
    await expectClean(page);

    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Make token' }).click();
    await dialog.getByLabel('Name').fill('Nightly export');
    await dialog.getByRole('button', { name: /Expires/ }).click();
    await page.getByRole('option', { name: 'Never' }).click();
    await expectClean(page);
    await dialog.getByRole('button', { name: 'Make token' }).click();
    const token = await dialog.getByRole('textbox', { name: 'Token' }).inputValue();
    expect(token).toMatch(/^8A:/);
    await expectClean(page);
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Copy' }).click();
    await dialog.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
    await dialog.getByRole('button', { name: 'Done' }).click();

    const row = page.getByRole('row', { name: /Nightly export/ });
    await row.getByRole('cell', { name: 'Never' }).first().waitFor();
    expect(await page.content()).not.toContain(token);
    expect(await callWith(token)).toBe(200);
    await page.reload();
    await row.getByRole('cell', { name: / ago$/ }).waitFor();
    await expectClean(page);

    await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No tokens yet').waitFor();
    expect(await callWith(token)).toBe(401);
    expect(faults).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'an administrator disables a user, who is out at once, and enables it again',
  async () => {
    const { agent: ola } = await logIn('ola', 'Ola12345');
    const { agent, faults } = await logIn('admin', 'Admin123');
    const { page } = agent;
    await choose(page, 'Account', 'Users');
    const row = page.getByRole('row', { name: /Ola Hansen/ });
    await row.getByText('Enabled').waitFor();
    await expectClean(page);

    await choose(page, 'More about Ola H', 'API tokens');
    await page.getByText('Ola H has no API tokens.').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await choose(page, 'More about Ola H', 'Disable');
    await expectClean(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Disable' }).click();
    await row.getByText('Disabled').waitFor();
    await ola.page.getByRole('dialog', { name: 'Log in again' }).waitFor();

    await choose(page, 'More about Ola H', 'Enable');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Enable' }).click();
    await row.getByText('Enabled').waitFor();
    await choose(page, 'More about Ola H', 'Set password');
    await page.getByLabel('New password').fill('correct horse');
    await page.getByRole('dialog').getByRole('button', { name: 'Set password' }).click();
    await page.getByText('Ola H has a new password.').waitFor();
    await ola.page.getByLabel('Password').fill('correct horse');
    await ola.page.getByRole('button', { name: 'Log in' }).click();
    await ola.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
  },
  TIMEOUT_MS,
);

test(
  'everybody changes the own password, and only administrators see the users',
  async () => {
    const { agent } = await logIn('mgr', 'Mgr12345');
    const { page } = agent;
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Users' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Change password' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Current password').fill('wrong');
    await dialog.getByLabel('New password').fill('battery staple');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await dialog.getByText('The current password is wrong.').waitFor();
    await expectClean(page);
    await dialog.getByLabel('Current password').fill('Mgr12345');
    await dialog.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed.').waitFor();
    await page.goto(`${server.url}/console/#users`);
    await page.getByRole('heading', { name: 'Chats' }).waitFor();
  },
  TIMEOUT_MS,
);

async function logIn(
  name: string,
  password: string,
): Promise<{ agent: AgentConsole; faults: readonly string[] }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const faults = watchFaults(context);
  const page = await context.newPage();
  await page.goto(`${server.url}/console/`);
  const agent = agentConsole(page);
  await agent.logIn(name, password);
  return { agent, faults };
}

async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The status of a call of the Web API with a token. */
async function callWith(token: string): Promise<number> {
  const { status } = await fetch(`${server.url}/api/v1/Agents/Chat/ChatSessionsForUser`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  return status;
}

function focusedText(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), colorScheme).toEqual([]);
  }
}
