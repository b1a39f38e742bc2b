/** Random worlds: some topics, some sessions that share agents, and what everybody asks of them. */
import {
  ANONYMOUS,
  type Facts,
  type GivenSession,
  SESSION_STATUS,
  type SessionStatus,
  type TopicRules,
} from '@parley/domain';
import fc from 'fast-check';
import type { WorldCommand } from './laws.ts';
import { ANNA, KARI, MINUTE, OLA, T0 } from './world.ts';

/** How many sessions a random world has. */
export const SESSION_COUNT = 4;
const AGENTS = [KARI, OLA, 13] as const;

const agent = fc.constantFrom(...AGENTS);
const customer = fc.constantFrom(ANNA, ANONYMOUS, { ...ANNA, consented: false });
const html = fc.constantFrom('Hello', '&lt;b&gt;', '<b>x</b>', ' ', '', '😀'.repeat(1100));
const clientId = fc.string({ minLength: 1, maxLength: 8 });
const mostly = fc.integer({ min: 0, max: 9 }).map((n) => n > 0);
const rarely = mostly.map((yes) => !yes);

const topicRules: fc.Arbitrary<TopicRules> = fc.record({
  id: fc.constant(1),
  preChatForm: fc.boolean(),
  requiredFields: fc.constantFrom(0, 0, 1, 31),
  collectConsent: rarely,
  faqOffered: fc.boolean(),
  postChatForm: fc.boolean(),
  ratingEnabled: fc.boolean(),
  ticketEnabled: mostly,
  offlineFields: fc.constantFrom(0, 3),
  offlineCollectConsent: rarely,
  queueOfflineForm: fc.boolean(),
  offlineFormTimeLimit: fc.constantFrom(0, 1),
  offlineFormQueueLength: fc.constantFrom(0, 1),
  welcomeMessage: fc.constantFrom('', '<b>Welcome</b>'),
  botEnabled: rarely,
});

const mark = fc.constantFrom(-1, 0, 1, 2, 5, 418, 957);
const time = fc.option(fc.constantFrom(0, T0 - MINUTE, T0, T0 + MINUTE));

/** Some of the fields, some of them cleared. */
const given: fc.Arbitrary<GivenSession> = fc.record(
  {
    status: fc.constantFrom(...(Object.keys(SESSION_STATUS) as SessionStatus[])),
    topicId: fc.constantFrom(1, 2),
    userId: fc.option(agent),
    transferTo: fc.option(agent),
    name: fc.option(fc.constantFrom('Anna', 'Berit')),
    customerAlias: fc.constantFrom('', 'A'),
    ticketId: fc.option(fc.nat()),
    chatbotIsActive: fc.boolean(),
    rank: fc.option(mark),
    alertLevel: mark,
    rating: fc.option(mark),
    whenRequested: time,
    whenStarted: time,
    whenEnded: time,
    idle: time,
    customerFetch: time,
    lastMessage: fc.constantFrom('', 'Bye'),
  },
  { requiredKeys: [] },
);

