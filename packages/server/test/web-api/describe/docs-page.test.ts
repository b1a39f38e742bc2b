/** `/docs`: the documentation to read and to try, from our own files alone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestParley, type TestParley } from '../../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[WA29] /docs leads to the page', async () => {
  const response = await fetch(`${parley.url}/docs`);
  expect([response.status, response.url]).toEqual([200, `${parley.url}/docs/`]);
});

test('[WA29] the page and all that it loads are here', async () => {
  const page = await fetch(`${parley.url}/docs/`);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  const html = await page.text();
  const loaded = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)];
  expect(loaded.length).toBeGreaterThan(3);
  for (const [, address = ''] of loaded) {
    const url = new URL(address, page.url);
    expect(url.origin).toBe(parley.url);
    expect((await fetch(url)).status, address).toBe(200);
  }
  expect(html).not.toMatch(/<script>|<style|\sstyle=|\son\w+=/);
});

test('[WA29] nothing else of the package is served', async () => {
  for (const file of [
    'package.json',
    'index.html',
    'swagger-ui-bundle.js.map',
    '../fastify/package.json',
  ]) {
    expect((await fetch(`${parley.url}/docs/swagger-ui/${file}`)).status).toBe(404);
  }
});
