import { SESSION_TIMEOUTS } from '@parley/domain';
import { describe, expect, it } from 'vitest';
import {
  botTalks,
  closed,
  closedFromQueue,
  closedUnanswered,
  customerLast,
  finished,
  finishedByBot,
  finishedByFaq,
  inFaq,
  inOfflineForm,
  inPreChatForm,
  inQueue,
  requestPosted,
  SESSIONS_BY_STATUS,
  userLast,
} from '../support/sessions.ts';
import {
  ALL_RIGHTS,
  answer,
  endBy,
  KARI,
  MINUTE,
  NO_RIGHTS,
  OLA,
  outline,
  RESPOND,
  refusal,
  run,
  say,
  T0,
} from '../support/world.ts';

const NO_FORM = { topic: { postChatForm: false } };
const close = { type: 'CloseSession', by: 'customer' } as const;
const reopen = { type: 'ReopenSession' } as const;
const rate = (rating: number) => ({ type: 'RateSession', rating }) as const;

describe('ending', () => {
  it('[CS56] says first who ended it', () => {
    expect(run(userLast(), endBy('customer')).events).toMatchObject([
      { specialType: 'ClosedByCustomer', by: 'customer', author: 'Anna' },
      { type: 'SessionFinished', by: 'customer' },
    ]);
    expect(run(userLast(), endBy('user', KARI)).events).toMatchObject([
      { specialType: 'ClosedByUser', by: 'user', userId: KARI, author: 'Kari' },
      { type: 'SessionFinished', by: 'user' },
    ]);
    expect(run(botTalks(), endBy('bot')).events).toMatchObject([
      { specialType: 'ClosedByUser', by: 'bot', userId: null },
      { type: 'SessionFinished', by: 'bot' },
    ]);
  });

  it('[CS57] finishes an ongoing session and keeps who answered', () => {
    expect(run(userLast(), endBy('customer'), { now: T0 + MINUTE }).session).toMatchObject({
      status: 'Finished',
      userId: KARI,
      whenStarted: T0,
      whenEnded: T0 + MINUTE,
      firstMessage: 'Hello',
    });
  });

  it('[CS58] closes at once what has no post-chat form', () => {
    const { session, events } = run(userLast(), endBy('customer'), NO_FORM);
    expect(outline(events)).toEqual(['line ClosedByCustomer', 'SessionFinished', 'SessionClosed']);
    expect(session).toMatchObject({ status: 'Closed', whenEnded: T0 });
  });

  it('[CS59] lets the customer leave the queue', () => {
    const { session, events } = run(inQueue(), endBy('customer'));
    expect(outline(events)).toEqual(['line ClosedByCustomer', 'QueueLeft']);
    expect(session).toMatchObject({ status: 'ClosedFromQueue', userId: null, whenEnded: T0 });
  });

  it('[CS60] closes a session whose customer leaves a form', () => {
    for (const session of [inPreChatForm(), inFaq(), inOfflineForm()]) {
      const { session: after, events } = run(session, endBy('customer'));
      expect(outline(events)).toEqual([
        'line ClosedByCustomer',
        'SessionFinished',
        'SessionClosed',
      ]);
      expect(after.status).toBe('Closed');
    }
  });

  it('[CS61] lets agents end what waits, and bots ongoing sessions only', () => {
    const { events, session } = run(inQueue(), endBy('user', KARI), { rights: RESPOND });
    expect(outline(events)).toEqual(['line ClosedByUser', 'SessionFinished', 'SessionClosed']);
    expect(session).toMatchObject({ status: 'Closed', userId: null });
    expect(refusal(inQueue(), endBy('user', KARI), { rights: NO_RIGHTS })).toBe('not_permitted');
    expect(refusal(inQueue(), endBy('bot'), { rights: ALL_RIGHTS })).toBe('wrong_status');
    for (const command of [endBy('user', KARI), endBy('bot')]) {
      expect(refusal(finished(), command, { rights: ALL_RIGHTS })).toBe('session_ended');
    }
    expect(refusal(userLast(), endBy('bot'))).toBe('not_handler');
  });

  it('[CS62] closes a finished session when its form is sent or dismissed', () => {
    expect(run(finished(), close, { now: T0 + MINUTE }).session).toMatchObject({
      status: 'Closed',
      whenEnded: T0,
    });
    expect(refusal(closed(), close)).toBe('nothing_to_do');
    expect(refusal(userLast(), close)).toBe('not_finished');
    expect(refusal(requestPosted(), close)).toBe('not_finished');
  });
});

