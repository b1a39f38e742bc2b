/** How many queries of a user run at once. */
import { expect, it } from 'vitest';
import { createTurns } from '../../src/archive/turns.ts';

/** Work that runs until it is told to end. */
function work() {
  let end = (): void => {};
  let fail = (_error: Error): void => {};
  const until = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { until, end: () => end(), fail: (error: Error) => fail(error) };
}

it('[AR23] lets two queries of a user run, and the next one when one of them ends', async () => {
  const turns = createTurns(2);
  const begun: string[] = [];
  const works = { a: work(), b: work(), c: work(), d: work(), other: work() };
  const take = (userId: number, name: keyof typeof works) =>
    turns.take(userId, () => {
      begun.push(name);
      return works[name].until;
    });
  const first = take(1, 'a');
  const second = take(1, 'b');
  const third = take(1, 'c');
  const fourth = take(1, 'd');
  const others = take(2, 'other');
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'other']);
  works.b.fail(new Error('it failed'));
  await expect(second).rejects.toThrow('it failed');
  await Promise.resolve();
  expect(begun).toEqual(['a', 'b', 'other', 'c']);
  for (const { end } of Object.values(works)) end();
  await Promise.all([first, third, fourth, others]);
  expect(begun).toEqual(['a', 'b', 'other', 'c', 'd']);
});
