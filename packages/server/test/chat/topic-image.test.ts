/** The logo of a topic, in sizes. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveTopic } from '../../src/chat/save-topic.ts';
import { topicImage } from '../../src/chat/topic-image.ts';
import { storeLogo } from '../../src/storage/topic-logo.ts';
import { createChatWorld } from '../support/chat-world.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
  const { chat, agent } = await createChatWorld(parley);
  const bytes = await sharp({
    create: { width: 400, height: 100, channels: 3, background: '#f00' },
  })
    .jpeg()
    .toBuffer();
  const logoBlobId = await storeLogo(parley.db, {
    name: 'logo.jpg',
    contentType: 'image/jpeg',
    bytes,
  });
  const saved = await saveTopic(chat, await agent('admin'), { id: TOPICS.queue, logoBlobId });
  expect(saved).toMatchObject({ logoBlobId, logoName: 'logo.jpg' });
});
afterAll(() => parley.stop());

test.each([
  [0, 0, 400, 100],
  [200, 0, 200, 50],
  [0, 50, 200, 50],
  [-1, 200, 800, 200],
  [64, 64, 64, 64],
  [0.4, 0, 1, 1],
  [100_000, 0, 2048, 512],
  [0, 100_000, 2048, 512],
  [100_000, 100_000, 2048, 2048],
])('[CT9] %d × %d gives %d × %d', async (width, height, shownWidth, shownHeight) => {
  const png = await topicImage(parley.db, TOPICS.queue, { width, height });
  expect(await sharp(png ?? undefined).metadata()).toMatchObject({
    format: 'png',
    width: shownWidth,
    height: shownHeight,
  });
});

test('[CT9] what the logo does not fill is transparent', async () => {
  const png = await topicImage(parley.db, TOPICS.queue, { width: 64, height: 64 });
  const { data, info } = await sharp(png ?? undefined)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const alphaAt = (x: number, y: number) => data[(y * info.width + x) * info.channels + 3];
  expect([alphaAt(32, 2), alphaAt(32, 32), alphaAt(32, 61)]).toEqual([0, 255, 0]);
});

test('[CT9] there is none without a logo or a topic', async () => {
  expect(await topicImage(parley.db, TOPICS.forms, { width: 1, height: 1 })).toBeNull();
  expect(await topicImage(parley.db, 9999, { width: 1, height: 1 })).toBeNull();
});
