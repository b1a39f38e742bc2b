/** Plans the 200 ended sessions of the sample data: the same ones on each fresh start. */
import { ANONYMOUS, type Customer, escapeText } from '@parley/domain';
import {
  AGENTS,
  asciiOf,
  COMPANIES,
  CUSTOMERS,
  ENGLISH_COMPANY,
  FORMER_COMPANY,
  FORMER_COMPANY_ENDED,
  VISITOR_NAMES,
} from './demo-people.ts';
import { SALES_TOPIC, SUPPORT } from './demo-topics.ts';
import { BLANKS, type Dialogue } from './dialogue.ts';
import { OFFLINE_MESSAGES, SALES_DIALOGUES } from './dialogues-sales.ts';
import { SUPPORT_DIALOGUES } from './dialogues-support.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';
import { planSteps, type Scene } from './plan-steps.ts';
import { createRandom, type Random } from './random.ts';
import type { PlannedRequest, SessionPlan } from './session-step.ts';

const SESSIONS = 200;
const DAYS = 90;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const OPENS_HOUR = 7;
const OPEN_HOURS = 12;
const SEED = 332;

/**
 * @param startOfDay midnight UTC of the day of the seeding: all sessions lie in the 90 days before it
 * @returns plans in the order of their starts; the id of a session is its place from 1
 */
export function planSessions(startOfDay: number): readonly SessionPlan[] {
  const random = createRandom(SEED);
  const starts = Array.from({ length: SESSIONS }, () => planStart(random)).sort((a, b) => a - b);
  let requests = 0;
  return starts.map((start, index) => {
    const outcome = planOutcome(random);
    const topicId = outcome === 'offline-request' || random.chance(0.65) ? SUPPORT : SALES_TOPIC;
    const who = planCustomer(random);
    const dialogue = random.pick(dialoguesFor(topicId, who.language));
    if (outcome === 'offline-request') requests += 1;
    const request = outcome === 'offline-request' ? planRequest(random, requests, who) : null;
    const then = { ...who, contactId: companyAt(who.contactId, start) };
    return planSession(
      { random, outcome, topicId, who: then, dialogue, request },
      startOfDay + start,
      index,
    );
  });
}

function dialoguesFor(topicId: number, language: Dialogue['language']): readonly Dialogue[] {
  const dialogues = topicId === SUPPORT ? SUPPORT_DIALOGUES : SALES_DIALOGUES;
  return dialogues.filter((dialogue) => dialogue.language === language);
}

interface Who {
  readonly language: Dialogue['language'];
  readonly customer: Customer;
  readonly personId: number | null;
  readonly contactId: number | null;
}

interface Choice {
  readonly random: Random;
  readonly outcome: Outcome;
  readonly topicId: number;
  readonly who: Who;
  readonly dialogue: Dialogue;
  readonly request: PlannedRequest | null;
}

function planSession(choice: Choice, startsAt: number, index: number): SessionPlan {
  const { random, outcome, topicId, who, dialogue, request } = choice;
  const anonymous = topicId === SALES_TOPIC && random.chance(0.3);
  const customer = anonymous ? ANONYMOUS : who.customer;
  const agents = AGENTS.filter(({ rights }) => rights === 'all' || rights === 'respond');
  const fill = createBlanks(random, dialogue.language, customer.name);
  const variant = random.whole(0, 1);
  const scene: Scene = {
    random,
    startsAt,
    outcome,
    hasForm: topicId === SUPPORT,
    canRate: topicId === SUPPORT,
    customer,
    agent: random.pick(agents),
    otherAgents: agents,
    lines: dialogue.lines.map(([speaker, first, second]) => ({
      speaker,
      html: escapeText(fill(variant === 0 ? first : (second ?? first))),
    })),
    clientIdPrefix: `demo-${index + 1}`,
    request,
  };
  return {
    topicId,
    startsAt,
    startsAs: topicId === SUPPORT ? ANONYMOUS : customer,
    customer,
    personId: anonymous ? null : who.personId,
    contactId: anonymous ? null : who.contactId,
    available: outcome !== 'offline-request',
    request,
    steps: planSteps(scene),
  };
}

/** Milliseconds relative to the start of the seeding's day. The hours around noon are the busiest. */
function planStart(random: Random): number {
  const day = -random.whole(1, DAYS);
  const hour = OPENS_HOUR + (OPEN_HOURS * (random.fraction() + random.fraction())) / 2;
  return day * DAY_MS + Math.floor((hour * HOUR_MS) / 1000) * 1000;
}

/** Sessions keep the company that the customer was with at the time. @param start - ms from the day of the seeding */
function companyAt(companyId: number | null, start: number): number | null {
  if (companyId === null || start >= FORMER_COMPANY_ENDED * DAY_MS) return companyId;
  return FORMER_COMPANY.get(companyId) ?? companyId;
}

function planOutcome(random: Random): Outcome {
  let rest = random.whole(1, 100);
  for (const [outcome, share] of OUTCOMES) {
    rest -= share;
    if (rest <= 0) return outcome;
  }
  return 'ended-by-agent';
}

function planCustomer(random: Random): Who {
  if (random.chance(0.55)) {
    const known = random.pick(CUSTOMERS);
    const company = COMPANIES[known.companyId - 1];
    return {
      language: known.companyId === ENGLISH_COMPANY ? 'en' : 'no',
      customer: {
        ...ANONYMOUS,
        name: `${known.firstname} ${known.lastname}`,
        email: known.email,
        companyName: company?.name ?? '',
        phone: random.chance(0.4) ? known.phone : '',
      },
      personId: known.id,
      contactId: known.companyId,
    };
  }
  const language = random.chance(0.5) ? 'en' : 'no';
  const name = random.pick(VISITOR_NAMES[language]);
  const email = `${asciiOf(name)}@mail.example`;
  return {
    language,
    customer: { ...ANONYMOUS, name, email },
    personId: null,
    contactId: null,
  };
}

function planRequest(random: Random, ticketId: number, { language }: Who): PlannedRequest {
  const [title, text] = random.pick(OFFLINE_MESSAGES[language]);
  return { ticketId, title, text: createBlanks(random, language, '')(text) };
}

/** Fills the blanks of one session's texts, each blank with the same word throughout. */
function createBlanks(
  random: Random,
  language: Dialogue['language'],
  customerName: string,
): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    product: random.pick(BLANKS.product[language]),
    day: random.pick(BLANKS.day[language]),
    size: random.pick(BLANKS.size[language]),
    color: random.pick(BLANKS.color[language]),
    order: String(random.whole(104_000, 118_999)),
    count: String(random.whole(6, 60)),
  };
  const firstName = customerName.split(' ')[0] ?? '';
  return (text) =>
    text
      .replace(/,? ?\{name\}/g, (blank) =>
        firstName === '' ? '' : blank.replace('{name}', firstName),
      )
      .replace(/\{(\w+)\}/g, (blank, word: string) => words[word] ?? blank);
}
