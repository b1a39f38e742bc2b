import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGroupQueue } from '../../src/chat/group-queue.ts';

/** What happens next: something arrives, or the oldest or newest group that is under way ends, well or badly. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), key: fc.nat(4) }) },
  fc.record({
    kind: fc.constant('end' as const),
    newest: fc.boolean(),
    fails: fc.integer({ min: 0, max: 9 }).map((it) => it === 0),
  }),
  fc.record({ kind: fc.constant('turn' as const) }),
);

interface Item {
  readonly key: number;
  readonly index: number;
  settled: 'no' | 'done' | 'rejected';
  reject(): void;
}

interface Group {
  readonly items: readonly Item[];
  end(fails: boolean): void;
}

const MOST = 5;

/** Everything that a queue does, checked as it does it. */
function observe() {
  const underWay: Group[] = [];
  const settledInOrder: Item[] = [];
  const queue = createGroupQueue<Item>({
    most: MOST,
    keyOf: ({ key }) => key,
    settle(items) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(MOST);
      const busy = new Set(underWay.flatMap((group) => group.items.map(({ key }) => key)));
      expect(items.filter(({ key }) => busy.has(key))).toEqual([]);
      return new Promise((resolve, reject) => {
        const group: Group = {
          items,
          end(fails) {
            underWay.splice(underWay.indexOf(group), 1);
            if (fails) return reject(new Error('the store does not answer'));
            for (const item of items) item.settled = 'done';
            settledInOrder.push(...items);
            resolve();
          },
        };
        underWay.push(group);
      });
    },
  });
  return { queue, underWay, settledInOrder };
}

function createItem(key: number, index: number): Item {
  const item: Item = {
    ...{ key, index, settled: 'no' },
    reject() {
      if (item.settled === 'no') item.settled = 'rejected';
    },
  };
  return item;
}

const turn = () => new Promise(setImmediate);

describe('what waits for its group', () => {
  it('[DL23] keeps its order, is settled once, and is never left behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { queue, underWay, settledInOrder } = observe();
        const items: Item[] = [];
        for (const next of steps) {
          if (next.kind === 'turn') await turn();
          else if (next.kind === 'add') {
            const item = createItem(next.key, items.length);
            items.push(item);
            queue.add(item);
          } else (next.newest ? underWay.at(-1) : underWay[0])?.end(next.fails);
        }
        const idle = queue.idle();
        for (let left = 0; left <= items.length; left += 1) {
          await turn();
          for (const group of [...underWay]) group.end(false);
        }
        await idle;
        expect(items.filter(({ settled }) => settled === 'no')).toEqual([]);
        const done = items.filter(({ settled }) => settled === 'done');
        expect([...settledInOrder].sort((a, b) => a.index - b.index)).toEqual(done);
        for (const key of new Set(items.map((item) => item.key))) {
          const order = settledInOrder.filter((item) => item.key === key).map(({ index }) => index);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[DL23] goes back to its sender with what failed before it', async () => {
    const { queue, underWay } = observe();
    const [first, behind] = [createItem(1, 0), createItem(1, 1)];
    queue.add(first);
    await turn();
    queue.add(behind);
    await turn();
    underWay[0]?.end(true);
    await queue.idle();
    expect([first.settled, behind.settled]).toEqual(['rejected', 'rejected']);
  });
});
