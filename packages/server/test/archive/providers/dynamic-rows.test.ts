/** What the joins of the dynamic archive give, how their rows are paged and counted, and how fields are filtered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import { keysFor, pageFor, startArchiveWorld, valuesFor } from './archive-world.ts';

describe('the rows of the dynamic archive', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startArchiveWorld();
  });

  afterAll(() => parley.stop());

  const read = (columns: readonly string[], filter?: string, order: readonly string[] = []) =>
    valuesFor(parley, 'root', {
      provider: 'DYNAMIC',
      columns,
      order,
      ...(filter === undefined ? {} : { filter }),
    });

  it('[AD5] gives what the reference asks for', async () => {
    const page = await pageFor(parley, 'bo', {
      provider: 'dynamic',
      columns: ['chat_message.id', 'chat_message.message'],
      filter: 'chat_message.session_id eq 104',
    });
    expect(page.entity).toBe('chat_message');
    expect(page.columns.map(({ asked }) => asked)).toEqual([
      'chat_message.id',
      'chat_message.message',
    ]);
    expect(page.rows.map(({ key, cells }) => [key, ...cells.map(({ value }) => value)])).toEqual([
      [1004, 1004, 'To bo'],
      [1005, 1005, 'Bo &amp; you:<br>&lt;b&gt;'],
    ]);
  });

  it('[AD7] keeps rows at left joins and drops them at inner ones', async () => {
    const filter = 'chat_session.id in (102, 107)';
    expect(await read(['chat_session.id', 'chat_session.customer_id.lastname'], filter)).toEqual([
      [102, 'Fjell'],
      [107, null],
    ]);
    expect(await read(['chat_session.id', 'chat_session:customer_id.lastname'], filter)).toEqual([
      [102, 'Fjell'],
    ]);
    const far = 'chat_session.customer_id:contact_id.name';
    expect(await read(['chat_session.id', far], 'chat_session.id in (101, 102, 107)')).toEqual([
      [102, 'Fjell AS'],
    ]);
  });

  it('[AD7] drops them also where only the filter or the order names the join', async () => {
    const columns = ['chat_session.id'];
    const filter = "chat_session:customer_id.lastname isNot 'Vik'";
    expect((await read(columns, filter)).flat()).toEqual([102, 104, 105, 106]);
    const ordered = await read(columns, undefined, ['chat_session:customer_id.lastname desc']);
    expect(ordered.flat()).toEqual([101, 106, 105, 104, 102]);
  });

  it('[AD7] gives a row for each row that leads to the base table', async () => {
    const columns = ['person.person_id', 'person.(Email->person_id).email_address'];
    expect(await read(columns)).toEqual([
      [71, 'per@fjell.example'],
      [71, 'per@home.example'],
    ]);
    const messages = [
      'chat_topic.name',
      'chat_topic.(chat_session->topic_id).(chat_message->session_id).id',
    ];
    expect(await read(messages, 'chat_topic.id eq 2')).toEqual(
      [1002, 1004, 1005, 1006, 1008].map((id) => ['Queue', id]),
    );
  });

  it('[AD5] follows keys that are named with their table', async () => {
    await parley.db.query('update chat_session set country = 578 where id = 102');
    const filter = 'chat_session.id in (102, 104)';
    const columns = [
      'chat_session.country[country].english_name',
      'chat_session.topic_id[chat_topic].name',
    ];
    expect(await read(columns, filter)).toEqual([
      ['Norway', 'Queue'],
      [null, 'Queue'],
    ]);
  });

  it('[AD8] pages through multiplied rows one by one, and counts them', async () => {
    const column = 'chat_topic.(chat_session->topic_id).(chat_message->session_id).id';
    const asked = { provider: 'dynamic', columns: [column, 'chat_topic.name'] };
    for (const order of [[], ['chat_topic.name desc'], ['chat_topic.id']]) {
      const whole = await valuesFor(parley, 'root', { ...asked, order });
      expect(new Set(whole.map(([id]) => id)).size).toBe(6);
      const pages: unknown[] = [];
      for (let skip = 0; skip < 8; skip += 1) {
        const page = await pageFor(parley, 'root', {
          ...asked,
          order,
          skip,
          limit: 1,
          count: 'exact',
        });
        if (page.rows.length > 0) expect([page.total, page.more]).toEqual([6, skip < 5]);
        pages.push(...page.rows.map(({ cells }) => cells.map(({ value }) => value)));
      }
      expect(pages).toEqual(whole);
    }
  });

  it('[AD8] counts rows that only the filter multiplies', async () => {
    const page = await pageFor(parley, 'root', {
      provider: 'dynamic',
      columns: ['chat_session.id'],
      filter: "chat_session.(chat_message->session_id).message contains 'bo'",
      limit: 1,
      count: 'exact',
    });
    expect([page.total, page.more]).toEqual([3, true]);
  });

  it('[AD14] filters fields by what they hold', async () => {
    const sessions = (filter: string) =>
      keysFor(parley, 'root', {
        provider: 'dynamic',
        columns: ['chat_session.id'],
        filter,
      });
    expect(await sessions('chat_session.status eq 4')).toEqual([102]);
    expect(await sessions('chat_session.status > 100000')).toEqual([]);
    expect(await sessions("chat_session.first_message begins 'to'")).toEqual([104, 105]);
    expect(await sessions("chat_session.when_requested after '2026-05-05'")).toEqual([106, 107]);
    expect(await sessions('chat_session.consented set true')).toEqual([]);
    expect(await sessions('chat_session.customer_id isNull')).toEqual([107]);
    expect(await sessions('chat_session.id > 104 and getNoRows = true')).toEqual([]);
    expect(await sessions('chat_session.id > 105 and getAllRows = true')).toEqual([106, 107]);
  });

  it('[AD14] gives times of day as texts, and moments in milliseconds', async () => {
    await parley.db.query("update chat_topic set mon_start = '08:30' where id = 1");
    expect(await read(['chat_topic.mon_start'], "chat_topic.mon_start begins '08'")).toEqual([
      ['08:30:00'],
    ]);
    expect(await read(['chat_session.when_requested'], 'chat_session.id eq 101')).toEqual([
      [Date.UTC(2026, 4, 1, 10)],
    ]);
  });

  it('[AD5] groups and counts', async () => {
    const columns = ['GroupBy(chat_session.topic_id.name):Footer,HideDetail', 'CountAll():Footer'];
    const { rows } = await pageFor(parley, 'anna', { provider: 'dynamic', columns });
    expect(rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ['Forms', 1],
      ['Queue', 4],
    ]);
  });

  it.each(["'); drop table person; --", "' or '1'='1", '\\', '%_', 'Ø𝄞\u202e', '$1'])(
    '[AD13] takes %j for a text, whatever it looks like',
    async (text) => {
      const quoted = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
      expect(await read(['person.lastname'], `person.lastname contains '${quoted}'`)).toEqual([]);
      expect(await read(['person.person_id'])).toEqual([[70], [71]]);
    },
  );

  it('[AD15] reads every field of every table', async () => {
    const { TABLES } = await import('../../../src/archive/providers/dynamic/find-table.ts');
    for (const { name, key, fields } of TABLES) {
      const columns = Object.keys(fields).map((field) => `${name}.${field}`);
      const page = await pageFor(parley, 'root', {
        provider: 'dynamic',
        columns,
        limit: 3,
        order: [`${name}.${key}`],
      });
      expect(page.columns).toHaveLength(columns.length);
    }
  });
});
