import { type ChatSession, decide, type GivenSession, importSession } from '@parley/domain';
import { describe, expect, it } from 'vitest';
import {
  botTalks,
  broughtIn,
  closed,
  customerLast,
  deleted,
  finished,
  inFaq,
  inPreChatForm,
  inQueue,
  inQueueWithBot,
  pickedUp,
  SESSIONS_BY_STATUS,
  transferring,
  userLast,
} from '../support/sessions.ts';
import {
  ALL_RIGHTS,
  accepted,
  bringIn,
  decideSave,
  facts,
  KARI,
  MANAGE,
  MINUTE,
  NO_RIGHTS,
  OLA,
  outline,
  T0,
} from '../support/world.ts';

/** The source document's sample, as far as a rule could mind it. */
const SAMPLE = {
  status: 'Closed',
  name: 'Schiller, Hilpert and Labadie',
  customerAlias: 'soluta',
  whenRequested: Date.UTC(2002, 7, 11),
  whenStarted: Date.UTC(2019, 5, 7),
  whenEnded: Date.UTC(2002, 3, 4),
  idle: Date.UTC(1999, 5, 7),
  initialQueuePos: 613,
  alertLevel: 418,
  rank: 235,
  rating: 957,
  firstMessage: 'rerum',
  lastMessage: 'ut',
} satisfies GivenSession;

const save = (...args: Parameters<typeof decideSave>) => accepted(decideSave(...args));
const refusalOfSave = (...args: Parameters<typeof decideSave>) => {
  const decision = decideSave(...args);
  return decision.ok ? undefined : [decision.refusal.code, ...decision.refusal.detail];
};
const refusalOfImport = (given: GivenSession, rights = ALL_RIGHTS) => {
  const decision = importSession({ sessionId: 7, given }, facts({ rights }));
  return decision.ok ? undefined : [decision.refusal.code, ...decision.refusal.detail];
};

describe('bringing in', () => {
  it('[CS81] stores the sample of the documents as it stands', () => {
    const { session, events } = bringIn(SAMPLE);
    const { name, customerAlias: alias, ...state } = SAMPLE;
    expect(session).toMatchObject({
      ...state,
      customer: { name },
      details: { alias },
      revision: 1,
    });
    expect(outline(events)).toEqual(['SessionImported']);
    expect(outline(bringIn({ status: 'InQueue' }).events)).toEqual([
      'SessionImported',
      'line NewSession',
    ]);
  });

  it('[CS82] fills in what is not given', () => {
    expect(bringIn({ name: 'Anna' }, { othersInQueue: 2 }).session).toMatchObject({
      status: 'InQueue',
      whenRequested: T0,
      idle: T0,
      initialQueuePos: 3,
      details: { alias: 'Anna' },
    });
    expect(bringIn({}, { topic: { preChatForm: true } }).session.status).toBe('PreChatForm');
    expect(bringIn({}, { topic: { botEnabled: true } }).session.botActive).toBe(true);
    expect(bringIn({ status: 'Finished', idle: 5 }).session).toMatchObject({ whenEnded: 5 });
    expect(bringIn({ status: 'UserLast', userId: KARI }).session).toMatchObject({
      whenStarted: T0,
    });
    expect(bringIn({ status: 'InQueue', rank: 4 }).session).not.toHaveProperty('rank');
  });

  it('[CS83] gives an ongoing session one owner and a free rank', () => {
    expect(refusalOfImport({ status: 'CustomerLast' })).toEqual(['owner_wrong', 'userId']);
    const both = { status: 'UserLast', userId: KARI, chatbotIsActive: true } as const;
    expect(refusalOfImport(both)).toEqual(['owner_wrong', 'userId']);
    expect(refusalOfImport({ status: 'InQueue', userId: KARI })).toEqual(['owner_wrong', 'userId']);
    expect(bringIn({ status: 'UserLast', chatbotIsActive: true }).session).toMatchObject({
      userId: null,
      rank: null,
    });
    const given = { status: 'UserLast', userId: KARI, rank: 2 } as const;
    expect(bringIn(given, { usedRanks: [1] }).session).toMatchObject({ rank: 2 });
    expect(bringIn(given, { usedRanks: [1, 2] }).session).toMatchObject({ rank: 3 });
  });

  it('[CS84] refuses what has been deleted', () => {
    expect(refusalOfImport({ status: 'Deleted' })).toEqual([
      'status_unreachable',
      'none',
      'Deleted',
    ]);
  });
});

