import type { MessageEvent } from '@parley/protocol';
import type { WindowLine } from '../src/chat/window-line.ts';

/** A line of an agent, unless told otherwise. */
export function sampleLine(line: Partial<WindowLine>): WindowLine {
  return {
    key: `k${line.at ?? 0}`,
    side: 'other',
    author: 'Kari',
    at: 0,
    content: ['Hello'],
    state: null,
    reason: '',
    clientId: null,
    ...line,
  };
}

/** A message of an agent, unless told otherwise. */
export function sampleMessage(message: Partial<MessageEvent>): MessageEvent {
  return {
    type: 'MessagePosted',
    revision: 1,
    at: 1_000,
    id: 1,
    messageType: 'ToCustomer',
    specialType: 'None',
    specialParam: '',
    html: 'Hello',
    author: 'Kari',
    by: 'user',
    userId: 3,
    clientId: null,
    ...message,
  };
}