const command: fc.Arbitrary<WorldCommand> = fc.oneof(
  weigh(5, { type: fc.constant('Save'), userId: agent, given }),
  weigh(6, { type: fc.constant('PickUp'), userId: agent }),
  weigh(5, {
    type: fc.constant('PostCustomerMessage'),
    html,
    clientId,
  }),
  weigh(1, {
    type: fc.constant('PostCustomerMessage'),
    html,
    clientId,
    clickedOption: fc.string({ maxLength: 300 }),
  }),
  weigh(5, {
    type: fc.constant('PostUserMessage'),
    userId: agent,
    agentName: fc.constant('Kari'),
    html,
    clientId,
  }),
  weigh(2, {
    type: fc.constant('PostBotMessage'),
    author: fc.constant('Robo'),
    html,
    options: fc.array(fc.string({ maxLength: 120 }), { maxLength: 4 }),
    clientId,
  }),
  weigh(3, { type: fc.constant('SubmitPreChatForm'), customer }),
  weigh(2, {
    type: fc.constant('AskFaq'),
    html,
    clientId,
    matches: fc.array(fc.constant('<a href="/1">1</a>'), { maxLength: 5 }),
  }),
  weigh(2, { type: fc.constant('AnswerFaq'), helped: fc.boolean() }),
  weigh(2, { type: fc.constant('SubmitOfflineForm'), customer, ticketId: fc.nat() }),
  weigh(2, {
    type: fc.constant('EndSession'),
    by: fc.constantFrom('customer', 'user', 'bot'),
    userId: fc.option(agent),
  }),
  weigh(1, { type: fc.constant('CloseSession'), by: fc.constantFrom('customer', 'system') }),
  weigh(2, { type: fc.constant('ReopenSession') }),
  weigh(2, { type: fc.constant('RateSession'), rating: fc.constantFrom(0, 1, 3, 5, 6, 2.5, NaN) }),
  weigh(2, {
    type: fc.constant('MarkRead'),
    by: fc.constantFrom('customer', 'user'),
    userId: fc.option(agent),
    upTo: fc.oneof(fc.integer({ min: -1, max: 200 }), fc.constantFrom(NaN, Infinity, 1.5)),
  }),
  weigh(4, { type: fc.constant('RequestTransfer'), userId: agent, toUserId: agent }),
  weigh(4, { type: fc.constant('AcceptTransfer'), userId: agent }),
  weigh(2, { type: fc.constant('RejectTransfer'), userId: agent }),
  weigh(2, { type: fc.constant('CancelTransfer'), userId: agent }),
  weigh(2, { type: fc.constant('TakeOver'), userId: agent }),
  weigh(1, { type: fc.constant('ResetSession'), userId: fc.option(agent) }),
  weigh(1, { type: fc.constant('SweepSession') }),
  weigh(1, { type: fc.constant('RaiseAlert'), level: fc.constantFrom(1, 2) }),
  weigh(1, { type: fc.constant('DeleteSession'), userId: agent }),
);

/** What the world is like at one step; ranks and the queue are counted, not drawn. */
export type DrawnFacts = Omit<
  Facts,
  'now' | 'topic' | 'usedRanks' | 'othersInQueue' | 'customerSeen'
>;

const drawnFacts: fc.Arbitrary<DrawnFacts> = fc.record({
  available: mostly,
  rights: fc.record({
    canRespond: mostly,
    canListen: fc.boolean(),
    manager: fc.boolean(),
    administrator: fc.boolean(),
  }),
  agentName: fc.constant('Kari'),
  transferTargetReady: mostly,
});

export interface RandomStep {
  readonly at: number;
  readonly topic: number;
  readonly command: WorldCommand;
  readonly facts: DrawnFacts;
  /** Milliseconds since the step before. */
  readonly passed: number;
  /** Milliseconds since the customer's client was seen. */
  readonly unseen: number;
}

export interface RandomWorld {
  readonly topics: readonly TopicRules[];
  readonly identified: boolean;
  /** For each session how it is brought in; null = its customer starts it. */
  readonly broughtIn: readonly (GivenSession | null)[];
  readonly steps: readonly RandomStep[];
}

export const randomWorld: fc.Arbitrary<RandomWorld> = fc.record({
  topics: fc.array(topicRules, { minLength: 1, maxLength: 3 }),
  identified: fc.boolean(),
  broughtIn: fc.array(fc.option(given, { freq: 2 }), { maxLength: SESSION_COUNT }),
  steps: fc.array(
    fc.record({
      at: fc.nat({ max: SESSION_COUNT - 1 }),
      topic: fc.nat({ max: 2 }),
      command,
      facts: drawnFacts,
      passed: fc.constantFrom(0, 0, 1, 1, 20_000, 20_000, MINUTE, 16 * MINUTE),
      unseen: fc.constantFrom(0, 0, MINUTE, 3 * MINUTE, 11 * MINUTE),
    }),
    // Long worlds on purpose: short ones never come to transfers or reopened sessions.
    { minLength: 10, maxLength: 120, size: 'max' },
  ),
});

function weigh<T>(weight: number, model: { [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return { weight, arbitrary: fc.record<T>(model) };
}
