/** The vendor's client reaches the server as it is, and its answers are looked at. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENDPOINTS } from '../../../src/web-api/endpoints.ts';
import { startTestParley, type TestParley, TOPICS } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[WA28] with a prefix and without, in any language', async () => {
  for (const baseUrl of [parley.url, `${parley.url}/Cust12345/`, `${parley.url}/crm.web/api/`]) {
    const chat = vendorClient(parley, 'anna', { baseUrl, languageCode: 'en' }).getChatAgent();
    expect(await chat.isWithinOpeningHoursAsync(TOPICS.queue)).toBe(true);
  }
});

test('[WA28] a stranger’s refusal is looked at too', async () => {
  const chat = vendorClient(parley, null).getChatAgent();
  await expect(chat.isWithinOpeningHoursAsync(TOPICS.queue)).rejects.toMatchObject({
    response: { status: 401, data: { ErrorCode: 'not_authenticated' } },
  });
});

test('[WA28] a wrong answer is caught, whoever gets it', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json; charset=utf-8').end('"perhaps"');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wrong = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  const chat = vendorClient(wrong, 'anna').getChatAgent();
  await expect(chat.isWithinOpeningHoursAsync(1)).rejects.toThrow('is not as documented');
  const path = 'Agents/Chat/IsWithinOpeningHours';
  await expect(callWebApi(wrong, { path, body: {} })).rejects.toThrow('is not as documented');
  server.closeAllConnections();
  server.close();
});

test('[WA1] every operation of the Chat agent that is described is one of the client’s', () => {
  const chat = vendorClient(parley, 'anna').getChatAgent() as unknown as Record<string, unknown>;
  const operations = ENDPOINTS.filter(({ path }) => path.startsWith('Agents/Chat/'));
  const methods = operations.map(({ path }) => {
    const name = path.slice('Agents/Chat/'.length);
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}Async`;
  });
  expect(methods.filter((method) => typeof chat[method] !== 'function')).toEqual([]);
});
