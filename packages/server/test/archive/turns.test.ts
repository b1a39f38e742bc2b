/** How many queries of a user run at once. */
import { expect, it } from 'vitest';
import { createTurns } from '../../src/archive/turns.ts';

/** Nobody goes away. */
const stays = new AbortController().signal;

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
    turns.take({ userId, gone: stays }, () => {
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

it('[AR24] whoever goes away gives its place in the line to the next', async () => {
  const turns = createTurns(1);
  const begun: string[] = [];
  const [impatient, first] = [new AbortController(), work()];
  const take = (name: string, gone: AbortSignal, until = Promise.resolve()) =>
    turns.take({ userId: 1, gone }, () => {
      begun.push(name);
      return until;
    });
  const running = take('first', stays, first.until);
  const leaving = take('leaving', impatient.signal);
  const last = take('last', stays);
  impatient.abort();
  await expect(leaving).rejects.toBe(impatient.signal.reason);
  await expect(take('late', impatient.signal)).rejects.toBe(impatient.signal.reason);
  first.end();
  await Promise.all([running, last]);
  expect(begun).toEqual(['first', 'last']);
});