describe('saving', () => {
  it('[CS85] takes a right in both topics', () => {
    expect(refusalOfImport({}, NO_RIGHTS)).toEqual(['not_permitted']);
    for (const right of ['canRespond', 'manager', 'administrator'] as const) {
      const rights = { ...NO_RIGHTS, [right]: true };
      expect(refusalOfImport({}, rights)).toBeUndefined();
      expect(save(inQueue(), { name: 'B' }, { rights }).ok).toBe(true);
      const leaving = { rights, rightsBefore: NO_RIGHTS };
      expect(refusalOfSave(inQueue(), { name: 'B' }, leaving)).toEqual(['not_permitted']);
    }
    const listener = { rights: { ...NO_RIGHTS, canListen: true } };
    expect(refusalOfSave(inQueue(), { name: 'B' }, listener)).toEqual(['not_permitted']);
    expect(refusalOfSave(deleted(), { name: 'B' })).toEqual(['session_deleted']);
  });

  it('[CS86] keeps what is not given and clears what is null', () => {
    const given = { email: null, rating: null, consented: null, topicId: null, status: null };
    const { session } = save(inQueue(), given);
    expect(session).toMatchObject({
      status: 'InQueue',
      topicId: 1,
      customer: { name: 'Anna', email: '', consented: false },
    });
  });

  it('[CS87] makes one event of all edits, in every status', () => {
    const given = {
      topicId: 5,
      name: 'Berit',
      customerAlias: 'B',
      customerHost: '::1',
      flags: 1,
      ticketId: 9,
      rating: 957,
    };
    for (const session of open(SESSIONS_BY_STATUS)) {
      const { session: after, events } = save(session, given);
      expect(outline(events)).toEqual(['SessionEdited']);
      expect(after).toMatchObject({
        status: session.status,
        topicId: 5,
        rating: 957,
        customer: { name: 'Berit' },
        details: { alias: 'B', host: '::1', flags: 1, ticketId: 9 },
      });
    }
    expect(save(inQueue(), { chatbotIsActive: true }).session.botActive).toBe(true);
  });

  it('[CS87] changes nothing by saving what was read', () => {
    for (const session of open(SESSIONS_BY_STATUS)) {
      expect(refusalOfSave(session, read(session)), session.status).toEqual(['nothing_to_do']);
    }
  });

  it('[CS88] corrects history, but only that of what has ended', () => {
    const {
      name: _name,
      customerAlias: _alias,
      status: _status,
      rating: _rating,
      ...kept
    } = SAMPLE;
    const { session } = save(closed(), { ...kept, userId: OLA, customerFetch: 3 });
    expect(session).toMatchObject({ ...kept, userId: OLA });
    expect(session).not.toHaveProperty('customerFetch');
    for (const status of ['InQueue', 'UserLast'] as const) {
      for (const open of SESSIONS_BY_STATUS[status]) {
        expect(refusalOfSave(open, { ...kept, customerFetch: 3 })).toEqual(['nothing_to_do']);
      }
    }
  });

  it('[CS89] takes a changed status for its command', () => {
    const all = { rights: ALL_RIGHTS };
    const cases: readonly [ChatSession, GivenSession, string, string[]][] = [
      [userLast(), { status: 'Finished' }, 'Finished', ['line ClosedByUser', 'SessionFinished']],
      [
        userLast(),
        { status: 'Closed' },
        'Closed',
        ['line ClosedByUser', 'SessionFinished', 'SessionClosed'],
      ],
      [
        inQueue(),
        { status: 'Closed' },
        'Closed',
        ['line ClosedByUser', 'SessionFinished', 'SessionClosed'],
      ],
      [finished(), { status: 'Closed' }, 'Closed', ['SessionClosed']],
      [userLast(), { status: 'InQueue' }, 'InQueue', ['SessionReset', 'line NewSession']],
      [closed(), { status: 'Deleted' }, 'Deleted', ['line SessionDeleted', 'SessionDeleted']],
      [inQueue(), { status: 'UserLast', userId: KARI }, 'CustomerLast', ['SessionPickedUp']],
    ];
    for (const [session, given, status, events] of cases) {
      const saved = save(session, given, all);
      expect(saved.session.status).toBe(status);
      expect(outline(saved.events)).toEqual(events);
    }
  });

  it('[CS89] fills in the form for the customer, and passes the FAQ by', () => {
    const filled = { status: 'InQueue', name: 'Per', email: 'per@example.com' } as const;
    const topic = { requiredFields: 3, collectConsent: false };
    const saved = save(inPreChatForm(), filled, { topic });
    expect(saved.session).toMatchObject({ status: 'InQueue', customer: { name: 'Per' } });
    expect(outline(saved.events)).toEqual([
      'SessionEdited',
      'PreChatFormSubmitted',
      'line NewSession',
    ]);
    const throughFaq = save(inPreChatForm(), filled, { topic: { ...topic, faqOffered: true } });
    expect(throughFaq.session.status).toBe('InQueue');
    expect(save(inFaq(), { status: 'InQueue' }).session.status).toBe('InQueue');
    expect(save(inPreChatForm(), filled, { topic, available: false }).session.status).toBe(
      'OfflineForm',
    );
    const unnamed = { status: 'InQueue', name: '' } as const;
    expect(refusalOfSave(inPreChatForm(), unnamed, { topic })).toEqual(['form_incomplete', 'name']);
  });

  it('[CS89] leaves alone whose turn it is', () => {
    const stale = save(userLast(), { status: 'CustomerLast', name: 'Kari N' });
    expect(stale.session).toMatchObject({ status: 'UserLast', customer: { name: 'Kari N' } });
    expect(refusalOfSave(userLast(), { status: 'CustomerLast' })).toEqual(['nothing_to_do']);
  });

  it('[CS88] [CS94] stores what it ends as given', () => {
    for (const open of [inQueue(), inPreChatForm(), userLast()]) {
      const given = { status: 'Closed', userId: null, rank: 235, whenEnded: 7 } as const;
      const saved = save(open, given, { rights: ALL_RIGHTS });
      expect(saved.session).toMatchObject({
        status: 'Closed',
        userId: null,
        rank: 235,
        whenEnded: 7,
      });
      expect(outline(saved.events).at(-1)).toBe('SessionEdited');
    }
  });

  it.each([
    [inQueue, { status: 'UserLast' }, 'InQueue'],
    [inPreChatForm, { status: 'Faq' }, 'PreChatForm'],
    [userLast, { status: 'PreChatForm' }, 'UserLast'],
    [closed, { status: 'UserLast' }, 'Closed'],
    [closed, { status: 'Finished' }, 'Closed'],
    [finished, { status: 'InQueue' }, 'Finished'],
    [userLast, { status: 'RequestPosted' }, 'UserLast'],
  ] as const)('[CS89] names both statuses where no rule leads', (session, given, from) => {
    expect(refusalOfSave(session(), given)).toEqual(['status_unreachable', from, given.status]);
  });

  it('[CS90] changes the user of an open session to the caller alone', () => {
    const asOla = { userId: OLA, rights: MANAGE };
    expect(save(userLast(), { userId: OLA }, asOla).session).toMatchObject({ userId: OLA });
    expect(refusalOfSave(userLast(), { userId: OLA }, { userId: OLA })).toEqual(['not_permitted']);
    expect(save(transferring(), { userId: OLA }, { userId: OLA }).session).toMatchObject({
      userId: OLA,
      transferTo: null,
    });
    for (const userId of [OLA, null]) {
      expect(refusalOfSave(userLast(), { userId })).toEqual(['user_fixed']);
      expect(save(closed(), { userId }).session).toMatchObject({ userId });
    }
    expect(refusalOfSave(inQueue(), { userId: KARI })).toEqual(['user_fixed']);
  });

  it('[CS91] asks for a transfer, cancels it or rejects it', () => {
    const asked = save(userLast(), { transferTo: OLA });
    expect(outline(asked.events)).toEqual(['TransferRequested']);
    expect(outline(save(asked.session, { transferTo: null }).events)).toEqual([
      'TransferCancelled',
    ]);
    expect(outline(save(asked.session, { transferTo: null }, { userId: OLA }).events)).toEqual([
      'TransferRefused',
      'line TransferRejected',
    ]);
    expect(refusalOfSave(inQueue(), { transferTo: OLA })).toEqual(['wrong_status', 'InQueue']);
  });

  it('[CS92] does not switch between bot and agent', () => {
    const wrong = ['owner_wrong', 'chatbotIsActive'];
    expect(refusalOfSave(pickedUp(), { chatbotIsActive: true })).toEqual(wrong);
    expect(refusalOfSave(botTalks(), { chatbotIsActive: false })).toEqual(wrong);
    const reset = save(botTalks(), { chatbotIsActive: false, status: 'InQueue' });
    expect(reset.session).toMatchObject({ status: 'InQueue', botActive: false });
  });

  it('[CS93] lets whoever may save act for the bot', () => {
    expect(save(botTalks(), { status: 'InQueue' }).session.botActive).toBe(false);
    expect(save(inQueueWithBot(), { status: 'InQueue', name: 'B' }).session.botActive).toBe(true);
    expect(save(botTalks(), { status: 'Finished' }).session.status).toBe('Finished');
  });

  it('[CS94] leaves nothing of a save that is refused', () => {
    const before = customerLast();
    const copy = structuredClone(before);
    const given = { name: 'B', transferTo: OLA, status: 'RequestPosted' } as const;
    expect(refusalOfSave(before, given)).toEqual([
      'status_unreachable',
      'CustomerLast',
      'RequestPosted',
    ]);
    expect(before).toEqual(copy);
    const { events, session } = save(before, { ...given, status: 'InQueue' });
    expect(outline(events)).toEqual([
      'SessionEdited',
      'TransferRequested',
      'SessionReset',
      'line NewSession',
    ]);
    expect(session).toMatchObject({ status: 'InQueue', customer: { name: 'B' } });
  });

  it('[CS75] never sweeps an open session before its customer has come', () => {
    const now = T0 + 60 * MINUTE;
    for (const session of [inQueue(), userLast(), inPreChatForm(), finished()]) {
      const decision = decide(
        session,
        { type: 'SweepSession' },
        facts({ now, customerSeen: null }),
      );
      expect(decision.ok, session.status).toBe(session.status === 'Finished');
    }
  });

  it('[CS63] corrected history keeps one owner when the customer comes back', () => {
    const both = save(finished(), { chatbotIsActive: true }).session;
    const back = accepted(decide(both, { type: 'ReopenSession' }, facts()));
    expect(back.session).toMatchObject({ userId: KARI, botActive: false });
    expect(broughtIn('Closed')).toMatchObject({ rank: 235 });
  });
});

function open(byStatus: typeof SESSIONS_BY_STATUS): ChatSession[] {
  return Object.values(byStatus)
    .flat()
    .filter(({ status }) => status !== 'Deleted');
}

/** Every field as a reader gets it. */
function read(session: ChatSession): GivenSession {
  const { customer, details } = session;
  const { alias, host, personId, ...links } = details;
  return {
    ...session,
    ...customer,
    ...links,
    customerAlias: alias,
    customerHost: host,
    customerId: personId,
    chatbotIsActive: session.botActive,
    customerFetch: null,
  };
}
