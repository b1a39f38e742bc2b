/**
 * Makes one statement of what many ask for at the same time: while one is under way what else is asked for waits, and the
 * next one takes all of it. Ten thousand clients who come back at once are then some hundred statements (DL29).
 */
import { isStorageUnavailable } from './is-unavailable.ts';

/** Two: while PostgreSQL works on one statement, the answer of the other is read. */
const AT_ONCE = 2;

interface Call<Asked, Answer> {
  readonly asked: Asked;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/**
 * A group that fails while the store is there is asked for again in halves, so that what cannot be answered fails alone.
 * @param answerAll - answers in the order of what is asked; it must not matter when that is asked twice
 * @param most - the most calls of one statement
 */
export function gatherCalls<Asked, Answer>(
  answerAll: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  most: number,
): (asked: Asked) => Promise<Answer> {
  const waiting: Call<Asked, Answer>[] = [];
  let running = 0;

  async function answer(group: readonly Call<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await answerAll(group.map(({ asked }) => asked));
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      if (group.length === 1 || isStorageUnavailable(error)) {
        for (const { reject } of group) reject(error);
        return;
      }
      const middle = Math.ceil(group.length / 2);
      await answer(group.slice(0, middle));
      await answer(group.slice(middle));
    }
  }

  async function run(): Promise<void> {
    // What is asked for in the same turn of the event loop belongs together.
    await new Promise(setImmediate);
    while (waiting.length > 0) await answer(waiting.splice(0, most));
    running -= 1;
  }

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (running >= AT_ONCE) return;
      running += 1;
      void run();
    });
}
