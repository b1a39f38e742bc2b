/** What a visitor does with the widget on a page. */
import type { Locator, Page } from 'playwright-core';

export interface VisitorWindow {
  readonly page: Page;
  /** The window of the widget. */
  readonly dialog: Locator;
  /** Where one writes. */
  readonly field: Locator;
  /** Opens the window by its badge. */
  open(): Promise<void>;
  fillForm(customer: { readonly name: string; readonly email: string }): Promise<void>;
  say(text: string): Promise<void>;
  /** What the log shows as said by either side, in its order. */
  lines(): Promise<string[]>;
  rate(stars: number): Promise<void>;
}

/** @param page a page that embeds the widget */
export function visitorWindow(page: Page): VisitorWindow {
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'Message' });
  return {
    page,
    dialog,
    field,
    async open() {
      await page
        .locator('parley-chat')
        .getByRole('button', { name: /chat|ask/i })
        .first()
        .click();
      await dialog.waitFor();
    },
    async fillForm({ name, email }) {
      await dialog.getByLabel('Name').fill(name);
      await dialog.getByLabel('E-mail').fill(email);
      await dialog.getByRole('button', { name: 'Start chat' }).click();
    },
    async say(text) {
      await field.fill(text);
      await field.press('Enter');
    },
    lines: () => dialog.getByRole('log').locator('.bubble').allInnerTexts(),
    async rate(stars) {
      await dialog.getByRole('radio', { name: stars === 1 ? '1 star' : `${stars} stars` }).check();
      await dialog.getByRole('button', { name: 'Send rating' }).click();
    },
  };
}
