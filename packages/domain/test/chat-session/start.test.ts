import {
  ANONYMOUS,
  type Customer,
  decide,
  isQueueFormOffered,
  REQUIRED_FIELD,
} from '@parley/domain';
import { describe, expect, it } from 'vitest';
import { inFaq, inOfflineForm, inPreChatForm, inQueue } from '../support/sessions.ts';
import { ANNA, facts, MINUTE, outline, refusal, run, start, T0 } from '../support/world.ts';

const BOTH = { preChatForm: true, faqOffered: true };
const submit = (customer: Customer) => ({ type: 'SubmitPreChatForm', customer }) as const;
const request = (customer: Customer = ANNA) =>
  ({ type: 'SubmitOfflineForm', customer, ticketId: 99 }) as const;

describe('start', () => {
  it('[CS16] starts with what is known', () => {
    const { session, events } = start({ othersInQueue: 2, topic: { id: 5, botEnabled: true } });
    expect(events[0]).toEqual({
      type: 'SessionStarted',
      topicId: 5,
      status: 'InQueue',
      customer: ANNA,
      host: '192.0.2.1',
      initialQueuePos: 3,
      botActive: true,
    });
    expect(session).toMatchObject({ id: 7, topicId: 5, whenRequested: T0, idle: T0, rating: null });
    expect(session.details).toMatchObject({ alias: 'Anna', host: '192.0.2.1' });
  });

  it('[CS17] shows the offline form alone when nobody can answer', () => {
    expect(start({ available: false, topic: BOTH }).session.status).toBe('OfflineForm');
  });

  it('[CS18] asks the pre-chat form of customers that are not known', () => {
    expect(start({ topic: BOTH }, ANONYMOUS).session.status).toBe('PreChatForm');
    expect(start({ topic: BOTH }, ANNA, true).session.status).toBe('Faq');
  });

  it('[CS19] goes on to the FAQ, or else to the queue', () => {
    expect(start({ topic: { faqOffered: true } }).session.status).toBe('Faq');
    expect(start().session.status).toBe('InQueue');
  });

  it('[CS20] leaves one NewSession line on each way into the queue', () => {
    const ways = [
      start(),
      run(inPreChatForm(), submit(ANNA)),
      run(inFaq(), { type: 'AnswerFaq', helped: false }),
      run(run(inQueue(), { type: 'PickUp', userId: 1 }).session, {
        type: 'ResetSession',
        userId: 1,
      }),
    ];
    for (const { session, events } of ways) {
      expect(session.status).toBe('InQueue');
      expect(outline(events).slice(1)).toEqual(['line NewSession']);
    }
    expect(outline(start({ available: false }).events)).toEqual(['SessionStarted']);
  });
});