describe('after the end', () => {
  it('[CS63] reopens only what is finished, with a form, and would be answered', () => {
    expect(refusal(finished(), reopen)).toBeUndefined();
    expect(refusal(finishedByBot(), reopen)).toBeUndefined();
    expect(refusal(finished(), reopen, NO_FORM)).toBe('reopen_disabled');
    expect(refusal(finishedByFaq(), reopen)).toBe('reopen_disabled');
    for (const session of [userLast(), closed(), requestPosted(), closedFromQueue()]) {
      expect(refusal(session, reopen)).toBe('not_finished');
    }
  });

  it('[CS64] brings back the same handler and start', () => {
    const { session, events } = run(finished(), reopen, { now: T0 + MINUTE, usedRanks: [1] });
    expect(outline(events)).toEqual(['SessionReopened', 'line ReopenedByCustomer']);
    expect(session).toMatchObject({
      status: 'CustomerLast',
      userId: KARI,
      rank: 2,
      whenStarted: T0,
    });
    expect(session).not.toHaveProperty('whenEnded');
    expect(run(finishedByBot(), reopen).session).toMatchObject({
      userId: null,
      rank: null,
      botActive: true,
    });
  });

  it('[CS65] reopens when the customer writes', () => {
    const { session, events } = run(finished(), say('One more thing'));
    expect(outline(events)).toEqual(['SessionReopened', 'line ReopenedByCustomer', 'text ToUser']);
    expect(session).toMatchObject({ status: 'CustomerLast', lastMessage: 'One more thing' });
  });

  it('[CS66] takes no message in any other ended session', () => {
    for (const session of [closed(), requestPosted(), closedFromQueue(), finishedByFaq()]) {
      expect(refusal(session, say('Hello'))).toBe('session_ended');
    }
    expect(refusal(finished(), say('Hello'), NO_FORM)).toBe('session_ended');
    expect(refusal(finished(), answer('Hello'))).toBe('session_ended');
  });

  it('[CS67] takes a rating after the end, where ratings are collected', () => {
    expect(run(finished(), rate(4)).session.rating).toBe(4);
    expect(run(closedUnanswered(), rate(4)).session.rating).toBe(4);
    for (const session of [userLast(), requestPosted(), closedFromQueue()]) {
      expect(refusal(session, rate(4))).toBe('not_finished');
    }
    expect(refusal(finished(), rate(4), { topic: { ratingEnabled: false } })).toBe(
      'rating_disabled',
    );
  });

  it.each([0, 6, -1, 2.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '[CS68] refuses %d as a rating',
    (rating) => {
      expect(refusal(finished(), rate(rating))).toBe('rating_invalid');
    },
  );

  it('[CS69] replaces a rating by a new one', () => {
    const rated = run(finished(), rate(2)).session;
    expect(run(rated, rate(5)).session.rating).toBe(5);
    expect(refusal(rated, rate(2))).toBe('nothing_to_do');
  });
});

describe('sweep', () => {
  const sweep = { type: 'SweepSession' } as const;
  const gone = (milliseconds: number) => ({
    now: T0 + 60 * MINUTE,
    customerSeen: T0 + 60 * MINUTE - milliseconds,
  });

  it('[CS70] takes a customer out of the queue that was gone for 2 minutes', () => {
    expect(SESSION_TIMEOUTS.queue).toBe(2 * MINUTE);
    expect(refusal(inQueue(), sweep, gone(2 * MINUTE - 1))).toBe('nothing_to_do');
    const { session, events } = run(inQueue(), sweep, gone(2 * MINUTE));
    expect(events).toMatchObject([
      { specialType: 'ClosedByIdle', by: 'system' },
      { type: 'QueueLeft', by: 'system' },
    ]);
    expect(session.status).toBe('ClosedFromQueue');
  });

  it('[CS71] ends an ongoing session whose customer was gone for 10 minutes', () => {
    expect(refusal(customerLast(), sweep, gone(10 * MINUTE - 1))).toBe('nothing_to_do');
    const { session, events } = run(customerLast(), sweep, gone(10 * MINUTE));
    expect(outline(events)).toEqual(['line ClosedByIdle', 'SessionFinished']);
    expect(session.status).toBe('Finished');
    expect(run(userLast(), sweep, { ...gone(10 * MINUTE), ...NO_FORM }).session.status).toBe(
      'Closed',
    );
  });

  it('[CS72] never ends a session for an agent’s silence', () => {
    const { session } = run(customerLast(), say('Still there?'));
    expect(refusal(session, sweep, { now: T0 + 1000 * MINUTE })).toBe('nothing_to_do');
  });

  it('[CS73] closes a form whose customer was gone for 10 minutes', () => {
    for (const session of [inPreChatForm(), inFaq(), inOfflineForm()]) {
      expect(refusal(session, sweep, gone(10 * MINUTE - 1))).toBe('nothing_to_do');
      const { session: after, events } = run(session, sweep, gone(10 * MINUTE));
      expect(outline(events)).toEqual(['line ClosedByIdle', 'SessionFinished', 'SessionClosed']);
      expect(after.status).toBe('Closed');
    }
  });

  it('[CS74] closes a finished session after 15 minutes, whoever is there', () => {
    expect(refusal(finished(), sweep, { now: T0 + 15 * MINUTE - 1 })).toBe('nothing_to_do');
    const { session, events } = run(finished(), sweep, { now: T0 + 15 * MINUTE });
    expect(outline(events)).toEqual(['SessionClosed']);
    expect(session.status).toBe('Closed');
  });

  it('[CS75] has nothing to do with what is over', () => {
    for (const session of [closed(), requestPosted(), closedFromQueue()]) {
      expect(refusal(session, sweep, gone(60 * MINUTE))).toBe('nothing_to_do');
    }
  });
});

describe('read marks, alerts, deletion', () => {
  const read = (by: 'customer' | 'user', upTo: number, userId: number | null = null) =>
    ({ type: 'MarkRead', by, userId, upTo }) as const;

  it('[CS76] cuts a read mark to the revision', () => {
    const before = userLast();
    const { session, events } = run(before, read('customer', 999));
    expect(events).toEqual([{ type: 'MessagesRead', by: 'customer', upTo: before.revision }]);
    expect(session).toMatchObject({ customerRead: before.revision, userRead: 0 });
  });

  it('[CS77] moves read marks forward only', () => {
    const { session } = run(userLast(), read('customer', 3));
    for (const upTo of [3, 2, 0, -1, Number.NaN]) {
      expect(refusal(session, read('customer', upTo))).toBe('nothing_to_do');
    }
    expect(run(session, read('customer', 4)).session.customerRead).toBe(4);
  });

  it('[CS78] moves the agents’ mark for the handler alone', () => {
    expect(run(userLast(), read('user', 3, KARI)).session).toMatchObject({
      userRead: 3,
      customerRead: 0,
    });
    expect(run(finished(), read('user', 3, KARI)).session.userRead).toBe(3);
    expect(refusal(userLast(), read('user', 3, OLA), { rights: ALL_RIGHTS })).toBe('not_handler');
    expect(refusal(botTalks(), read('user', 3))).toBe('not_handler');
  });

  it('[CS79] raises alerts upward while the customer waits', () => {
    const raise = (level: 1 | 2) => ({ type: 'RaiseAlert', level }) as const;
    const warned = run(inQueue(), raise(1)).session;
    expect(warned.alertLevel).toBe(1);
    expect(refusal(warned, raise(1))).toBe('nothing_to_do');
    expect(run(warned, raise(2)).session.alertLevel).toBe(2);
    expect(run(customerLast(), raise(2)).session.alertLevel).toBe(2);
    expect(refusal(userLast(), raise(1))).toBe('wrong_status');
  });

  it('[CS80] deletes in every status', () => {
    const sessions = Object.entries(SESSIONS_BY_STATUS).flatMap(([status, list]) =>
      status === 'Deleted' ? [] : list,
    );
    for (const session of sessions) {
      const { session: after, events } = run(
        session,
        { type: 'DeleteSession', userId: KARI },
        { rights: ALL_RIGHTS, now: T0 + MINUTE },
      );
      expect(outline(events)).toEqual(['line SessionDeleted', 'SessionDeleted']);
      expect(after).toMatchObject({
        status: 'Deleted',
        userId: 'userId' in session ? session.userId : null,
        whenEnded: 'whenEnded' in session ? session.whenEnded : T0 + MINUTE,
        details: session.details,
      });
    }
  });
});
