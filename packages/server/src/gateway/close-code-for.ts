/** The one place that says with which code a line is closed over an error. */
import type { CloseCode } from '@parley/protocol';
import { ChatError, type ErrorCode } from '../chat/chat-error.ts';

/** The client speaks another version of the frames. */
export class UnsupportedVersion extends ChatError {
  constructor() {
    super('bad_request', ['v']);
  }
}

const CODES: Partial<Record<ErrorCode, CloseCode>> = {
  bad_request: 4400,
  not_authenticated: 4401,
  xsrf_token: 4401,
  not_permitted: 4403,
  too_many_attempts: 4429,
};

/** Whatever says nothing about the client itself is worth another try. */
export function closeCodeFor(error: unknown): CloseCode {
  if (error instanceof UnsupportedVersion) return 4409;
  return (error instanceof ChatError ? CODES[error.code] : undefined) ?? 1013;
}
