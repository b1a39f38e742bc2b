import { MAX_MESSAGE_BYTES } from '@parley/protocol';
import { expect, test } from 'vitest';
import { excessSize, MOST_SIZE } from '../src/session/message-size.ts';

test('the limit itself is allowed, one byte more is not and does not read like the limit', () => {
  expect(excessSize('a'.repeat(MAX_MESSAGE_BYTES))).toBeNull();
  expect(excessSize('a'.repeat(MAX_MESSAGE_BYTES + 1))).toBe('16.1 KiB');
  expect(MOST_SIZE).toBe('16 KiB');
});

test('bytes count, not characters', () => {
  expect(excessSize('é'.repeat(MAX_MESSAGE_BYTES / 2))).toBeNull();
  expect(excessSize('é'.repeat(MAX_MESSAGE_BYTES / 2 + 1))).not.toBeNull();
});
