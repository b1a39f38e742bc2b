import {
  compareQueueOrder,
  decide,
  expectedWaitSeconds,
  formatWait,
  initialQueuePosition,
  movingAverage,
  queuePosition,
} from '@parley/domain';
import { describe, expect, it } from 'vitest';
import { inQueueWithBot, pickedUp } from '../support/sessions.ts';
import { facts, KARI, MINUTE, refusal, run, T0 } from '../support/world.ts';

const waiting = (id: number, whenRequested: number, topicId = 1) => ({
  id,
  topicId,
  whenRequested,
});

describe('queue', () => {
  it('[QU1] gives nobody a session that its bot still drives', () => {
    expect(refusal(inQueueWithBot(), { type: 'PickUp', userId: KARI })).toBe('not_in_queue');
    const handedOff = run(inQueueWithBot(), { type: 'ResetSession', userId: null }).session;
    expect(decide(handedOff, { type: 'PickUp', userId: KARI }, facts()).ok).toBe(true);
  });

  it('[QU2] puts the longest waiting first, then the lower id', () => {
    const sessions = [waiting(3, T0), waiting(1, T0 + 1), waiting(2, T0), waiting(4, T0 - 1)];
    expect(sessions.toSorted(compareQueueOrder).map(({ id }) => id)).toEqual([4, 2, 3, 1]);
  });

  it('[QU3] counts those before in the same topic', () => {
    const sessions = [waiting(1, T0), waiting(2, T0, 2), waiting(3, T0), waiting(4, T0 + 1)];
    expect(sessions.map((session) => queuePosition(session, sessions))).toEqual([1, 1, 2, 3]);
    expect(queuePosition(waiting(9, T0 + 2), [])).toBe(1);
  });

  it('[QU4] starts behind everybody who waits', () => {
    expect([0, 4].map(initialQueuePosition)).toEqual([1, 5]);
  });

  it('[QU5] expects one wait per place', () => {
    expect(expectedWaitSeconds(3, 40)).toBe(120);
    expect(expectedWaitSeconds(3, 0)).toBe(0);
  });

  it('[QU6] learns a tenth from each new wait', () => {
    expect(movingAverage(100, 200)).toBe(110);
    expect(movingAverage(100, 0)).toBe(90);
    expect(movingAverage(0, 45)).toBe(45);
    expect(movingAverage(33, 40)).toBe(34);
  });

  it('[QU7] shows a wait as hours and begun minutes', () => {
    expect([0, 1, 60, 61, 3600, 36_000].map(formatWait)).toEqual([
      '00:00',
      '00:01',
      '00:01',
      '00:02',
      '01:00',
      '10:00',
    ]);
  });

  it('[QU8] keeps the place of a session that comes back', () => {
    const back = run(
      pickedUp(),
      { type: 'ResetSession', userId: KARI },
      { now: T0 + MINUTE },
    ).session;
    expect(queuePosition(back, [waiting(1, T0 + 1)])).toBe(1);
  });
});
