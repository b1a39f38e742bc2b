/** Every command with every past of a session in many worlds: what can come of it at all? */
import {
  ANONYMOUS,
  type ChatSession,
  decide,
  type Facts,
  type SessionCommand,
  type TopicRules,
} from '@parley/domain';
import {
  ALL_RIGHTS,
  ANNA,
  answer,
  botSays,
  endBy,
  facts,
  KARI,
  MINUTE,
  NO_RIGHTS,
  OLA,
  say,
  T0,
} from './world.ts';

const form = (customer: typeof ANNA) =>
  [
    { type: 'SubmitPreChatForm', customer },
    { type: 'SubmitOfflineForm', customer, ticketId: 1 },
  ] as const;

const COMMANDS: readonly SessionCommand[] = [
  ...form(ANNA),
  ...form(ANONYMOUS),
  ...form({ ...ANNA, consented: false }),
  ...['Where?', ' '].flatMap((html) =>
    [[], ['One']].map((matches) => ({ type: 'AskFaq', html, clientId: 'q', matches }) as const),
  ),
  { type: 'AnswerFaq', helped: true },
  { type: 'AnswerFaq', helped: false },
  ...['Hello', ''].flatMap((html) => [say(html), answer(html), answer(html, OLA), botSays(html)]),
  endBy('customer'),
  endBy('bot'),
  endBy('user', KARI),
  endBy('user', OLA),
  { type: 'CloseSession', by: 'customer' },
  { type: 'ReopenSession' },
  ...[0, 3, 4].map((rating) => ({ type: 'RateSession', rating }) as const),
  ...[0, 1].flatMap((upTo) => [
    { type: 'MarkRead', by: 'customer', userId: null, upTo } as const,
    { type: 'MarkRead', by: 'user', userId: KARI, upTo } as const,
  ]),
  { type: 'RaiseAlert', level: 1 },
  { type: 'SweepSession' },
  { type: 'ResetSession', userId: null },
  ...[KARI, OLA].flatMap(
    (userId) =>
      [
        { type: 'PickUp', userId },
        { type: 'RequestTransfer', userId, toUserId: OLA },
        { type: 'RequestTransfer', userId, toUserId: 13 },
        { type: 'AcceptTransfer', userId },
        { type: 'RejectTransfer', userId },
        { type: 'CancelTransfer', userId },
        { type: 'TakeOver', userId },
        { type: 'ResetSession', userId },
        { type: 'DeleteSession', userId },
      ] as const,
  ),
];

type Change = (world: Facts) => Facts;

const setTopic =
  (rules: Partial<TopicRules>): Change =>
  (world) => ({ ...world, topic: { ...world.topic, ...rules } });

/** One thing each that can be different; every pair of them is tried. */
const CHANGES: readonly Change[] = [
  (world) => world,
  setTopic({ preChatForm: true, faqOffered: true }),
  setTopic({ postChatForm: false }),
  setTopic({ ratingEnabled: false }),
  setTopic({ ticketEnabled: false }),
  setTopic({ requiredFields: 31, offlineFields: 31 }),
  setTopic({ collectConsent: true, offlineCollectConsent: true }),
  (world) => ({
    ...setTopic({ queueOfflineForm: true, offlineFormQueueLength: 5 })(world),
    othersInQueue: 5,
  }),
  setTopic({ welcomeMessage: 'Welcome' }),
  (world) => ({ ...world, now: T0 + 20 * MINUTE, customerSeen: T0 }),
  (world) => ({ ...world, available: false }),
  (world) => ({ ...world, rights: ALL_RIGHTS }),
  (world) => ({ ...world, rights: NO_RIGHTS }),
  (world) => ({ ...world, transferTargetReady: false }),
];

const WORLDS: readonly Facts[] = CHANGES.flatMap((first) =>
  CHANGES.map((second) => second(first(facts()))),
);

/** What one type of command can come to in one status. */
export interface Outcomes {
  readonly to: Set<string>;
  readonly refusals: Set<string>;
}

/** Outcomes by command type; deleted sessions are left out by giving none. */
export function exploreOutcomes(sessions: readonly ChatSession[]): Map<string, Outcomes> {
  const found = new Map<string, Outcomes>();
  for (const command of COMMANDS) {
    const outcomes = found.get(command.type) ?? { to: new Set(), refusals: new Set() };
    found.set(command.type, outcomes);
    for (const session of sessions) {
      for (const world of WORLDS) {
        const decision = decide(session, command, world);
        if (decision.ok) outcomes.to.add(decision.session.status);
        else outcomes.refusals.add(decision.refusal.code);
      }
    }
  }
  return found;
}
