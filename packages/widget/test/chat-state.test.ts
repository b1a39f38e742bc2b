import { emptySessionLog, type SessionLog } from '@parley/client';
import type { SessionStatus, TopicSettings } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import {
  type ChatState,
  canRate,
  canReopen,
  countUnread,
  screenOf,
} from '../src/chat/chat-state.ts';
import { NO_CHAT } from '../src/stored-chat.ts';
import { sampleMessage } from './window-line-samples.ts';

const topic: TopicSettings = {
  topicId: 1,
  available: true,
  badgeHeader: '',
  welcomeTitle: '',
  welcomeMessage: '',
  preForm: { enabled: true, message: '', required: [], collectConsent: false },
  offline: { header: '', message: '' },
  queueText: '',
  postForm: { enabled: true, header: '', message: '', ratingEnabled: true, ratingText: '' },
  look: { color: '', font: '', large: false },
  language: 'en',
};
const fresh: ChatState = {
  open: true,
  topic,
  topicFailed: false,
  stored: NO_CHAT,
  visitor: null,
  startTrouble: null,
};

function chatting(session: Partial<SessionLog>): ChatState {
  return {
    ...fresh,
    visitor: {
      connection: { status: 'live', transport: 'websocket' },
      session: { ...emptySessionLog(1), ...session },
      queue: null,
      agentTyping: false,
      outbox: [],
      lines: [],
    },
  };
}

describe('screen', () => {
  it.each<[string, ChatState, string]>([
    ['settings under way', { ...fresh, topic: null }, 'loading'],
    ['settings that did not come', { ...fresh, topic: null, topicFailed: true }, 'unreachable'],
    ['nobody there', { ...fresh, topic: { ...topic, available: false } }, 'offline'],
    ['a form first', fresh, 'form'],
    [
      'no form',
      { ...fresh, topic: { ...topic, preForm: { ...topic.preForm, enabled: false } } },
      'chat',
    ],
    ['history under way', chatting({}), 'loading'],
  ])('%s', (_name, state, screen) => {
    expect(screenOf(state)).toBe(screen);
  });

  it.each<[SessionStatus, string]>([
    ['PreChatForm', 'form'],
    ['Faq', 'chat'],
    ['OfflineForm', 'offline'],
    ['InQueue', 'chat'],
    ['CustomerLast', 'chat'],
    ['UserLast', 'chat'],
    ['Finished', 'over'],
    ['Closed', 'over'],
    ['ClosedFromQueue', 'over'],
    ['RequestPosted', 'over'],
    ['Deleted', 'over'],
  ])('of a session in %s is %s', (status, screen) => {
    expect(screenOf(chatting({ status }))).toBe(screen);
  });

  it('stays with lines that were written before somebody left', () => {
    const pending = [{ clientId: 'c', text: 'Hi', at: 1 }];
    const away = {
      ...fresh,
      topic: { ...topic, available: false },
      stored: { ...NO_CHAT, pending },
    };
    expect(screenOf(away)).toBe('chat');
  });
});

describe('after the end', () => {
  const finished = chatting({ status: 'Finished', userId: 3 });

  it('offers stars and a way back after a chat with an agent', () => {
    expect([canRate(finished), canReopen(finished)]).toEqual([true, true]);
  });

  it('offers no way back once it is closed', () => {
    const closed = chatting({ status: 'Closed', userId: 3 });
    expect([canRate(closed), canReopen(closed)]).toEqual([true, false]);
  });

  it('offers neither when nobody answered, or without a post-chat form', () => {
    const left = chatting({ status: 'ClosedFromQueue' });
    const formless = {
      ...finished,
      topic: { ...topic, postForm: { ...topic.postForm, enabled: false } },
    };
    for (const state of [left, formless])
      expect([canRate(state), canReopen(state)]).toEqual([false, false]);
  });
});

it('counts lines to the customer that it has not seen', () => {
  const messages = [
    sampleMessage({ revision: 2 }),
    sampleMessage({ revision: 5 }),
    sampleMessage({ revision: 6, messageType: 'ToUser', by: 'customer' }),
    sampleMessage({ revision: 7, messageType: 'Special', specialType: 'ClosedByUser' }),
  ];
  expect(countUnread(chatting({ messages, customerRead: 2 }))).toBe(1);
});
