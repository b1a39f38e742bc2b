import { MAX_MESSAGE_BYTES } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesLeft, messageBytes } from '../src/chat/message-size.ts';

describe('size of a message', () => {
  it('counts bytes, not letters', () => {
    expect(messageBytes('Åse')).toBe(4);
    expect(messageBytes('👍🏽')).toBe(8);
    expect(messageBytes('👩‍👩‍👧')).toBe(18);
  });

  it('says nothing while there is room', () => {
    expect(bytesLeft('')).toBeNull();
    expect(bytesLeft('x'.repeat(MAX_MESSAGE_BYTES - 1024))).toBeNull();
  });

  it('counts down near the end and goes below zero past it', () => {
    expect(bytesLeft('x'.repeat(MAX_MESSAGE_BYTES - 1023))).toBe(1023);
    expect(bytesLeft('x'.repeat(MAX_MESSAGE_BYTES))).toBe(0);
    expect(bytesLeft('å'.repeat(MAX_MESSAGE_BYTES / 2 + 1))).toBe(-2);
  });

  it('never stays silent about a message that is too long', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        (unit, extra) => {
          const size = messageBytes(unit);
          const text = unit.repeat(Math.ceil(MAX_MESSAGE_BYTES / size) + extra);
          expect(bytesLeft(text)).toBeLessThan(0);
        },
      ),
    );
  });
});
