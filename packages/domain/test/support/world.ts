/** A topic, an agent, a customer and the facts around them, with everything permitted unless a test says otherwise. */
import {
  type ChatEvent,
  type ChatSession,
  type Customer,
  type Decision,
  decide,
  type Facts,
  type GivenSession,
  importSession,
  type RefusalCode,
  type Rights,
  type SaveFacts,
  type SessionCommand,
  saveSession,
  startSession,
  type TopicRules,
} from '@parley/domain';

/** When the sessions of the tests start; milliseconds since the epoch. */
export const T0 = Date.UTC(2025, 0, 6, 9);
export const SECOND = 1_000;
export const MINUTE = 60_000;
export const SESSION_ID = 7;
export const KARI = 11;
export const OLA = 12;

export const ANNA: Customer = {
  name: 'Anna',
  email: 'anna@example.com',
  companyName: 'Acme',
  phone: '+47 22 00 00 00',
  country: 1,
  consented: true,
};

export const ALL_RIGHTS: Rights = {
  canRespond: true,
  canListen: true,
  manager: true,
  administrator: true,
};
export const NO_RIGHTS: Rights = {
  canRespond: false,
  canListen: false,
  manager: false,
  administrator: false,
};
export const RESPOND: Rights = { ...NO_RIGHTS, canRespond: true };
export const MANAGE: Rights = { ...NO_RIGHTS, manager: true };

/** A topic that leads straight to the queue. */
export function topic(changes: Partial<TopicRules> = {}): TopicRules {
  return {
    id: 1,
    preChatForm: false,
    requiredFields: 0,
    collectConsent: false,
    faqOffered: false,
    postChatForm: true,
    ratingEnabled: true,
    ticketEnabled: true,
    offlineFields: 0,
    offlineCollectConsent: false,
    queueOfflineForm: false,
    offlineFormTimeLimit: 0,
    offlineFormQueueLength: 0,
    welcomeMessage: '',
    botEnabled: false,
    ...changes,
  };
}

type FactChanges = Partial<Omit<Facts, 'topic'>> & { readonly topic?: Partial<TopicRules> };

export function facts(changes: FactChanges = {}): Facts {
  const now = changes.now ?? T0;
  return {
    available: true,
    othersInQueue: 0,
    rights: RESPOND,
    usedRanks: [],
    agentName: 'Kari',
    transferTargetReady: true,
    customerSeen: now,
    ...changes,
    now,
    topic: topic(changes.topic),
  };
}

export type Accepted = Extract<Decision, { readonly ok: true }>;

export function accepted(decision: Decision): Accepted {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`);
  return decision;
}

export function start(changes: FactChanges = {}, customer = ANNA, identified = false): Accepted {
  const command = {
    type: 'StartSession',
    sessionId: SESSION_ID,
    customer,
    host: '192.0.2.1',
    identified,
  } as const;
  return accepted(startSession(command, facts(changes)));
}

export function run(
  session: ChatSession,
  command: SessionCommand,
  changes: FactChanges = {},
): Accepted {
  return accepted(decide(session, command, facts(changes)));
}

/** The code that a command is refused with; undefined when it is accepted. */
export function refusal(
  session: ChatSession,
  command: SessionCommand,
  changes: FactChanges = {},
): RefusalCode | undefined {
  const decision = decide(session, command, facts(changes));
  return decision.ok ? undefined : decision.refusal.code;
}

/** Brings a session in; everything permitted unless the test says otherwise. */
export function bringIn(given: GivenSession, changes: FactChanges = {}): Accepted {
  return accepted(importSession({ sessionId: SESSION_ID, given }, facts(changes)));
}

type SaveFactChanges = FactChanges & Partial<Pick<SaveFacts, 'rightsBefore' | 'customerFetch'>>;

/** Saves a session, by Kari unless the test says otherwise. */
export function decideSave(
  session: ChatSession,
  given: GivenSession,
  { userId = KARI, ...changes }: SaveFactChanges & { readonly userId?: number } = {},
): Decision {
  const world = facts(changes);
  return saveSession(
    session,
    { userId, given },
    {
      ...world,
      rightsBefore: changes.rightsBefore ?? world.rights,
      customerFetch: changes.customerFetch ?? null,
    },
  );
}

/** A decision's events in short: types, with the special type of lines. */
export function outline(events: readonly ChatEvent[]): string[] {
  return events.map((event) =>
    event.type === 'MessagePosted' && event.specialType !== 'None'
      ? `line ${event.specialType}`
      : event.type === 'MessagePosted'
        ? `text ${event.messageType}`
        : event.type,
  );
}

export const say = (html: string, clientId = 'c1') =>
  ({ type: 'PostCustomerMessage', html, clientId }) as const;
export const answer = (html: string, userId = KARI, clientId = 'u1') =>
  ({ type: 'PostUserMessage', userId, agentName: 'Kari', html, clientId }) as const;
export const botSays = (html: string, options: readonly string[] = []) =>
  ({ type: 'PostBotMessage', author: 'Robo', html, options, clientId: 'b1' }) as const;
export const endBy = (by: 'customer' | 'user' | 'bot', userId: number | null = null) =>
  ({ type: 'EndSession', by, userId }) as const;
