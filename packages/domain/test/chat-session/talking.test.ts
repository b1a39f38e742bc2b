import { decide, decideMessage, escapeText, takesMessages } from '@parley/domain';
import { describe, expect, it } from 'vitest';
import {
  botTalks,
  customerLast,
  finished,
  inFaq,
  inOfflineForm,
  inPreChatForm,
  inQueue,
  inQueueWithBot,
  pickedUp,
  userLast,
} from '../support/sessions.ts';
import {
  ALL_RIGHTS,
  answer,
  botSays,
  facts,
  KARI,
  MINUTE,
  OLA,
  outline,
  refusal,
  run,
  SECOND,
  say,
  start,
  T0,
} from '../support/world.ts';

const pickUp = { type: 'PickUp', userId: KARI } as const;

describe('pick-up', () => {
  it('[CS31] makes the agent the handler', () => {
    const { session, events } = run(inQueue(), pickUp, { now: T0 + 90 * SECOND });
    expect(events).toEqual([
      { type: 'SessionPickedUp', userId: KARI, agentName: 'Kari', rank: 1, waitedSeconds: 90 },
    ]);
    expect(session).toMatchObject({
      userId: KARI,
      whenStarted: T0 + 90 * SECOND,
      transferTo: null,
    });
  });

  it('[CS31] refuses a session that somebody else took, that ended, or that a bot drives', () => {
    for (const session of [pickedUp(), finished(), inPreChatForm(), inQueueWithBot()]) {
      expect(refusal(session, { type: 'PickUp', userId: OLA })).toBe('not_in_queue');
    }
  });

  it('[CS32] posts the welcome message in the agent’s name', () => {
    const { session, events } = run(inQueue(), pickUp, { topic: { welcomeMessage: '<b>Hi!</b>' } });
    expect(outline(events)).toEqual(['SessionPickedUp', 'line Welcome']);
    expect(events[1]).toMatchObject({
      messageType: 'ToCustomer',
      html: '<b>Hi!</b>',
      author: 'Kari',
      by: 'system',
      userId: KARI,
      clientId: null,
    });
    expect(session.status).toBe('UserLast');
    expect(run(inQueue(), pickUp).session.status).toBe('CustomerLast');
  });

  it('[CS33] gives the lowest rank that is free', () => {
    const rankBeside = (...usedRanks: number[]) => run(inQueue(), pickUp, { usedRanks }).session;
    expect(rankBeside()).toMatchObject({ rank: 1 });
    expect(rankBeside(1, 2)).toMatchObject({ rank: 3 });
    expect(rankBeside(3, 1)).toMatchObject({ rank: 2 });
  });
});

