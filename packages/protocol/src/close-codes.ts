/**
 * Why a connection was closed, and what the client does next. WebSockets carry the number; an event stream carries it in
 * a last `close` event. The list is closed; docs/spec/delivery.md documents each row.
 */

/** What a client does after a close: connect again by itself, or stop and tell the person. */
export type AfterClose = 'retry' | 'stop';

export const CLOSE_CODES = {
  1000: { name: 'done', after: 'stop', message: 'The client is done.' },
  1001: { name: 'going_away', after: 'retry', message: 'The page or the network went away.' },
  1012: { name: 'restart', after: 'retry', message: 'The server is restarting.' },
  1013: {
    name: 'try_again_later',
    after: 'retry',
    message: 'The server has too many connections.',
  },
  4400: { name: 'malformed_frame', after: 'stop', message: 'A frame was not understood.' },
  4401: {
    name: 'not_authenticated',
    after: 'stop',
    message: 'The session key or login is not valid.',
  },
  4403: { name: 'not_permitted', after: 'stop', message: 'This page may not connect.' },
  4408: { name: 'hello_timeout', after: 'retry', message: 'No hello arrived in time.' },
  4409: {
    name: 'version_unsupported',
    after: 'stop',
    message: 'The server speaks another version.',
  },
  4413: { name: 'frame_too_large', after: 'stop', message: 'A frame was too large.' },
  4429: { name: 'flood', after: 'retry', message: 'Too much arrived at once.' },
  4430: { name: 'slow_reader', after: 'retry', message: 'The client did not read fast enough.' },
  4431: { name: 'silent', after: 'retry', message: 'Nothing was heard from the client.' },
} as const satisfies Record<number, { name: string; after: AfterClose; message: string }>;

export type CloseCode = keyof typeof CLOSE_CODES;

/** Codes we do not know (a proxy's, a browser's 1006) are worth another try. */
export function afterClose(code: number): AfterClose {
  return code in CLOSE_CODES ? CLOSE_CODES[code as CloseCode].after : 'retry';
}
