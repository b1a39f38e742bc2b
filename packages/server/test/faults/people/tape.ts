/** Records what clients send and are told, and lets a test act at a moment of its choice in between. */
import type { ClientFrame, MessageEvent, ServerFrame } from '@parley/protocol';
import type {
  Ack,
  End,
  PickUp,
  Receipt,
  Refusal,
  Send,
  SenderId,
  Start,
  Told,
  View,
} from '../history/history.ts';

/** Whose line it is. */
export interface Reader {
  /** For people: `visitor of 12`, `agent 11`. */
  readonly name: string;
  readonly senderId: SenderId;
  /** A visitor's session; null = an agent. */
  readonly ownSessionId: number | null;
}

export interface Tape extends Told {
  /** To be called when a client takes a message on itself; calls back once, when that is answered or refused. */
  taken(send: Send, onAnswer: () => void): void;
  sent(frame: ClientFrame): void;
  received(reader: Reader, frame: ServerFrame): void;
  started(start: Start): void;
  pickedUp(pickUp: PickUp): void;
  ended(end: End): void;
  viewed(view: View): void;
  /** Messages that were answered so far. */
  readonly answered: number;
  /** Resolves in the very moment in which so many messages and answers have passed from now on, or after so many ms. */
  passing(count: number, withinMs: number): Promise<void>;
}

export function createTape(): Tape {
  const sends: Send[] = [];
  const acks: Ack[] = [];
  const refusals: Refusal[] = [];
  const receipts: Receipt[] = [];
  const starts: Start[] = [];
  const pickUps: PickUp[] = [];
  const ends: End[] = [];
  const views: View[] = [];
  const unanswered = new Map<string, () => void>();
  let answered = 0;
  let left = 0;
  let passed = (): void => {};

  function pass(): void {
    left -= 1;
    if (left === 0) passed();
  }
  function answer(clientId: string): void {
    const onAnswer = unanswered.get(clientId);
    if (onAnswer === undefined) return;
    unanswered.delete(clientId);
    answered += 1;
    onAnswer();
  }
  function acknowledge(ack: Ack): void {
    acks.push(ack);
    pass();
    answer(ack.clientId);
  }
  function receivedMessage(reader: Reader, sessionId: number, event: MessageEvent): void {
    const { id, revision, clientId, html } = event;
    const { name, senderId, ownSessionId } = reader;
    receipts.push({ reader: name, ownSessionId, sessionId, id, revision, clientId, html });
    const author = event.by === 'customer' ? 0 : event.userId;
    // To the sender's client its event says as much as an acknowledgement (DL22).
    if (clientId === null || author !== senderId) return;
    acknowledge({ sessionId, senderId, clientId, revision, id });
  }
  return {
    ...{ sends, acks, refusals, receipts, starts, pickUps, ends, views },
    taken(send, onAnswer) {
      sends.push(send);
      unanswered.set(send.clientId, onAnswer);
    },
    sent(frame) {
      if (frame.t === 'post') pass();
    },
    received(reader, frame) {
      if (frame.t === 'ack') {
        const { s, c, revision, id } = frame;
        acknowledge({ sessionId: s, senderId: reader.senderId, clientId: c, revision, id });
      } else if (frame.t === 'refused' && frame.c !== null) {
        refusals.push({ sessionId: frame.s, clientId: frame.c, code: frame.code });
        answer(frame.c);
      } else if (frame.t === 'events') {
        for (const event of frame.events) {
          if (event.type === 'MessagePosted') receivedMessage(reader, frame.s, event);
        }
      }
    },
    started: (start) => void starts.push(start),
    pickedUp: (pickUp) => void pickUps.push(pickUp),
    ended: (end) => void ends.push(end),
    viewed: (view) => void views.push(view),
    get answered() {
      return answered;
    },
    passing(count, withinMs) {
      left = count;
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        passed = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
