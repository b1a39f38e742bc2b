/** What a function refused, as `code: sentence`. */
import { ChatError } from '../../../src/chat/chat-error.ts';

export function refusalOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ChatError) return `${error.code}: ${error.detail.join('; ')}`;
    throw error;
  }
  return 'it was accepted';
}
