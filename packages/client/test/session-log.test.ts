import type { WireEvent } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEvent,
  applyEvents,
  countUnread,
  emptySessionLog,
  type SessionLog,
} from '../src/index.ts';
import { CUSTOMER, line, pickedUp, started } from './support/wire-events.ts';

const after = (events: readonly WireEvent[]): SessionLog =>
  applyEvents(emptySessionLog(1), events).log;

/** The parts of an event of any type, without its place. */
type Happening = (place: { readonly revision: number; readonly at: number }) => WireEvent;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening[]>(
    (place) => ({ ...place, type: 'Hidden' }),
    (place) => ({ ...place, type: 'SessionFinished', by: 'user' }),
    (place) => ({ ...place, type: 'SessionClosed' }),
    (place) => ({ ...place, type: 'QueueLeft', by: 'customer' }),
    (place) => ({ ...place, type: 'SessionReopened', rank: 1 }),
    (place) => ({ ...place, type: 'SessionReset', status: 'InQueue' }),
    (place) => ({ ...place, type: 'TransferRequested', byUserId: 7, toUserId: 8 }),
    (place) => ({ ...place, type: 'TransferRefused', byUserId: 8 }),
    (place) => ({ ...place, type: 'SessionDeleted' }),
    (place) => ({ ...place, type: 'RequestWasPosted', customer: CUSTOMER, ticketId: 4 }),
    (place) => pickedUp(place.revision),
    (place) => line(place.revision, 'from the customer'),
    (place) => line(place.revision, 'from the agent', { by: 'user' }),
  ),
  fc
    .record({ by: fc.constantFrom('customer', 'user'), upTo: fc.nat(50) })
    .map<Happening>(({ by, upTo }) => (place) => ({
      ...place,
      type: 'MessagesRead',
      by: by as 'customer' | 'user',
      upTo,
    })),
  fc
    .integer({ min: 1, max: 5 })
    .map<Happening>((rating) => (place) => ({ ...place, type: 'SessionRated', rating })),
);

const history = fc
  .array(happening, { maxLength: 40 })
  .map((happenings) => [
    started(),
    ...happenings.map((make, n) => make({ revision: n + 2, at: 1_000 + n })),
  ]);

describe('folding events', () => {
  it('[DL7] gives the same state however the history is cut, repeated or overlapped', () => {
    fc.assert(
      fc.property(history, fc.array(fc.tuple(fc.nat(40), fc.nat(10))), (events, cuts) => {
        let log = emptySessionLog(1);
        for (const [from, length] of cuts) {
          // Only what overlaps or follows on: anything else is a gap, and then nothing is applied.
          log = applyEvents(log, events.slice(from, from + length)).log;
        }
        log = applyEvents(log, events).log;
        expect(log).toEqual(after(events));
        expect(log).toEqual(
          events.reduce((state, event) => applyEvent(state, event).log, emptySessionLog(1)),
        );
      }),
    );
  });

  it('[DL8] a gap changes nothing and is reported', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (events, missing) => {
        const at = missing % events.length;
        const holed = events.filter((_, n) => n !== at);
        const { log, gap } = applyEvents(emptySessionLog(1), holed);
        expect(gap).toBe(at < events.length - 1);
        expect(log).toEqual(after(events.slice(0, at)));
      }),
    );
  });

  it('never changes a log in place', () => {
    fc.assert(
      fc.property(history, fc.nat(40), (events, cut) => {
        const before = after(events.slice(0, cut));
        const copy = structuredClone(before);
        applyEvents(before, events);
        expect(before).toEqual(copy);
      }),
    );
  });

  it('[DL4] hidden and unknown events take their revision and nothing else', () => {
    const log = after([started()]);
    const unknown = { type: 'BornTomorrow', revision: 3, at: 5 } as unknown as WireEvent;
    const next = applyEvents(log, [{ type: 'Hidden', revision: 2, at: 4 }, unknown]).log;
    expect(next).toEqual({ ...log, revision: 3 });
  });

  it('tells how a session stands', () => {
    const log = after([
      started(),
      pickedUp(2),
      line(3, 'Welcome', { by: 'user' }),
      line(4, 'one'),
      line(5, 'two'),
      { type: 'MessagesRead', revision: 6, at: 0, by: 'user', upTo: 4 },
    ]);
    expect(log).toMatchObject({
      revision: 6,
      topicId: 1,
      status: 'CustomerLast',
      customer: CUSTOMER,
      userId: 7,
      agentName: 'Kari',
      userRead: 4,
    });
    expect(log.messages.map((message) => message.html)).toEqual(['Welcome', 'one', 'two']);
  });

  it('[DL19] counts what the customer wrote after the last read mark', () => {
    const events = [started(), line(2, 'a'), line(3, 'b', { by: 'user' }), line(4, 'c')];
    expect(countUnread(after(events))).toBe(2);
    const read: WireEvent = { type: 'MessagesRead', revision: 5, at: 0, by: 'user', upTo: 2 };
    expect(countUnread(after([...events, read]))).toBe(1);
  });
});
