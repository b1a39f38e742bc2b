/** The archive of messages. */

import { plainText } from '@parley/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAT_MESSAGE } from '../../../src/archive/providers/chat-message/provider.ts';
import type { TestParley } from '../../support/test-parley.ts';
import { keysFor, pageFor, startArchiveWorld, valuesFor } from './archive-world.ts';

describe('the archive ChatMessage', () => {
  let parley: TestParley;

  beforeAll(async () => {
    parley = await startArchiveWorld();
  });

  afterAll(() => parley.stop());

  const keys = (name: Parameters<typeof keysFor>[1], filter?: string, context = '') =>
    keysFor(parley, name, {
      provider: 'chatmessage',
      columns: ['chatMessageId'],
      context,
      ...(filter === undefined ? {} : { filter }),
    });

  it('[AD1] has the messages that the caller reads elsewhere too', async () => {
    expect(await keys('zoe')).toEqual([]);
    expect(await keys('bo')).toEqual([1002, 1004, 1005, 1006]);
    expect(await keys('lea')).toEqual([1002, 1004, 1005, 1006, 1008]);
    expect(await keys('anna')).toEqual([1001, 1002, 1004, 1005, 1006, 1008]);
    expect(await keys('root')).toEqual([1001, 1002, 1004, 1005, 1006, 1007, 1008]);
  });

  it('[AD1] no longer has those of a session that was handed over and taken', async () => {
    await parley.db.query('update chat_session set status = 7 where id = 105');
    expect(await keys('bo')).toEqual([1002, 1004, 1005]);
    await parley.db.query('update chat_session set status = 6 where id = 105');
  });

  it('[AD2] tells what was said, and by whom', async () => {
    const columns = [
      ...['chatMessageId', 'chatSessionId', 'whenPosted', 'type', 'author', 'text', 'message'],
      ...['specialType', 'specialParam', 'readByCustomer', 'sentBy', 'createdBy'],
      ...['chatSession/status', 'chatTopic/name', 'person/lastName', 'contact/name'],
    ];
    const page = await pageFor(parley, 'bo', {
      provider: 'ChatMessage',
      columns,
      filter: 'chatMessageId = 1005',
    });
    expect(page.entity).toBe('chatMessage');
    expect(page.rows[0]?.cells.map(({ value }) => value)).toEqual([
      ...[1005, 104, Date.UTC(2026, 4, 4, 10, 1), 1, 'bo', 'Bo & you:\n<b>'],
      ...['Bo &amp; you:<br>&lt;b&gt;', 0, '', false, 2, 12, 7, 'Queue', 'Fjell', 'Fjell AS'],
    ]);
    expect(page.rows[0]?.cells.flatMap(({ shown }) => shown ?? [])).toEqual([
      'US:"To customer";NO:"Til kunden";',
      'US:"None";NO:"Ingen";',
      'US:"Agent";NO:"Kundebehandler";',
      'bo',
      'US:"Finished";NO:"Avsluttet";',
    ]);
  });

  it.each([
    'plain',
    'one<br>two<br />three',
    '<p>a</p><p>b &amp;amp; c</p>',
    '<ul><li>x</li><li>y</li></ul>',
    '<a href="https://a.example/?x=1&amp;y=2">link</a> &lt;br&gt; &quot;q&quot; &#39;s&#39;',
    '',
  ])('[AD2] gives %j without HTML as the chat does', async (message) => {
    await parley.db.query('update chat_message set message = $1 where id = 1004', [message]);
    const filter = 'chatMessageId = 1004';
    const rows = await valuesFor(parley, 'bo', {
      provider: 'ChatMessage',
      columns: ['text'],
      filter,
    });
    expect(rows).toEqual([[plainText(message)]]);
    await parley.db.query("update chat_message set message = 'To bo' where id = 1004");
  });

  it('[AD2] finds what is said in the text without HTML', async () => {
    expect(await keys('root', "text contains 'bo & you'")).toEqual([1005]);
    expect(await keys('bo', "text contains 'anna'")).toEqual([1006]);
  });

  it('[AD2] has everything that the archive of sessions has of topic, agent, person and company', async () => {
    const names = CHAT_MESSAGE.columns.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    const shown = CHAT_MESSAGE.columns.filter(({ restricted }) => restricted.by !== 'constant');
    for (let from = 0; from < shown.length; from += 50) {
      const columns = shown.slice(from, from + 50).map(({ name }) => name);
      const page = await pageFor(parley, 'root', { provider: 'ChatMessage', columns });
      expect(page.rows).toHaveLength(7);
    }
  });

  it('[AD2] is sorted by each column that can be sorted', async () => {
    for (const { name, sortable } of CHAT_MESSAGE.columns) {
      if (!sortable) continue;
      const asked = {
        provider: 'ChatMessage',
        columns: ['chatMessageId'],
        order: [`${name} desc`],
      };
      expect(await keysFor(parley, 'root', asked), name).toHaveLength(7);
    }
  });

  it('[AD4] is narrowed to a session or a topic', async () => {
    expect(await keys('root', undefined, 'chatSessionId=104')).toEqual([1004, 1005]);
    expect(await keys('root', undefined, 'chatTopicId=1')).toEqual([1001]);
    expect(await keys('bo', undefined, 'chatSessionId=101')).toEqual([]);
  });
});
