/** Keeps what people wrote and were told, and sees at once what may never be told to anybody. */
import type { RefusedFrame, ServerFrame, WireEvent } from '@parley/protocol';
import type {
  Ack,
  PickUp,
  Receipt,
  Refusal,
  Send,
  SenderId,
} from '../../faults/history/history.ts';
import { type Violation, violation } from '../../faults/history/violation.ts';
import type { Tables } from '../store/tables.ts';
import type { Trace } from '../trace.ts';

/** Somebody's window, as far as what it may be told depends on it. */
export interface Reader {
  readonly name: string;
  /** A user's id, or 0 for a customer. */
  readonly senderId: SenderId;
  /** A customer's session; null = an agent. */
  readonly ownSessionId: number | null;
}

export interface Recorder {
  readonly sends: readonly Send[];
  readonly acks: readonly Ack[];
  readonly refusals: readonly Refusal[];
  readonly receipts: readonly Receipt[];
  readonly pickUps: readonly PickUp[];
  /** What was wrong at the moment that it happened. */
  readonly violations: readonly Violation[];
  /** Client ids of messages that a node has refused, whether or not anybody heard of it. */
  readonly everRefused: ReadonlySet<string>;
  wrote(send: Send): void;
  /** A node has sent a frame. */
  told(frame: string): void;
  received(reader: Reader, frame: ServerFrame): void;
  pickedUp(pickUp: PickUp): void;
  /** A call was refused, or failed. */
  failed(who: string, error: unknown): void;
  found(violation: Violation): void;
}

/** What a visitor's window may be told at all (DL4). */
const VISITORS_FRAMES: ReadonlySet<ServerFrame['t']> = new Set([
  'welcome',
  'events',
  'queue',
  'typing',
  'ack',
  'refused',
  'heartbeat',
]);
const AGENTS_EVENTS: ReadonlySet<WireEvent['type']> = new Set([
  'TransferRequested',
  'TransferRefused',
  'TransferCancelled',
  'AlertRaised',
]);

export function createRecorder(tables: Tables, trace: Trace): Recorder {
  const sends: Send[] = [];
  const acks: Ack[] = [];
  const refusals: Refusal[] = [];
  const receipts: Receipt[] = [];
  const pickUps: PickUp[] = [];
  const violations: Violation[] = [];

  function found(one: Violation): void {
    trace.say('check', `${one.kind} in session ${one.sessionId}: ${one.detail}`);
    violations.push(one);
  }

  /** Whatever is acknowledged is committed by then (DL1). */
  function acknowledged(ack: Ack): void {
    acks.push(ack);
    const stored =
      tables.history.get(ack.sessionId)?.some((row) => row.message_id === ack.id) ?? false;
    if (!stored)
      found(violation('lost', ack, `${ack.clientId} is acknowledged, and not committed`));
  }

  function checkReader({ name, ownSessionId }: Reader, frame: ServerFrame): void {
    if (ownSessionId === null) return;
    const told = { sessionId: ownSessionId };
    if (!VISITORS_FRAMES.has(frame.t)) {
      found(violation('misdelivered', told, `${name} was told ${frame.t}`));
    }
    if ('s' in frame && frame.s !== ownSessionId) {
      found(violation('misdelivered', told, `${name} was told ${frame.t} of session ${frame.s}`));
    }
    for (const event of frame.t === 'events' ? frame.events : []) {
      const isAgents = event.type === 'MessagePosted' && event.specialType === 'TransferRejected';
      if (AGENTS_EVENTS.has(event.type) || isAgents) {
        found(violation('misdelivered', told, `${name} was told ${event.type}`));
      }
    }
  }

  function receivedEvent(reader: Reader, sessionId: number, event: WireEvent): void {
    if (event.type !== 'MessagePosted') return;
    const { id, revision, clientId, html } = event;
    const { name, ownSessionId, senderId } = reader;
    receipts.push({ reader: name, ownSessionId, sessionId, id, revision, clientId, html });
    const author = event.by === 'customer' ? 0 : event.userId;
    if (clientId !== null && author === senderId) {
      acknowledged({ sessionId, senderId, clientId, revision, id });
    }
  }

  const everRefused = new Set<string>();

  return {
    everRefused,
    told(text) {
      if (!text.includes('"t":"refused"')) return;
      const frame = JSON.parse(text) as RefusedFrame;
      if (frame.c !== null) everRefused.add(frame.c);
    },
    sends,
    acks,
    refusals,
    receipts,
    pickUps,
    violations,
    found,
    wrote: (send) => void sends.push(send),
    pickedUp: (pickUp) => void pickUps.push(pickUp),
    received(reader, frame) {
      checkReader(reader, frame);
      if (frame.t === 'ack') {
        const { s: sessionId, c: clientId, revision, id } = frame;
        acknowledged({ sessionId, senderId: reader.senderId, clientId, revision, id });
      } else if (frame.t === 'refused' && frame.c !== null) {
        refusals.push({ sessionId: frame.s, clientId: frame.c, code: frame.code });
      } else if (frame.t === 'events') {
        for (const event of frame.events) receivedEvent(reader, frame.s, event);
      }
    },
    failed(who, error) {
      const code = String((error as { readonly code?: unknown }).code);
      trace.say(who, `is refused: ${code}`);
      if (code === 'internal' || code === 'undefined') {
        found(violation('refused', { sessionId: 0 }, `${who}: ${code} (${String(error)})`));
      }
    },
  };
}