describe('messages', () => {
  it('[CS34] lets the customer write as much as it likes in the queue', () => {
    const { session } = run(run(inQueue(), say('Hello')).session, say('Anybody there?', 'c2'));
    expect(session).toMatchObject({ status: 'InQueue', lastMessage: 'Anybody there?' });
  });

  it('[CS35] is the customer’s turn done: CustomerLast', () => {
    for (const session of [pickedUp(), userLast(), botTalks()]) {
      const { session: after, events } = run(session, say('<b>Hello</b>'));
      expect(after.status).toBe('CustomerLast');
      expect(events).toEqual([
        {
          type: 'MessagePosted',
          messageType: 'ToUser',
          specialType: 'None',
          specialParam: '',
          html: '<b>Hello</b>',
          author: 'Anna',
          by: 'customer',
          userId: null,
          clientId: 'c1',
        },
      ]);
    }
  });

  it('[CS36] is the handler’s turn done: UserLast', () => {
    const { session, events } = run(customerLast(), answer('Hi'));
    expect(session.status).toBe('UserLast');
    expect(events[0]).toMatchObject({
      messageType: 'ToCustomer',
      author: 'Kari',
      by: 'user',
      userId: KARI,
    });
    expect(refusal(inQueue(), answer('Hi'))).toBe('wrong_status');
    expect(refusal(finished(), answer('Hi'))).toBe('session_ended');
  });

  it.each(['', '  \n', '<br>', '<p> </p>', '&nbsp;'])('[CS37] refuses %j as empty', (html) => {
    expect(refusal(inQueue(), say(html))).toBe('message_empty');
    expect(refusal(customerLast(), answer(html))).toBe('message_empty');
    expect(refusal(botTalks(), botSays(html))).toBe('message_empty');
    expect(refusal(finished(), say(html))).toBe('message_empty');
    expect(refusal(inFaq(), { type: 'AskFaq', html, clientId: 'q', matches: [] })).toBe(
      'message_empty',
    );
  });

  it('[CS38] records a pressed button as what the customer said', () => {
    const { session, events } = run(botTalks(), { ...say('Yes'), clickedOption: 'x'.repeat(300) });
    expect(events[0]).toMatchObject({
      messageType: 'Special',
      specialType: 'ClickedOption',
      specialParam: 'x'.repeat(255),
    });
    expect(session).toMatchObject({ status: 'CustomerLast', lastMessage: 'Yes' });
  });

  it('[CS39] shows what is typed as typed', () => {
    const { session } = run(customerLast(), say(escapeText('<b>x</b><script>alert(1)</script>')));
    expect(session.lastMessage).toBe('<b>x</b><script>alert(1)</script>');
  });

  it('[CS40] is decided alike by the short way', () => {
    const later = T0 + MINUTE;
    for (const session of [inQueue(), customerLast(), userLast(), botTalks()]) {
      if (!takesMessages(session)) throw new Error(`${session.status} takes no messages`);
      for (const command of [say('Hello'), say(''), answer('Hi'), answer('Hi', OLA)]) {
        expect(decideMessage(session, command, { now: later })).toEqual(
          decide(session, command, facts({ now: later })),
        );
      }
    }
    expect([inFaq(), finished()].map(takesMessages)).toEqual([false, false]);
  });
});

describe('bot', () => {
  const topic = { botEnabled: true };

  it('[CS41] counts as somebody who can answer', () => {
    const nobody = { available: false };
    expect(start({ topic, ...nobody }).session.status).toBe('InQueue');
    const faq = start({ topic: { ...topic, faqOffered: true }, ...nobody }).session;
    expect(run(faq, { type: 'AnswerFaq', helped: false }, nobody).session.status).toBe('InQueue');
  });

  it('[CS42] lifts a session to UserLast without a handler', () => {
    const early = [
      start({ topic: { ...topic, preChatForm: true } }),
      start({ topic: { ...topic, faqOffered: true } }),
      start({ topic }),
    ];
    for (const { session } of early) {
      expect(run(session, botSays('Beep'), { now: T0 + MINUTE }).session).toMatchObject({
        status: 'UserLast',
        userId: null,
        rank: null,
        whenStarted: T0 + MINUTE,
        lastMessage: 'Beep',
      });
    }
    expect(run(run(botTalks(), say('Hm')).session, botSays('Boop')).session.status).toBe(
      'UserLast',
    );
  });

  it('[CS43] is over once an agent or the queue has the session', () => {
    const takenOver = run(
      botTalks(),
      { type: 'TakeOver', userId: KARI },
      { rights: ALL_RIGHTS },
    ).session;
    const reset = run(botTalks(), { type: 'ResetSession', userId: null }).session;
    for (const session of [takenOver, reset, inQueue(), userLast()]) {
      expect(refusal(session, botSays('Beep'))).toBe('not_handler');
    }
    expect(refusal(inOfflineForm(), botSays('Beep'))).toBe('wrong_status');
  });

  it('[CS44] offers buttons, as many as the column holds', () => {
    expect(run(inQueueWithBot(), botSays('Beep')).events[0]).toMatchObject({
      specialType: 'BotMessage',
      specialParam: '',
    });
    expect(run(inQueueWithBot(), botSays('Choose', ['Yes', 'No'])).events[0]).toMatchObject({
      specialType: 'Options',
      specialParam: '["Yes","No"]',
    });
    const wide = ['a'.repeat(120), 'b'.repeat(120), 'c'.repeat(120)];
    expect(run(inQueueWithBot(), botSays('Choose', wide)).events[0]).toMatchObject({
      specialParam: JSON.stringify(wide.slice(0, 2)),
    });
  });
});
