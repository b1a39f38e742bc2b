/** Checks what somebody hands over as a chat session, before any rule sees it. */
import { type GivenSession, SESSION_STATUS } from '@parley/domain';
import { ChatError } from './chat-error.ts';

/** A session to be saved, in any of its fields. Absent = not given, null = cleared (CS86). */
export interface GivenSessionRecord extends GivenSession {
  /** 0, null or absent = a session that is brought in. */
  readonly id?: number | null | undefined;
  /** Kept for a session that is brought in; absent or empty = made up. A save never changes it. */
  readonly sessionKey?: string | null | undefined;
}

type Field = keyof GivenSessionRecord;

/** Characters that the columns hold. */
const TEXTS: Readonly<Partial<Record<Field, number>>> = {
  ...{ customerAlias: 64, customerHost: 255, sessionKey: 255 },
  ...{ name: 255, email: 255, companyName: 255, phone: 32 },
  ...{ firstMessage: 1024, lastMessage: 1024 },
};
const IDS: readonly Field[] = [
  ...(['id', 'topicId', 'userId', 'transferTo', 'customerId', 'contactId'] as const),
  ...(['projectId', 'saleId', 'ticketId'] as const),
];
/** Numbers whose 0 says that there is none, as those who have no null write it. */
const NONE_IS_ZERO: readonly Field[] = ['rank', 'rating', 'country'];
const NUMBERS: readonly Field[] = [...NONE_IS_ZERO, 'initialQueuePos', 'alertLevel', 'flags'];
const TIMES: readonly Field[] = [
  ...(['whenRequested', 'whenStarted', 'whenEnded', 'idle', 'customerFetch'] as const),
];

const MOST_INTEGER = 2_147_483_647;
/** From the first to the last day of four-digit years. */
const FIRST_MOMENT = Date.UTC(1000, 0, 1);
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * The same with one way to say "none": an id of 0 or less, a rank or rating of 0, are null.
 * @throws ChatError `bad_request` with a line `field: sentence` for each mistake
 */
export function checkGivenSession(given: GivenSessionRecord): GivenSessionRecord {
  const faults = Object.entries(given).flatMap(([field, value]) => {
    const fault = value == null ? null : faultOf(field as Field, value);
    return fault === null ? [] : [`${field}: ${fault}`];
  });
  if (faults.length > 0) throw new ChatError('bad_request', faults);
  return Object.fromEntries(
    Object.entries(given).map(([field, value]) => [field, isNone(field, value) ? null : value]),
  );
}

function isNone(field: string, value: unknown): boolean {
  if (typeof value !== 'number') return false;
  if ((IDS as readonly string[]).includes(field)) return value <= 0;
  return (NONE_IS_ZERO as readonly string[]).includes(field) && value === 0;
}

function faultOf(field: Field, value: string | number | boolean): string | null {
  const most = TEXTS[field];
  if (most !== undefined) return textFault(String(value), most);
  if (IDS.includes(field) || NUMBERS.includes(field)) {
    const whole = Number.isInteger(value) && Math.abs(Number(value)) <= MOST_INTEGER;
    return whole ? null : 'must be a whole number of 32 bits';
  }
  if (TIMES.includes(field)) {
    const moment = Number(value);
    return moment >= FIRST_MOMENT && moment <= LAST_MOMENT ? null : 'must be a date';
  }
  if (field === 'status') {
    return Object.hasOwn(SESSION_STATUS, String(value)) ? null : `"${value}" is not a status`;
  }
  return null;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function textFault(text: string, most: number): string | null {
  if (/[\0\p{Cs}]/u.test(text)) return 'must not hold control characters';
  return [...text].length > most ? `must have at most ${most} characters` : null;
}
