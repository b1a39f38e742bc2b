/** A server that is killed in the middle of everything keeps what it has acknowledged. */
import { expect, test } from 'vitest';
import { createRandom } from '../../src/demo/random.ts';
import { checkHistory } from './history-checker.ts';
import { runKillScenario } from './kill-scenario.ts';

const SEED = 20_260_101;
const ACKNOWLEDGE_EARLY = new URL('acknowledge-early.mjs', import.meta.url).href;

test('[DL1, DL2, DL3, DL24] 20 kills in the middle of writing lose, double and reorder nothing', async () => {
  const random = createRandom(SEED);
  const { history, refused } = await runKillScenario({
    kills: 20,
    // Anything from the first frames of a new start to some way into steady writing.
    untilKill: () => random.whole(1, random.pick([20, 200, 2_000])),
    readers: true,
  });

  expect(checkHistory(history)).toEqual([]);
  expect(refused).toEqual([]);
  expect(history.views).toHaveLength(6);
  expect(history.acks.length).toBeGreaterThan(1_000);
}, 600_000);

test('[DL1] a server that acknowledges before the commit is caught', async () => {
  const { history } = await runKillScenario({
    kills: 3,
    // More than all writers have under way at once, so some are acknowledged by then.
    untilKill: () => 200,
    nodeArguments: ['--import', ACKNOWLEDGE_EARLY],
    readers: false,
  });

  expect(checkHistory(history).map(({ kind }) => kind)).toContain('lost');
}, 300_000);
