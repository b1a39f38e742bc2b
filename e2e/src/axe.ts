/** Checks a page with axe-core. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const COUNTED: readonly string[] = ['serious', 'critical'];

/** The serious and critical violations on the page as it is now, one sentence each; shadow roots are looked into. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated by the debugger: a script element would be refused by the content security policy, rightly.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => COUNTED.includes(impact ?? ''))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target} ${failureSummary}`),
    );
}
