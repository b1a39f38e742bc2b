/** Records what clients send and are told, and lets a test act at a moment of its choice in between. */
import { EventEmitter, once } from 'node:events';
import type { ClientFrame, RefusedFrame, ServerFrame, WireEvent } from '@parley/protocol';
import type { Ack, Send, SenderId } from './history.ts';

export interface Tape {
  readonly sends: readonly Send[];
  /** Acknowledgements, and events that told a sender as much: to its client they are the same (DL22). */
  readonly acks: readonly Ack[];
  /** Messages that were refused for good. */
  readonly refused: readonly RefusedFrame[];
  /** To be called when a client takes a message on itself. */
  taken(send: Send): void;
  sent(frame: ClientFrame): void;
  received(senderId: SenderId, frame: ServerFrame): void;
  /** Calls back with the client id of each message that is answered, each time it is. */
  onAnswer(listener: (clientId: string) => void): void;
  /** Resolves in the very moment in which the so-manieth message or answer from now on passes. */
  passing(count: number): Promise<void>;
}

export function createTape(): Tape {
  const sends: Send[] = [];
  const acks: Ack[] = [];
  const refused: RefusedFrame[] = [];
  const events = new EventEmitter();
  events.setMaxListeners(0);
  let left = 0;

  function pass(): void {
    left -= 1;
    if (left === 0) events.emit('passed');
  }
  return {
    sends,
    acks,
    refused,
    taken: (send) => void sends.push(send),
    sent(frame) {
      if (frame.t === 'post') pass();
    },
    received(senderId, frame) {
      if (frame.t === 'refused') {
        refused.push(frame);
        if (frame.c !== null) events.emit('answer', frame.c);
      }
      for (const ack of readAcks(senderId, frame)) {
        acks.push(ack);
        pass();
        events.emit('answer', ack.clientId);
      }
    },
    onAnswer: (listener) => void events.on('answer', listener),
    async passing(count) {
      left = count;
      await once(events, 'passed');
    },
  };
}

function readAcks(senderId: SenderId, frame: ServerFrame): Ack[] {
  if (frame.t === 'ack') {
    const { s, c, revision, id } = frame;
    return [{ sessionId: s, senderId, clientId: c, revision, id }];
  }
  if (frame.t !== 'events') return [];
  return frame.events.flatMap((event) => readOwn(senderId, frame.s, event));
}

function readOwn(senderId: SenderId, sessionId: number, event: WireEvent): Ack[] {
  if (event.type !== 'MessagePosted' || event.clientId === null) return [];
  const author = event.by === 'customer' ? 0 : event.userId;
  if (author !== senderId) return [];
  const { clientId, revision, id } = event;
  return [{ sessionId, senderId, clientId, revision, id }];
}
