/** Finding chat sessions and messages by what was said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFilter } from '../../src/archive/filter/parse-filter.ts';
import { CHAT_SESSION } from '../../src/archive/providers/chat-session/provider.ts';
import { createBindings } from '../../src/archive/query/bindings.ts';
import { pageStatement } from '../../src/archive/query/page-statement.ts';
import { rowsRequest } from '../../src/archive/query/rows-request.ts';
import { understandQuery } from '../../src/archive/query/understand-query.ts';
import { loadAgent } from '../../src/storage/agents.ts';
import { UTC } from '../../src/time/zone.ts';
import { startVisitor } from '../support/callers.ts';
import { openVisitorLine } from '../support/line.ts';
import { AGENTS, type TestParley, TOPICS } from '../support/test-parley.ts';
import { thrownRefusal } from '../support/thrown-refusal.ts';
import type { PersonName } from '../support/web-api/session-world.ts';
import { keysFor, startArchiveWorld } from './providers/archive-world.ts';

let parley: TestParley;

beforeAll(async () => {
  parley = await startArchiveWorld();
});
afterAll(() => parley.stop());

function find(words: string, name: PersonName = 'root'): Promise<readonly number[]> {
  const filter = `search contains '${words.replaceAll("'", "\\'")}'`;
  return keysFor(parley, name, { provider: 'ChatSession', columns: ['chatSessionId'], filter });
}

describe('a search', () => {
  it.each([
    ['Kari', [101]],
    ['kARI@exa', [101]],
    ['kari@example.com', [101]],
    ['example', [101, 102]],
    ['example.com', [101]],
    ['@fjell.exa', [102]],
    ['com.example', []],
    ['fjell', [102, 104]],
    ['anyb', [102]],
    ['ybody', []],
    ['anna fo', []],
    ['per anyb', [102]],
    ['bo you', [104]],
  ])('[AS1] for %j finds %j', async (words, found) => {
    expect(await find(words)).toEqual(found);
  });

  it.each([
    ['Anybody?', [102]],
    ['(anybody)  , per!', [102]],
    ['?', []],
    ["' | !:*& <-> \\ (", []],
    ["anybody' | kari", []],
    ['', [101, 102, 104, 105, 106, 107]],
  ])('[AS2] for %j finds %j', async (words, found) => {
    expect(await find(words)).toEqual(found);
  });

  it('[AS2] has at most 50 words', async () => {
    expect(await find(`anybody ${'? '.repeat(100)}${'per '.repeat(49)}`)).toEqual([102]);
    expect(await thrownRefusal(find('per '.repeat(51)))).toEqual([
      'bad_request',
      ['a search has at most 50 words.'],
    ]);
  });

  it('[AS3] finds no markup', async () => {
    await parley.db.query(`
      insert into chat_message (session_id, revision, message, when_posted, type, sent_by)
      values (107, 3, 'Read <a href="https://hidden.example/path">this</a> &amp; smile', now(), 1, 2)`);
    expect(await find('this')).toEqual([107]);
    expect(await find('smile')).toEqual([107]);
    for (const markup of ['href', 'hidden', 'path', 'amp']) {
      expect(await find(markup)).not.toContain(107);
    }
  });

  it('[AS4] finds what was just said', async () => {
    const visitor = await startVisitor(parley, TOPICS.queue);
    const line = await openVisitorLine(parley, visitor);
    line.send({ t: 'post', s: visitor.sessionId, c: 'v1', text: 'Where is my xylophone?' });
    await line.frame('ack');
    expect(await find('xylophone')).toEqual([visitor.sessionId]);
  });

  it('[AS6] finds nothing for those who may not see the session', async () => {
    expect(await find('long', 'root')).toEqual([106]);
    expect(await find('long', 'bo')).toEqual([]);
    expect(await find('deleted', 'root')).toEqual([]);
  });

  it('[AS6] finds no message that may not be read', async () => {
    await parley.db.query(`update chat_message set message = 'A secret word' where id = 1008`);
    expect(await find('secret', 'anna')).toEqual([107]);
    expect(await find('secret', 'lea')).toEqual([107]);
    expect(await find('secret', 'bo')).toEqual([]);
  });

  it.each([
    ['anybody', [1002]],
    ['to', [1004, 1006]],
    ['to bo', [1004]],
    ['per', []],
  ])('[AS7] for %j among messages finds %j', async (words, found) => {
    const keys = await keysFor(parley, 'root', {
      provider: 'ChatMessage',
      columns: ['text'],
      filter: `search contains '${words}' and chatMessageId < 1008`,
    });
    expect(keys).toEqual(found);
  });
});

it.each([
  ["search contains 'word'", ['chat_message_search', 'chat_session_search']],
  ["text contains 'word'", ['chat_session_first_message']],
  ["firstMessage contains 'word'", ['chat_session_first_message']],
])('[AS5] %s goes by an index', async (filter, indexes) => {
  const agent = await loadAgent(parley.db, AGENTS.anna);
  if (agent === null) throw new Error('anna may not log in');
  const caller = {
    agent: { ...agent, administrator: true },
    zone: UTC,
    now: Date.now(),
    gone: new AbortController().signal,
  };
  const query = {
    ...{ provider: 'ChatSession', columns: [], filter: parseFilter(filter, '$filter'), order: [] },
    ...{ entities: [], context: '', skip: 0, limit: 50, grandTotal: false },
    count: 'none' as const,
  };
  const understood = understandQuery({ provider: CHAT_SESSION, query }, caller);
  const { request } = rowsRequest(understood, caller, 51);
  const { text, values } = pageStatement(request, createBindings());
  const client = await parley.db.reading.connect('stream');
  try {
    // In a table of a few rows every other way would be cheaper.
    await client.query('set enable_seqscan = off; set enable_indexscan = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of indexes) expect(plan).toContain(`Bitmap Index Scan on ${index}`);
  } finally {
    client.release(true);
  }
});
