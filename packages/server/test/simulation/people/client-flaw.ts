/** Ways in which clients, or what they are told, can be broken on purpose, so that the checks can show that they see it. */
import type { EventsFrame, ServerFrame, WireEvent } from '@parley/protocol';

export type ClientFlaw =
  /** Applies whatever comes next, also over a gap: the line numbers events anew. */
  | 'ignores gaps'
  /** Does not count events that it may not see. */
  | 'passes hidden events'
  /** Keeps unsent messages nowhere. */
  | 'forgets its outbox'
  /** Is told what happens in the session beside its own. */
  | 'hears others';

/** What a flaw makes of the frames of one page. */
export type SpoilFrame = (frame: ServerFrame) => ServerFrame;

export function spoilFrames(flaw: ClientFlaw | null): SpoilFrame {
  switch (flaw) {
    case 'ignores gaps':
      return ignoreGaps();
    case 'passes hidden events':
      return passHidden;
    case 'hears others':
      return hearOthers;
    default:
      return (frame) => frame;
  }
}

/** Behind it a client cannot see what is missing. */
function ignoreGaps(): SpoilFrame {
  /** Of each session: the last revision that came, and how many events did. */
  const seen = new Map<number, { last: number; count: number }>();

  function renumber(
    sessionId: number,
    given: readonly WireEvent[],
  ): Pick<EventsFrame, 'events' | 'head'> {
    const so = seen.get(sessionId) ?? { last: 0, count: 0 };
    seen.set(sessionId, so);
    const events = given.flatMap((event) => {
      if (event.revision <= so.last) return [];
      so.last = event.revision;
      so.count += 1;
      return [{ ...event, revision: so.count }];
    });
    return { events, head: so.count };
  }
  return (frame) => {
    if (frame.t === 'heartbeat') return { ...frame, heads: [] };
    if (frame.t === 'ack') return { ...frame, revision: 0 };
    if (frame.t !== 'events') return frame;
    return { ...frame, ...renumber(frame.s, frame.events) };
  };
}

function passHidden(frame: ServerFrame): ServerFrame {
  if (frame.t !== 'events') return frame;
  return { ...frame, events: frame.events.filter(({ type }) => type !== 'Hidden') };
}

function hearOthers(frame: ServerFrame): ServerFrame {
  return frame.t === 'typing' ? { ...frame, s: frame.s + 1 } : frame;
}
