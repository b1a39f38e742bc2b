/**
 * What is asked of the archive, each beside the statement that somebody who knows the tables would write by hand for the very
 * same rows.
 */
import { FIRST_ID, SIZES } from './fill-store.ts';

export interface ArchiveCase {
  readonly name: string;
  /** How often it is measured. */
  readonly times: number;
  /** The `n`th request: parameters of `GET Archive/ChatSession`. */
  parameters(n: number): Readonly<Record<string, string>>;
  /** Its statement; the first column is the session's id, or the count. */
  statement(n: number): { readonly text: string; readonly values: readonly unknown[] };
}

const COLUMNS = `chatSessionId,whenRequested,whenEnded,chatTopic/name,associate/ejDisplayName,
person/firstName,person/lastName,contact/name,firstMessage,lastMessage`.replaceAll('\n', '');
const SELECT = `select c.id, c.when_requested, c.when_ended, t.name, u.username, p.firstname, p.lastname, k.name,
  c.first_message, c.last_message`;
const JOINS = `join chat_topic t on t.id = c.topic_id left join ejuser u on u.id = c.user_id
  left join person p on p.person_id = c.customer_id left join contact k on k.contact_id = c.contact_id`;
const VISIBLE = 'c.status is distinct from 8';
const NEWEST = 'order by c.when_requested desc nulls last, c.id desc';
const PAGE = 50;

const newestPage = { $select: COLUMNS, $orderBy: 'whenRequested desc', $top: String(PAGE) };

export const ARCHIVE_CASES: readonly ArchiveCase[] = [
  {
    name: 'archive_first_page',
    times: 200,
    parameters: () => newestPage,
    statement: () => ({
      text: `${SELECT} from chat_session c ${JOINS} where ${VISIBLE} ${NEWEST} limit ${PAGE}`,
      values: [],
    }),
  },
  {
    name: 'archive_filtered',
    times: 200,
    parameters: (n) => ({
      ...newestPage,
      $filter: `chatTopic/chatTopicId eq ${topic(n)} and status oneOf (9,10) and whenRequested afterTime '${month(n)}T00:00:00' and whenRequested beforeTime '${month(n + 1)}T00:00:00'`,
    }),
    statement: (n) => ({
      text: `${SELECT} from chat_session c ${JOINS}
        where ${VISIBLE} and c.topic_id = $1 and c.status in (9, 10) and c.when_requested > $2 and c.when_requested < $3
        ${NEWEST} limit ${PAGE}`,
      values: [topic(n), `${month(n)}T00:00:00Z`, `${month(n + 1)}T00:00:00Z`],
    }),
  },
  {
    name: 'archive_person_order',
    times: 200,
    parameters: (n) => ({
      $select: COLUMNS,
      $orderBy: 'person/lastName desc',
      $top: String(PAGE),
      $skip: String((n % 20) * PAGE),
    }),
    statement: (n) => ({
      text: `${SELECT} from chat_session c join chat_topic t on t.id = c.topic_id left join ejuser u on u.id = c.user_id
        join person p on p.person_id = c.customer_id left join contact k on k.contact_id = c.contact_id
        where ${VISIBLE}
        order by p.lastname collate "und-x-icu" desc nulls last, c.id desc limit ${PAGE} offset ${(n % 20) * PAGE}`,
      values: [],
    }),
  },
  {
    name: 'archive_company_begins',
    times: 200,
    parameters: (n) => ({ ...newestPage, $filter: `contact/name begins '${prefix(n)}'` }),
    statement: (n) => ({
      text: `${SELECT} from chat_session c ${JOINS}
        where ${VISIBLE} and lower(k.name collate "und-x-icu") like $1 ${NEWEST} limit ${PAGE}`,
      values: [`${prefix(n)}%`],
    }),
  },
  {
    name: 'archive_search',
    times: 100,
    parameters: (n) => ({ ...newestPage, $filter: `search contains '${word(n)}'` }),
    statement: (n) => ({
      text: `${SELECT} from chat_session c ${JOINS}
        where ${VISIBLE} and c.id = any (array(
          select session_id from chat_message where to_tsvector('simple', message) @@ to_tsquery('simple', $1)
          union all
          select id from chat_session where to_tsvector('simple', coalesce(name, '') || ' ' || coalesce(email, '') || ' ' ||
            translate(coalesce(email, ''), '@.-_+', '     ') || ' ' ||
            coalesce(company_name, '') || ' ' || coalesce(first_message, '')) @@ to_tsquery('simple', $1)))
        ${NEWEST} limit ${PAGE}`,
      values: [`${word(n)}:*`],
    }),
  },
  {
    name: 'archive_page_1000',
    times: 50,
    parameters: () => ({ ...newestPage, $skip: String(999 * PAGE) }),
    statement: () => ({
      text: `${SELECT} from (
          select c.id from chat_session c where ${VISIBLE} ${NEWEST} limit ${PAGE} offset ${999 * PAGE}) page
        join chat_session c on c.id = page.id ${JOINS} ${NEWEST}`,
      values: [],
    }),
  },
  {
    name: 'archive_count',
    times: 20,
    parameters: () => ({ $select: 'chatSessionId', $top: '1', $inlineCount: 'True' }),
    statement: () => ({
      text: `select count(*)::int from chat_session c where ${VISIBLE}`,
      values: [],
    }),
  },
];

function topic(n: number): number {
  return FIRST_ID + (n % SIZES.topics);
}

/** The first day of one of the first twenty months. */
function month(n: number): string {
  return new Date(Date.UTC(2023, n % 20, 1)).toISOString().slice(0, 10);
}

/** Names of companies begin with hexadecimal digits: about five of them with each prefix. */
function prefix(n: number): string {
  return (0x100 + ((n * 37) % 0xf00)).toString(16);
}

/** Between one and two in a thousand messages have it. */
function word(n: number): string {
  return `w${2_000 + ((n * 37) % 2_000)}`;
}
