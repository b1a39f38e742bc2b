import { ParleyError } from '@parley/client';
import { texts } from '../texts.ts';
import { durationText } from '../time/duration-text.ts';

/**
 * Why a login failed, as a sentence for the person. A throttled one names the wait when the server's `detail` begins
 * with it, in seconds.
 */
export function loginProblem(error: unknown): string {
  if (!(error instanceof ParleyError)) return texts.login.unreachable;
  switch (error.code) {
    case 'login_failed':
      return texts.login.wrong;
    case 'too_many_attempts': {
      const seconds = Number.parseInt(error.detail[0] ?? '', 10);
      if (!(seconds > 0)) return error.message;
      // Up to the next shown step, so that the wait is never told too short.
      return texts.login.throttledWait(durationText((seconds + 4) * 1_000));
    }
    case 'network':
    case 'unexpected_answer':
      return texts.login.unreachable;
    default:
      return error.message;
  }
}
