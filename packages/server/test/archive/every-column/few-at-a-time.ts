/** Many requests without waiting for each, and without flooding the server. */

/** As many as archives have connections for. */
const AT_A_TIME = 4;

/** The same work for all of them, a few at a time. */
export async function fewAtATime<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
}
