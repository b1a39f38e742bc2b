/** The sentence that a filter is refused with. */
import { ChatError } from '../../../src/chat/chat-error.ts';

/** @throws whatever else it failed with, and when it did not fail */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ChatError && error.code === 'bad_request') return error.detail.join(' ');
    throw error;
  }
  throw new Error('it was not refused');
}
