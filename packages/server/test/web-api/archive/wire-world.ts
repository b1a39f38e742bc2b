/** Sessions with something in every kind of column, and many that differ in their ids alone; the base zone is Oslo's. */
import { AGENTS, type TestParley, TOPICS } from '../../support/test-parley.ts';
import { LINKED, startSessionWorld } from '../../support/web-api/session-world.ts';
import { type AnswerBody, callWebApi } from '../../support/web-api/wire.ts';

/** `full` has everything, `bare` nothing but what it must have; both are in the topic `queue`, which `bo` is in too. */
export const SESSIONS = { full: 101, bare: 102 } as const;
/** Of the company of `full`. */
export const CATEGORY = 2;
/** Sessions 201 to 225 of the topic `forms`. */
export const MANY = 25;

export async function startWireWorld(): Promise<TestParley> {
  const parley = await startSessionWorld({ baseTimeZone: 'Europe/Oslo' });
  await parley.db.query(`
    update person set year_of_birth = 1980, month_of_birth = 2, day_of_birth = 29, nomailing = true
      where person_id = ${LINKED.person};
    update contact set category_idx = ${CATEGORY} where contact_id = ${LINKED.contact};
    insert into chat_session (id, topic_id, user_id, customer_id, contact_id, status, rating,
        when_requested, when_started, when_ended, idle, first_message, last_message)
      values (${SESSIONS.full}, ${TOPICS.queue}, ${AGENTS.anna}, ${LINKED.person}, ${LINKED.contact}, 9, 5,
        '2026-01-15 23:30:00Z', '2026-01-15 23:31:30Z', '2026-01-16 01:01:30Z', '2026-01-16 01:00Z',
        'Hello & welcome', 'Bye');
    insert into chat_session (id, topic_id, status) values (${SESSIONS.bare}, ${TOPICS.queue}, 4);
    insert into chat_session (id, topic_id, status, rating)
      select 200 + number, ${TOPICS.forms}, 9, 1 + number % 3 from generate_series(1, ${MANY}) number`);
  return parley;
}

export type Row = Readonly<Record<string, unknown>>;

/** What REST answers about an archive; the tests look at the part that they ask for. */
export interface RowsBody extends AnswerBody {
  readonly 'odata.metadata': string;
  readonly 'odata.count'?: number;
  readonly 'odata.nextLink': string | null;
  readonly value: readonly Row[];
}

/** A GET of `anna`'s unless somebody else asks. @param path - below `/api/v1/` */
export function getRows(
  parley: TestParley,
  path: string,
  { as = 'anna', headers = {} }: { as?: string | null; headers?: Record<string, string> } = {},
) {
  return callWebApi<RowsBody>(parley, path, { method: 'GET', as, headers });
}

/** The sentence of a refusal, which is expected to be of bad input. */
export async function sentenceOf(parley: TestParley, path: string): Promise<string> {
  const { status, body } = await getRows(parley, path);
  if (status !== 400) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body.Message;
}
