import type { CustomerDetails, EventsFrame, MessageEvent, WireEvent } from '@parley/protocol';

export const CUSTOMER: CustomerDetails = {
  name: 'Ada',
  email: 'ada@example.com',
  companyName: '',
  phone: '',
  country: null,
  consented: true,
};

/** When revision 0 would have happened. */
const BEGIN = 1_700_000_000_000;

export function started(revision = 1): WireEvent {
  return {
    type: 'SessionStarted',
    revision,
    at: BEGIN + revision,
    topicId: 1,
    status: 'InQueue',
    customer: CUSTOMER,
    initialQueuePos: 1,
    botActive: false,
  };
}

export function pickedUp(revision: number): WireEvent {
  return {
    type: 'SessionPickedUp',
    revision,
    at: BEGIN + revision,
    userId: 7,
    agentName: 'Kari',
    rank: 1,
    waitedSeconds: 3,
  };
}

/** A line of the customer, or of the agent Kari. */
export function line(
  revision: number,
  text: string,
  from: { readonly by?: 'customer' | 'user'; readonly clientId?: string } = {},
): MessageEvent {
  const { by = 'customer', clientId = null } = from;
  return {
    type: 'MessagePosted',
    revision,
    at: BEGIN + revision,
    id: 1000 + revision,
    messageType: by === 'customer' ? 'ToUser' : 'ToCustomer',
    specialType: 'None',
    specialParam: '',
    html: text,
    author: by === 'customer' ? 'Ada' : 'Kari',
    by,
    userId: by === 'customer' ? null : 7,
    clientId,
  };
}

export function eventsFrame(events: readonly WireEvent[], s = 1, head?: number): EventsFrame {
  return { t: 'events', s, head: head ?? events.at(-1)?.revision ?? 0, events };
}
