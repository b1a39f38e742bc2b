/** Which nodes there are, with a clock of the test's own. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMembers } from '../../src/hints/members.ts';

const BEAT_MS = 1_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('[ND3] a node is there until it says bye, or has missed 30 signs of life on every line', () => {
  const members = createMembers(BEAT_MS);
  expect(members.isAlone).toBe(true);
  expect(members.heard('a', true).isNew).toBe(true);
  expect(members.heard('b', false).isNew).toBe(true);
  expect(members.heard('a', true).isNew).toBe(false);
  members.left('a');
  expect(members.isAlone).toBe(false);

  vi.advanceTimersByTime(30 * BEAT_MS);
  members.forgetGone();
  expect(members.isAlone).toBe(false);
  vi.advanceTimersByTime(1);
  members.forgetGone();
  expect(members.isAlone).toBe(true);
});

test('[ND5] who is heard on another line only is there, and is not heard where hints are', () => {
  const members = createMembers(BEAT_MS);
  members.heard('a', true);
  expect(members.allHeard).toBe(true);
  vi.advanceTimersByTime(3 * BEAT_MS);
  members.heard('a', false);
  expect(members.allHeard).toBe(false);
  expect(members.heard('a', true)).toEqual({ isNew: false, wasSilent: true });
  expect(members.allHeard).toBe(true);

  members.hearAnew();
  expect(members.allHeard).toBe(false);
  expect(members.heard('a', true).wasSilent).toBe(true);
});
