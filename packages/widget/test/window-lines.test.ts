import { emptySessionLog, mergeLines, type OutboxEntry, type SessionLog } from '@parley/client';
import type { MessageEvent } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { windowLines } from '../src/chat/window-lines.ts';
import { en } from '../src/texts/en.ts';
import { sampleMessage } from './window-line-samples.ts';

function lines(
  messages: readonly MessageEvent[],
  session: Partial<SessionLog> = {},
  outbox: readonly OutboxEntry[] = [],
) {
  const log = { ...emptySessionLog(1), messages, ...session };
  return windowLines({ session: log, lines: mergeLines(log, outbox, 'customer') }, [], en);
}

const special = (specialType: string, more: Partial<MessageEvent> = {}) =>
  sampleMessage({ messageType: 'Special', specialType, html: '', ...more });

describe('lines of the window', () => {
  it('tells own lines as sent, then as seen', () => {
    const own = sampleMessage({ messageType: 'ToUser', by: 'customer', userId: null, revision: 4 });
    expect(lines([own])[0]).toMatchObject({ side: 'own', state: 'sent' });
    expect(lines([own], { userRead: 4 })[0]).toMatchObject({ side: 'own', state: 'seen' });
  });

  it('says why a line was refused', () => {
    const failure = { code: 'session_ended', message: 'The chat session has ended.' };
    const entry = {
      clientId: 'c1',
      sessionId: 1,
      text: '<b>',
      at: 5,
      failure,
      state: 'failed',
    } as const;
    expect(lines([], {}, [entry])).toMatchObject([
      { side: 'own', state: 'failed', reason: failure.message, content: ['<b>'], clientId: 'c1' },
    ]);
  });

  it.each([
    ['ClosedByUser', en.event.endedByAgent],
    ['ClosedByCustomer', en.event.endedByYou],
    ['ClosedByIdle', en.event.endedByIdle],
    ['ReopenedByCustomer', en.event.reopened],
    ['TransferedSession', en.event.transferred('Kari')],
  ])('notes %s', (specialType, text) => {
    expect(lines([special(specialType)])).toMatchObject([{ side: 'system', content: [text] }]);
  });

  it.each(['NewSession', 'TransferRejected', 'SomethingNewer'])('keeps quiet about %s', (type) => {
    expect(lines([special(type)])).toEqual([]);
  });

  it('notes who joined before the first line after the pick-up', () => {
    const question = sampleMessage({
      id: 1,
      at: 1_000,
      messageType: 'ToUser',
      by: 'customer',
      userId: null,
    });
    const welcome = sampleMessage({ id: 2, at: 5_000, by: 'system', specialType: 'Welcome' });
    const all = lines([question, welcome], { whenStarted: 5_000, agentName: 'Kari' });
    expect(all.map(({ side }) => side)).toEqual(['own', 'system', 'other']);
    expect(all[1]?.content).toEqual([en.event.joined('Kari')]);
  });

  it('keeps the name of who joined after a transfer', () => {
    const welcome = sampleMessage({ id: 1, at: 5_000, author: 'Kari' });
    const transferred = special('TransferedSession', { id: 2, at: 6_000, specialParam: 'Ola' });
    const all = lines([welcome, transferred], { whenStarted: 5_000, agentName: 'Ola' });
    expect(all.map(({ content }) => content[0])).toEqual([
      en.event.joined('Kari'),
      'Hello',
      en.event.transferred('Ola'),
    ]);
  });

  it('shows lines that wait for their session', () => {
    const pending = [{ clientId: 'c1', text: 'Hi', at: 1 }];
    expect(windowLines(null, pending, en)).toMatchObject([{ side: 'own', state: 'sending' }]);
  });
});
