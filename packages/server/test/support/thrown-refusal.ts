/** What a use case was refused with. */
import { ChatError } from '../../src/chat/chat-error.ts';

/** Code and detail. @throws whatever else it failed with, and when it did not fail */
export async function thrownRefusal(
  work: Promise<unknown>,
): Promise<readonly [code: string, detail: readonly string[]]> {
  const error = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChatError)) throw error;
  return [error.code, error.detail];
}
