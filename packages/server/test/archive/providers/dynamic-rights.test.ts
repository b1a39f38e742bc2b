/** Who sees what through the dynamic archive, at every table of a path. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestParley } from '../../support/test-parley.ts';
import type { PersonName } from '../../support/web-api/session-world.ts';
import { keysFor, startArchiveWorld, valuesFor } from './archive-world.ts';

describe('rights in the dynamic archive', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startArchiveWorld();
  });

  afterAll(() => parley.stop());

  /** Values of one column, sorted by the primary key. */
  const valuesOf = async (name: PersonName, column: string): Promise<readonly unknown[]> => {
    const rows = await valuesFor(parley, name, { provider: 'dynamic', columns: [column] });
    return rows.flat();
  };

  it.each([
    ['zoe', []],
    ['bo', [102, 104, 105, 107]],
    ['lea', [102, 104, 105, 107]],
    ['anna', [101, 102, 104, 105, 107]],
    ['root', [101, 102, 104, 105, 106, 107]],
  ] as const)(
    '[AD9] %s sees the sessions of its topics, and never a deleted one',
    async (name, ids) => {
      expect(await valuesOf(name, 'chat_session.id')).toEqual(ids);
      expect(await valuesOf(name, 'chat_topic.(chat_session->topic_id).id')).toEqual(
        ids.filter((id) => id !== 106),
      );
      const looked = { provider: 'dynamic', columns: ['chat_session.id'] };
      expect(
        await keysFor(parley, name, { ...looked, filter: 'chat_session.id in (101,103)' }),
      ).toEqual(ids.filter((id) => id === 101));
    },
  );

  it.each([
    ['zoe', []],
    // Those of 107 are anna's, and bo may not listen.
    ['bo', [1002, 1004, 1005, 1006]],
    ['lea', [1002, 1004, 1005, 1006, 1008]],
    ['anna', [1001, 1002, 1004, 1005, 1006, 1008]],
    ['root', [1001, 1002, 1004, 1005, 1006, 1007, 1008]],
  ] as const)('[AD9] %s reads the messages that it reads elsewhere', async (name, ids) => {
    expect(await valuesOf(name, 'chat_message.id')).toEqual(ids);
    const joined = await valuesOf(name, 'chat_session.(chat_message->session_id).id');
    expect([...joined].sort()).toEqual(ids);
  });

  it.each([
    ['zoe', []],
    ['bo', [2]],
    ['anna', [1, 2]],
    ['root', [1, 2, 3]],
  ] as const)('[AD9] %s sees its topics, and who is in them', async (name, ids) => {
    expect(await valuesOf(name, 'chat_topic.id')).toEqual(ids);
    const members = await valuesOf(name, 'chat_topic_user.topic_id.id');
    expect([...new Set(members)].sort()).toEqual(ids.filter((id) => id !== 3));
  });

  it('[AD9] shows nothing of foreign sessions on the way back from a person', async () => {
    const back = 'person.(chat_session->customer_id).first_message';
    expect(await valuesOf('bo', back)).toEqual(['Anybody?', 'To bo', 'To anna']);
    expect(await valuesOf('zoe', back)).toEqual([]);
    expect(await valuesOf('anna', back)).toEqual(['Forms?', 'Anybody?', 'To bo', 'To anna']);
  });

  it('[AD9] shows nothing of foreign sessions on the way back from a session that is seen', async () => {
    await parley.db.query('update chat_session set customer_id = 71 where id = 101');
    const columns = [
      'chat_message.id',
      'chat_message.session_id.customer_id.(chat_session->customer_id).id',
    ];
    const filter = 'chat_message.id eq 1004';
    const asked = { provider: 'dynamic', columns, filter };
    const others = async (name: PersonName) =>
      (await valuesFor(parley, name, asked)).map(([, id]) => id);
    expect(await others('bo')).toEqual([102, 104, 105]);
    expect(await others('anna')).toEqual([101, 102, 104, 105]);
    expect(await others('zoe')).toEqual([]);
    await parley.db.query('update chat_session set customer_id = 70 where id = 101');
  });

  it('[AD9] lets nobody find out by a filter or an order what it does not see', async () => {
    const hidden = 'person.(chat_session->customer_id).first_message';
    const asked = { provider: 'dynamic', columns: ['person.lastname'] };
    expect(await keysFor(parley, 'bo', { ...asked, filter: `${hidden} begins 'Forms'` })).toEqual(
      [],
    );
    expect(await keysFor(parley, 'anna', { ...asked, filter: `${hidden} begins 'Forms'` })).toEqual(
      [70],
    );
    // With the order comes the join, whose rows are bo's alone.
    expect(await keysFor(parley, 'bo', { ...asked, order: [hidden] })).toEqual([71, 71, 71]);
  });

  it('[AD9] keeps deleted topics from everybody, and their sessions for administrators', async () => {
    const columns = ['chat_session.id', 'chat_session.topic_id.name', 'chat_session.topic_id'];
    const filter = 'chat_session.id eq 106';
    const asked = { provider: 'dynamic', columns, filter };
    expect(await valuesFor(parley, 'root', asked)).toEqual([[106, null, 4]]);
    const inner = { ...asked, columns: ['chat_session:topic_id.name', 'chat_session.id'] };
    expect(await valuesFor(parley, 'root', inner)).toEqual([]);
  });

  it('[AD9] [AD11] follows undeclared keys to what is seen only', async () => {
    await parley.db.query('update ticket set num_messages = 101, num_replies = 1001 where id = 75');
    const session = ['ticket:num_messages[chat_session].first_message'];
    const message = ['ticket:num_replies[chat_message].message'];
    const read = (name: PersonName, columns: readonly string[]) =>
      valuesFor(parley, name, { provider: 'dynamic', columns });
    expect(await read('anna', session)).toEqual([['Forms?']]);
    expect(await read('anna', message)).toEqual([['Which <b>form</b>?']]);
    for (const name of ['bo', 'lea', 'zoe'] as const) {
      expect(await read(name, session)).toEqual([]);
      expect(await read(name, message)).toEqual([]);
    }
  });

  it('[AD10] shows deleted records where something refers to them, and finds none', async () => {
    const columns = ['chat_session.customer_id.lastname', 'chat_session.contact_id.name'];
    const filter = 'chat_session.id eq 106';
    expect(await valuesFor(parley, 'root', { provider: 'dynamic', columns, filter })).toEqual([
      ['Person', 'Closed AS'],
    ]);
    expect(await valuesOf('root', 'person.person_id')).toEqual([70, 71]);
    expect(await valuesOf('root', 'contact.name')).toEqual(['Fjell AS']);
    expect(await valuesOf('root', 'ticket.id')).toEqual([75]);
    expect(await valuesOf('root', 'ej_message.body')).toEqual(['kept']);
    expect(await valuesOf('root', 'Email.email_address')).toEqual([
      'per@fjell.example',
      'per@home.example',
    ]);
    const emails = ['chat_session.customer_id.(Email->person_id).email_address'];
    expect(
      await valuesFor(parley, 'root', { provider: 'dynamic', columns: emails, filter }),
    ).toEqual([]);
  });

  it('[AD10] finds records for associates alone', async () => {
    await parley.db.query('update associate set deleted = 1 where name = $1', ['lea']);
    expect(await valuesOf('lea', 'person.lastname')).toEqual([]);
    expect(await valuesOf('lea', 'ticket.title')).toEqual([]);
    expect(await valuesOf('lea', 'Email.email_address')).toEqual([]);
    expect(await valuesOf('lea', 'chat_session.customer_id.lastname')).toContain('Fjell');
    await parley.db.query('update associate set deleted = 0 where name = $1', ['lea']);
    expect(await valuesOf('lea', 'person.lastname')).toEqual(['Vik', 'Fjell']);
  });
});
