/** docs/web-api.md is made from the descriptions. `npx vitest run` this file with `-u` to renew it. */
import { expect, test } from 'vitest';
import { webApiPage } from './web-api-page.ts';

test('[WA28] docs/web-api.md tells what is served', async () => {
  await expect(webApiPage()).toMatchFileSnapshot('../../../../../docs/web-api.md');
});
