/** Deleting what is not there is no mistake of an agent's caller: afterwards it is not there. */
import { ChatError } from '../../chat/chat-error.ts';
import { HTTP_STATUS } from '../../net/http-status.ts';

/** Resolves when the work is done, or when there was nothing to do it to. @throws ChatError everything else */
export async function unlessUnknown(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ChatError) || HTTP_STATUS[error.code] !== 404) throw error;
  }
}
