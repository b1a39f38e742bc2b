import {
  BrokenHistoryError,
  type ChatSession,
  decide,
  evolve,
  isEnded,
  REFUSALS,
  revise,
} from '@parley/domain';
import { describe, expect, it } from 'vitest';
import {
  customerLast,
  deleted,
  finished,
  inPreChatForm,
  inQueue,
  pickedUp,
  SESSIONS_BY_STATUS,
  transferring,
  userLast,
} from '../support/sessions.ts';
import {
  ALL_RIGHTS,
  ANNA,
  answer,
  botSays,
  facts,
  KARI,
  MINUTE,
  OLA,
  refusal,
  run,
  SESSION_ID,
  say,
  start,
  T0,
} from '../support/world.ts';

describe('state and history', () => {
  it('[CS1] folds the events of a decision into the state it gave', () => {
    const before = customerLast();
    const { session, events } = run(before, answer('Hi'), { now: T0 + MINUTE });
    const folded = revise(before, events, T0 + MINUTE).reduce<ChatSession>(
      (state, revised) => evolve(state, revised, SESSION_ID),
      before,
    );
    expect(folded).toEqual(session);
  });

  it('[CS2] numbers events from 1 without gaps', () => {
    const { session, events } = start();
    expect(revise(null, events, T0).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(session.revision).toBe(2);
    expect(revise(session, [{ type: 'SessionDeleted' }], T0)).toEqual([
      { revision: 3, at: T0, event: { type: 'SessionDeleted' } },
    ]);
  });

  it('[CS3] gives all events of one decision one time', () => {
    const now = T0 + 5 * MINUTE;
    const { session, events } = run(
      customerLast(),
      { type: 'EndSession', by: 'customer', userId: null },
      { now },
    );
    expect(new Set(revise(customerLast(), events, now).map(({ at }) => at))).toEqual(
      new Set([now]),
    );
    expect(session).toMatchObject({ whenEnded: now });
  });

  it('[CS4] refuses with a code from the closed list and leaves the state alone', () => {
    const session = Object.freeze(inQueue());
    const decision = decide(session, answer('Hi'), facts());
    expect(decision).toEqual({ ok: false, refusal: { code: 'wrong_status', detail: ['InQueue'] } });
    expect(Object.keys(REFUSALS)).toContain('wrong_status');
    expect(session).toEqual(inQueue());
  });

  it('[CS5] refuses a history with a gap, a repetition or an impossible step', () => {
    const event = { type: 'SessionClosed' } as const;
    const session = userLast();
    for (const revision of [session.revision, session.revision + 2]) {
      expect(() => evolve(session, { revision, at: T0, event }, SESSION_ID)).toThrow(
        BrokenHistoryError,
      );
    }
    const revision = session.revision + 1;
    expect(() => evolve(session, { revision, at: T0, event }, SESSION_ID)).toThrow(
      'SessionClosed cannot happen in UserLast',
    );
    expect(() => evolve(null, { revision: 1, at: T0, event }, SESSION_ID)).toThrow(
      'SessionClosed cannot happen in none',
    );
  });

  it('[CS6] has one owner while ongoing: an agent with a rank, or a bot without', () => {
    expect(userLast()).toMatchObject({ userId: KARI, rank: 1, botActive: false });
    const withBot = run(start({ topic: { botEnabled: true } }).session, botSays('Beep')).session;
    expect(withBot).toMatchObject({ userId: null, rank: null, botActive: true });
    expect(inQueue()).not.toHaveProperty('userId');
    expect(inPreChatForm()).not.toHaveProperty('userId');
  });

  it('[CS7] refuses every command on a deleted session', () => {
    for (const command of [say('Hello'), answer('Hi'), { type: 'SweepSession' } as const]) {
      expect(refusal(deleted(), command, { rights: ALL_RIGHTS })).toBe('session_deleted');
    }
  });

  it('[CS8] tells a status that has ended from one that is not right', () => {
    const form = { type: 'SubmitPreChatForm', customer: ANNA } as const;
    expect(refusal(inQueue(), form)).toBe('wrong_status');
    expect(refusal(finished(), form)).toBe('session_ended');
  });

  it('[CS9] copies what people and bots say, and when, for lists', () => {
    const first = run(inQueue(), say('<b>Help</b> &amp; hurry'), { now: T0 + 1 }).session;
    expect(first).toMatchObject({
      firstMessage: 'Help & hurry',
      lastMessage: 'Help & hurry',
      idle: T0 + 1,
    });
    const long = run(first, say('😀'.repeat(2000)), { now: T0 + 2 }).session;
    expect(long).toMatchObject({
      firstMessage: 'Help & hurry',
      lastMessage: '😀'.repeat(1024),
      idle: T0 + 2,
    });
  });

  it('[CS9] leaves the server’s own texts and special lines out of lists', () => {
    const { session } = run(
      inQueue(),
      { type: 'PickUp', userId: KARI },
      { topic: { welcomeMessage: 'Welcome' }, now: T0 + MINUTE },
    );
    expect(session).toMatchObject({ firstMessage: '', lastMessage: '', idle: T0 });
  });

  it('[CS10] puts the alert level back when somebody attends to the customer', () => {
    const raise = (session: ChatSession) => run(session, { type: 'RaiseAlert', level: 2 }).session;
    const attended = [
      run(raise(inQueue()), { type: 'PickUp', userId: KARI }),
      run(raise(customerLast()), answer('Hi')),
      run(raise(run(transferring(), say('?')).session), { type: 'AcceptTransfer', userId: OLA }),
      run(raise(customerLast()), { type: 'ResetSession', userId: KARI }),
      run(run(raise(customerLast()), { type: 'EndSession', by: 'user', userId: KARI }).session, {
        type: 'ReopenSession',
      }),
    ];
    expect(attended.map(({ session }) => session.alertLevel)).toEqual([0, 0, 0, 0, 0]);
    expect(run(raise(inQueue()), say('Hello?')).session.alertLevel).toBe(2);
  });

  it('[CS11] writes nothing into an ended session but that it was deleted', () => {
    const ended = Object.values(SESSIONS_BY_STATUS).flat().filter(isEnded);
    const noForm = { topic: { postChatForm: false } };
    expect(
      ended.map((session) => refusal(session, say('Hello'), noForm) ?? 'accepted'),
    ).not.toContain('accepted');
    const { events } = run(
      finished(),
      { type: 'DeleteSession', userId: KARI },
      { rights: ALL_RIGHTS },
    );
    expect(events[0]).toMatchObject({ type: 'MessagePosted', specialType: 'SessionDeleted' });
  });
});

describe('rights', () => {
  const as = (canRespond: boolean, manager: boolean, administrator = false) => ({
    rights: { canRespond, canListen: true, manager, administrator },
  });

  it('[CS12] lets nobody pick up, accept or hand on a session who cannot respond', () => {
    expect(refusal(inQueue(), { type: 'PickUp', userId: KARI }, as(false, true))).toBe(
      'not_permitted',
    );
    expect(refusal(transferring(), { type: 'AcceptTransfer', userId: OLA }, as(false, true))).toBe(
      'not_permitted',
    );
    const handOn = { type: 'RequestTransfer', userId: KARI, toUserId: OLA } as const;
    expect(refusal(userLast(), handOn, as(false, false))).toBe('not_permitted');
    expect(refusal(userLast(), handOn, as(true, false))).toBeUndefined();
  });

  it('[CS13] lets the handler alone write as an agent', () => {
    expect(refusal(customerLast(), answer('Hi', OLA), as(true, true, true))).toBe('not_handler');
    expect(refusal(customerLast(), answer('Hi', KARI), as(false, false))).toBeUndefined();
  });

  it('[CS14] lets the handler or a manager end, reset, hand on and cancel', () => {
    const commands = (userId: number) =>
      [
        { type: 'EndSession', by: 'user', userId },
        { type: 'ResetSession', userId },
        { type: 'RequestTransfer', userId, toUserId: 13 },
        { type: 'CancelTransfer', userId },
      ] as const;
    const session = transferring();
    for (const command of commands(KARI))
      expect(refusal(session, command, as(true, false))).toBeUndefined();
    for (const command of commands(OLA)) {
      expect(refusal(session, command, as(true, false))).toBe('not_handler');
      expect(refusal(session, command, as(false, true))).toBeUndefined();
    }
  });

  it('[CS14] takes nobody for the handler of a bot’s session', () => {
    const session = run(start({ topic: { botEnabled: true } }).session, botSays('Beep')).session;
    expect(refusal(session, { type: 'EndSession', by: 'user', userId: null })).toBe('not_handler');
  });

  it('[CS15] lets managers take over, and managers and administrators delete', () => {
    const takeOver = { type: 'TakeOver', userId: OLA } as const;
    const remove = { type: 'DeleteSession', userId: OLA } as const;
    expect(refusal(userLast(), takeOver, as(true, false, true))).toBe('not_permitted');
    expect(refusal(userLast(), takeOver, as(false, true))).toBeUndefined();
    expect(refusal(pickedUp(), remove, as(true, false))).toBe('not_permitted');
    expect(refusal(pickedUp(), remove, as(false, true))).toBeUndefined();
    expect(refusal(pickedUp(), remove, as(false, false, true))).toBeUndefined();
  });
});
