/** The logo of a chat topic over the vendor's wire. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeLogo } from '../../../src/storage/topic-logo.ts';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startOfficeWorld } from '../../support/web-api/office-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { vendorRefusal } from '../../support/web-api/vendor-refusal.ts';
import { callWebApi } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startOfficeWorld();
});
afterAll(() => parley.stop());

test('a stranger is refused', async () => {
  const [status] = await vendorRefusal(
    vendorClient(parley, null).getBLOBAgent().getChatImageWithSizeAsync(1, 10, 10),
  );
  expect(status).toBe(401);
});

beforeAll(async () => {
  const logo = await sharp({
    create: { width: 40, height: 20, channels: 3, background: { r: 9, g: 90, b: 160 } },
  })
    .png()
    .toBuffer();
  const id = await storeLogo(parley.db, {
    name: 'logo.png',
    contentType: 'image/png',
    bytes: logo,
  });
  await parley.db.query('update chat_topic set logo_blob_id = $1 where id = $2', [
    id,
    TOPICS.forms,
  ]);
});

async function sizeOf(image: Uint8Array): Promise<readonly (number | string | undefined)[]> {
  const { format, width, height } = await sharp(image).metadata();
  return [format, width, height];
}

test('[WL19] the bytes of a PNG in the size that is asked for', async () => {
  const agent = vendorClient(parley, 'zoe').getBLOBAgent();
  const image = await agent.getChatImageWithSizeAsync(TOPICS.forms, 10, 0);
  expect(await sizeOf(new Uint8Array(image as ArrayBuffer))).toEqual(['png', 10, 5]);
});

test('[WL19] base64 in JSON', async () => {
  const answer = await callWebApi<string>(parley, 'Agents/BLOB/GetChatImageWithSize', {
    headers: { accept: 'application/json' },
    body: { chatTopicId: TOPICS.forms, width: 8, height: 8 },
  });
  expect(await sizeOf(Buffer.from(answer.body, 'base64'))).toEqual(['png', 8, 8]);
});

test('[WL19] nothing for a topic without a logo, and for none', async () => {
  const agent = vendorClient(parley, 'anna').getBLOBAgent();
  for (const topicId of [TOPICS.queue, 99_999]) {
    const image = await agent.getChatImageWithSizeAsync(topicId, 10, 10);
    expect((image as ArrayBuffer).byteLength).toBe(0);
    const { text } = await callWebApi(parley, 'Agents/BLOB/GetChatImageWithSize', {
      body: { ChatTopicId: topicId },
    });
    expect(text).toBe('null');
  }
});

test('a size that is no number is refused', async () => {
  const answer = await callWebApi(parley, 'Agents/BLOB/GetChatImageWithSize', {
    body: { ChatTopicId: TOPICS.forms, Height: [] },
  });
  expect([answer.status, answer.body.Message]).toEqual([400, 'Height: [] is not a number']);
});
