/** What an agent does in the console. */
import type { Locator, Page } from 'playwright-core';

export interface AgentConsole {
  readonly page: Page;
  /** The list of the chats that wait. */
  readonly queue: Locator;
  /** The agent's own chats. */
  readonly mine: Locator;
  /** Where one writes in the open chat. */
  readonly field: Locator;
  logIn(name: string, password: string): Promise<void>;
  becomePresent(): Promise<void>;
  getNext(): Promise<void>;
  say(text: string): Promise<void>;
  /** What the open chat shows as said by either side, in its order. */
  lines(): Promise<string[]>;
  endChat(): Promise<void>;
}

/** @param page any page of the server's `/console/` */
export function agentConsole(page: Page): AgentConsole {
  const field = page.getByRole('textbox', { name: /^Message to / });
  return {
    page,
    queue: page.getByRole('grid', { name: 'In queue' }),
    mine: page.getByRole('grid', { name: 'Mine' }),
    field,
    async logIn(name, password) {
      await page.getByLabel('User name').fill(name);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('switch', { name: /^Presence/ }).waitFor();
    },
    async becomePresent() {
      const presence = page.getByRole('switch', { name: /^Presence/ });
      if (!(await presence.isChecked())) await presence.press('Space');
      await page.getByRole('switch', { name: 'Presence: Present', checked: true }).waitFor();
    },
    async getNext() {
      await page.getByRole('button', { name: 'Get next' }).click();
      await field.waitFor();
    },
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    lines: () =>
      page
        .getByRole('log', { name: /^Messages with / })
        .locator('.bubble')
        .allInnerTexts(),
    async endChat() {
      await page.getByRole('button', { name: 'End chat' }).click();
      await page.getByRole('alertdialog').getByRole('button', { name: 'End chat' }).click();
      await page.getByText('This chat has ended').waitFor();
    },
  };
}
