/** The dot syntax: what can be said in it, and what is refused at which character. */
import { describe, expect, it } from 'vitest';
import { openDynamic } from '../../../src/archive/providers/dynamic/open-dynamic.ts';
import { ChatError } from '../../../src/chat/chat-error.ts';

const open = (...names: readonly string[]) =>
  openDynamic(names.map((name) => ({ name, place: { source: '$select', position: 10 } })));

describe('a query of the dynamic archive', () => {
  it('[AD6] is of the table that its columns begin with', () => {
    const { entity, key } = open('SALESTAKEHOLDER.comment', 'getAllRows');
    expect([entity.name, key]).toEqual(['SaleStakeholder', 't0.salestakeholder_id']);
    expect(refusal('chat_session.id', 'person.lastname')).toBe(
      '$select, character 11: all columns of a query begin with the same table; expected "chat_session", not "person".',
    );
  });

  it('[AD6] needs a table', () => {
    const needed = 'expected a column such as "chat_session.id", whose table says what to list.';
    expect(refusal()).toBe(`$select: ${needed}`);
    expect(refusal('getAllRows')).toBe(`$select, character 11: ${needed}`);
  });

  it('[AD5] finds names in any case, with stray spaces and question marks', () => {
    const { columns } = open('Chat_Session.TOPIC_ID.Name', ' chat_session . topic_id . name? ');
    expect(columns.map(({ name }) => name)).toEqual([
      'getAllRows',
      'getNoRows',
      'Chat_Session.TOPIC_ID.Name',
    ]);
  });

  it('[AD7] joins once what several paths go through', () => {
    const { joins, from } = open(
      'chat_message.session_id.customer_id.firstname',
      'chat_message.session_id.customer_id.contact_id.name',
      'chat_message.session_id:customer_id.lastname',
    );
    expect(Object.keys(joins)).toHaveLength(2);
    expect(from.match(/join/g)).toHaveLength(2);
  });

  it('[AD14] takes each field for what it holds', () => {
    const { columns } = open(
      'chat_session.id',
      'chat_session.status',
      'chat_session.consented',
      'chat_session.name',
      'chat_session.idle',
      'chat_session.sale_id.amount',
      'chat_session.topic_id.mon_start',
    );
    expect(columns.slice(2).map(({ kind, restriction }) => [kind, restriction])).toEqual([
      ['int', 'int'],
      ['int', 'int'],
      ['bool', 'bool'],
      ['text', 'string'],
      ['datetime', 'datetime'],
      ['decimal', 'decimal'],
      ['text', 'string'],
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['chat_sesion.id', 11, 'there is no table "chat_sesion"; did you mean "chat_session"?'],
    ['pg_shadow.passwd', 11, 'there is no table "pg_shadow"; did you mean'],
    ['login_session.token_hash', 11, 'there is no table "login_session"; did you mean'],
    ['chat_session.nmae', 24, 'chat_session has no field "nmae"; did you mean "name"?'],
    ['chat_session.topic_id.nmae', 33, 'chat_topic has no field "nmae"; did you mean "name"?'],
    ['chat_session.constructor', 24, 'chat_session has no field "constructor"'],
    ['__proto__.id', 11, 'there is no table "__proto__"'],
    ['chat_session', 23, 'expected "." and a field, not the end.'],
    ['chat_session.', 24, 'expected a field, not the end.'],
    ['', 11, 'expected a table, not the end.'],
    ['chat_session.(chat_message', 37, 'expected "->", not the end.'],
    ['chat_session.(chat_message->session_id', 49, 'expected ")", not the end.'],
    ['chat_session.(chat_message->session_id)', 50, 'expected "." and a field, not the end.'],
    ['chat_session.topic_id[chat_topic.name', 43, 'expected "]", not ".".'],
    ['chat_session:name', 23, 'expected "." before the last field.'],
    ['chat_session.id; drop table person', 26, 'expected the end, "." or "[", not ";".'],
    ["chat_session.id' or '1'='1", 26, `expected the end, "." or "[", not "'".`],
    ['chat_session."id"', 24, 'expected a field, not """.'],
    ['chat_session.идентификатор', 24, 'expected a field, not "и".'],
    ['chat_session.\u0000id', 24, 'expected a field, not "\u0000".'],
    ['chat_session.😀', 24, 'expected a field, not "😀".'],
    [
      'chat_session.rating.name',
      24,
      'chat_session.rating is no foreign key; name its table as "rating[table]".',
    ],
    ['chat_session.name.id', 24, 'chat_session.name is no foreign key.'],
    [
      'chat_session.name[person].id',
      24,
      'chat_session.name is no whole number, so it cannot be joined by.',
    ],
    [
      'person.(chat_session->name).id',
      33,
      'chat_session.name is no whole number, so it cannot be joined by.',
    ],
  ])('[AD13] %s', (name, character, sentence) => {
    expect(refusal(name)).toContain(`$select, character ${character}: ${sentence}`);
  });

  it('[AD13] longer paths and more tables than a query may have', () => {
    const parents = (count: number) => `kb_category${'.parent_id'.repeat(count)}.name`;
    expect(open(parents(8)).columns).toHaveLength(3);
    expect(refusal(parents(9))).toContain('a path goes through 8 joins at most.');
    // 2 + 4 + 8 + 16 tables are gone through by the paths of four joins, each left or inner.
    const signs = ['.', ':'];
    const two = signs.flatMap((one) => signs.map((other) => `${one}parent_id${other}parent_id`));
    const four = two.flatMap((one) => two.map((other) => `kb_category${one}${other}.name`));
    expect(open(...four).columns).toHaveLength(18);
    expect(refusal(...four, 'kb_category.(ej_category->sort_order).name')).toBe(
      '$select, character 11: a query joins 30 tables at most.',
    );
  });

  it.each([
    'chat_session.session_key',
    'chat_session.start_id',
    'chat_message.client_id',
    'ejuser.password',
    'ejuser.login_attempts',
    'ejuser.last_login_attempt',
    'chat_session.user_id.password',
    'chat_topic_user.user_id.password',
    'ticket.created_by.password',
    'associate.ejuserId.password',
    'person.(chat_session->customer_id).session_key',
    'ej_message.email_header',
  ])('[AD12] %s', (name) => {
    expect(refusal(name)).toMatch(/ has no field "\w+"; did you mean "\w+"\?$/);
  });

  it.each([
    'person.person_id[chat_session].first_message',
    'ticket.num_messages[chat_message].message',
    'chat_session.rating[person].lastname',
  ])('[AD11] %s, which no declared key leads to', (name) => {
    expect(refusal(name)).toMatch(/ is not declared to lead to \w+; join it with ":"\.$/);
    expect(open(name.replace('.', ':')).columns).toHaveLength(3);
  });
});

function refusal(...names: readonly string[]): string {
  try {
    open(...names);
  } catch (error) {
    if (error instanceof ChatError && error.code === 'bad_request') return error.detail.join('\n');
    throw error;
  }
  throw new Error(`${names.join(', ')} was not refused`);
}
