/** The world's sessions, their topics and their messages. */
import { CALLER } from './agents.ts';
import { choose, chooseDate, SAYINGS } from './choices.ts';
import { FIRST_COMPANY, FIRST_PERSON } from './customers.ts';

export type Session = ReturnType<typeof makeSession>;

/** One was deleted, which does not hide its sessions, and one knows nothing of itself. */
export const TOPICS = [
  topic(21, { name: 'Garden', description: 'All about plants', badge_header: 'Ask us' }),
  topic(22, { name: 'garden', description: '', badge_header: 'Spør oss' }),
  topic(23, { name: 'Ærlig', description: 'ærlig talt', badge_header: '' }),
  { ...topic(24, { name: '10', description: 'Order 10', badge_header: null }), deleted: true },
  topic(25, { name: null, description: null, badge_header: 'ask us' }),
] as const;

/** Every status but deleted. */
const STATUSES = [4, 9, 5, 6, 9, 7, 1, 2, 3, 10, 11];
const FINISHED = 7;

/** How many records there are that a session may be about. */
export interface Customers {
  readonly people: number;
  readonly companies: number;
}

/** One in eleven has no person, one in nine no company, one in seven no agent. @param index - from 0 */
export function makeSession(index: number, { people, companies }: Customers) {
  const one = <T>(values: readonly T[], column: string) =>
    choose(values, index, `session ${column}`);
  const requested = chooseDate(index, 'session requested').getTime();
  const started = requested + one([90_000, 250, 0, 1_500, 600_000, 59_999, 3_600_500], 'queue');
  const status = one(STATUSES, 'status');
  const ended = started + one([600_500, 60_000, 0, 90_061_000, 1_234], 'length');
  return {
    id: 1 + index,
    topic_id: one(TOPICS, 'topic').id,
    user_id: index % 7 === 6 ? null : CALLER.userId + (index % 10),
    customer_id: index % 11 === 7 ? null : FIRST_PERSON + (index % people),
    contact_id: index % 9 === 5 ? null : FIRST_COMPANY + ((index * 7) % companies),
    status,
    when_requested: index % 17 === 9 ? null : new Date(requested),
    when_started: index % 5 === 3 ? null : new Date(started),
    // A finished session is closed by the server itself, some time after its end.
    when_ended: index % 4 === 1 || status === FINISHED ? null : new Date(ended),
    idle: index % 8 === 2 ? null : chooseDate(index, 'session idle'),
    initial_queue_pos: one([1, 2, null, 3, 0, 7], 'queue place'),
    rating: one([null, 1, 2, 3, 4, 5], 'rating'),
    first_message: index % 13 === 8 ? null : one(SAYINGS, 'first message'),
    last_message: index % 10 === 4 ? null : one(SAYINGS, 'last message'),
    name: one(['Per Hansen', 'åse', null, ''], 'name'),
    email: one([null, 'per.hansen@fjell.example', ''], 'email'),
    phone: one(['55 00', null, '', '+47 900', 'Ext. 1'], 'phone'),
    company_name: one([null, 'Fjell og Dal', 'zebra', ''], 'company'),
  };
}

/** All that was said; the last message is among it. */
export function messagesOf({ id, last_message }: Session): readonly string[] {
  const said = id % 3 === 0 ? [choose(SAYINGS, id, 'message')] : [];
  return last_message === null ? said : [...said, last_message];
}

function topic(
  id: number,
  texts: Readonly<Record<'name' | 'description' | 'badge_header', string | null>>,
) {
  return { id, ...texts, deleted: false };
}
