/** Frames of events; the common one is encoded once for all its readers. */
import type { EventsFrame } from '@parley/protocol';
import type { SessionChange } from '../chat/changes.ts';
import type { StoredEvent } from '../storage/event-rows.ts';
import { type Audience, toWireEvent } from './wire-events.ts';

/** Characters of message text after which a frame is full; a longer history takes several. */
const FRAME_CHARACTERS = 128 * 1024;

export function eventsFrame(
  sessionId: number,
  events: readonly StoredEvent[],
  reader: { readonly head: number; readonly audience: Audience },
): string {
  const frame: EventsFrame = {
    t: 'events',
    s: sessionId,
    head: reader.head,
    events: events.map((event) => toWireEvent(event, reader.audience)),
  };
  return JSON.stringify(frame);
}

/** The whole change as a frame, made at the first asking and kept for the other readers. */
export function encodeOnce(change: SessionChange): (audience: Audience) => string {
  const made: Partial<Record<Audience, string>> = {};
  const { session, events } = change;
  return (audience) => {
    made[audience] ??= eventsFrame(session.id, events, { head: session.revision, audience });
    return made[audience];
  };
}

/** Cuts a history into pieces that a client's buffer takes. */
export function cutIntoFrames(events: readonly StoredEvent[]): readonly StoredEvent[][] {
  const pieces: StoredEvent[][] = [];
  let piece: StoredEvent[] = [];
  let characters = 0;
  for (const stored of events) {
    const length = stored.event.type === 'MessagePosted' ? stored.event.html.length : 0;
    if (piece.length > 0 && characters + length > FRAME_CHARACTERS) {
      pieces.push(piece);
      piece = [];
      characters = 0;
    }
    piece.push(stored);
    characters += length;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}