describe('forms', () => {
  it('[CS21] stores what the customer told and leads on', () => {
    const session = start({ topic: BOTH }, ANONYMOUS).session;
    expect(run(session, submit(ANNA), { topic: BOTH }).session).toMatchObject({
      status: 'Faq',
      customer: ANNA,
    });
    expect(run(session, submit(ANNA)).session.status).toBe('InQueue');
    expect(run(session, submit(ANNA), { topic: BOTH, available: false }).session.status).toBe(
      'OfflineForm',
    );
  });

  it('[CS22] names the required fields that are missing', () => {
    const topic = { requiredFields: 31 };
    const nothing = decide(inPreChatForm(), submit({ ...ANONYMOUS, name: '  ' }), facts({ topic }));
    expect(nothing).toEqual({
      ok: false,
      refusal: {
        code: 'form_incomplete',
        detail: ['email', 'name', 'companyName', 'phone', 'country'],
      },
    });
    const one = facts({ topic: { requiredFields: REQUIRED_FIELD.Email | REQUIRED_FIELD.Phone } });
    expect(decide(inPreChatForm(), submit({ ...ANNA, phone: '' }), one)).toMatchObject({
      refusal: { detail: ['phone'] },
    });
  });

  it('[CS22] is about the offline form’s own fields there', () => {
    const topic = { requiredFields: 31, offlineFields: REQUIRED_FIELD.Email };
    expect(
      refusal(inOfflineForm(), request({ ...ANONYMOUS, email: 'a@b.no' }), { topic }),
    ).toBeUndefined();
    expect(refusal(inOfflineForm(), request(ANONYMOUS), { topic })).toBe('form_incomplete');
  });

  it('[CS23] wants the consent that the topic collects', () => {
    const unwilling = { ...ANNA, consented: false };
    const pre = { topic: { collectConsent: true } };
    const offline = { topic: { offlineCollectConsent: true } };
    expect(refusal(inPreChatForm(), submit(unwilling), pre)).toBe('consent_missing');
    expect(refusal(inPreChatForm(), submit(ANNA), pre)).toBeUndefined();
    expect(refusal(inOfflineForm(), request(unwilling), pre)).toBeUndefined();
    expect(refusal(inOfflineForm(), request(unwilling), offline)).toBe('consent_missing');
  });

  it('[CS24] turns the offline form into a request', () => {
    expect(run(inOfflineForm(), request(), { now: T0 + 1 }).session).toMatchObject({
      status: 'RequestPosted',
      details: { ticketId: 99 },
      customer: ANNA,
      whenEnded: T0 + 1,
    });
    expect(refusal(inOfflineForm(), request(), { topic: { ticketEnabled: false } })).toBe(
      'requests_disabled',
    );
  });

  it.each([
    ['nothing is set', {}, 60, 60, false],
    ['the time limit is passed', { offlineFormTimeLimit: 5 }, 5, 0, true],
    ['the time limit is not passed', { offlineFormTimeLimit: 5 }, 4.9, 60, false],
    ['the length limit is passed', { offlineFormQueueLength: 3 }, 0, 3, true],
    ['the length limit is not passed', { offlineFormQueueLength: 3 }, 60, 2, false],
    ['one of two is passed', { offlineFormTimeLimit: 5, offlineFormQueueLength: 3 }, 0, 3, true],
    ['it is switched off', { queueOfflineForm: false, offlineFormTimeLimit: 5 }, 60, 0, false],
    ['no requests are taken', { ticketEnabled: false, offlineFormTimeLimit: 5 }, 60, 0, false],
  ])(
    '[CS25] decides whether the form is offered in the queue: %s',
    (_name, limits, minutes, othersInQueue, offered) => {
      const world = facts({
        now: T0 + minutes * MINUTE,
        othersInQueue,
        topic: { queueOfflineForm: true, ...limits },
      });
      expect(isQueueFormOffered({ whenRequested: T0 }, world)).toBe(offered);
    },
  );

  it('[CS26] takes the offline form from the queue only when it is offered', () => {
    const topic = { queueOfflineForm: true, offlineFormTimeLimit: 5 };
    expect(refusal(inQueue(), request(), { topic })).toBe('form_not_offered');
    expect(run(inQueue(), request(), { topic, now: T0 + 5 * MINUTE }).session).toMatchObject({
      status: 'RequestPosted',
      details: { ticketId: 99 },
    });
  });
});

describe('FAQ', () => {
  const ask = (matches: readonly string[], html = 'Where is my order?') =>
    ({ type: 'AskFaq', html, clientId: 'q1', matches }) as const;

  it('[CS27] answers with the first three matches and asks whether they helped', () => {
    const { session, events } = run(inFaq(), ask(['one', 'two', 'three', 'four']));
    expect(outline(events)).toEqual(['text ToUser', 'text ToCustomer', 'line FaqSuccessQuestion']);
    expect(events[1]).toMatchObject({
      html: '<ul><li>one</li><li>two</li><li>three</li></ul>',
      by: 'system',
    });
    expect(session).toMatchObject({ status: 'Faq', firstMessage: 'Where is my order?' });
    expect(run(session, ask(['five'])).session.status).toBe('Faq');
  });

  it('[CS28] sends a question without a match on to the queue', () => {
    const { session, events } = run(inFaq(), ask([]));
    expect(outline(events)).toEqual(['text ToUser', 'FaqPassed', 'line NewSession']);
    expect(session).toMatchObject({ status: 'InQueue', firstMessage: 'Where is my order?' });
    expect(run(inFaq(), ask([]), { available: false }).session.status).toBe('OfflineForm');
  });

  it('[CS29] lets a customer on that was not helped or did not ask', () => {
    const no = { type: 'AnswerFaq', helped: false } as const;
    expect(run(inFaq(), no).session.status).toBe('InQueue');
    expect(run(run(inFaq(), ask(['one'])).session, no).session.status).toBe('InQueue');
    expect(run(inFaq(), no, { available: false }).session.status).toBe('OfflineForm');
  });

  it('[CS30] ends with a customer that was helped', () => {
    const yes = { type: 'AnswerFaq', helped: true } as const;
    const { session, events } = run(inFaq(), yes);
    expect(outline(events)).toEqual(['line ClosedByCustomer', 'SessionFinished']);
    expect(session).toMatchObject({ status: 'Finished', userId: null, whenStarted: null });
    expect(run(inFaq(), yes, { topic: { postChatForm: false } }).session.status).toBe('Closed');
  });
});
