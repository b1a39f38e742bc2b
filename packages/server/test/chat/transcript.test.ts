/** Transcripts of chats that people really had. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcript } from '../../src/chat/transcript.ts';
import { type Agent, loadAgent } from '../../src/storage/agents.ts';
import type { Queryable } from '../../src/storage/database.ts';
import { createZone, UTC } from '../../src/time/zone.ts';
import { logInAs, startVisitor, type Visitor } from '../support/callers.ts';
import {
  AGENTS,
  type AgentName,
  startTestParley,
  type TestParley,
  TOPICS,
} from '../support/test-parley.ts';

const AT = Date.parse('2026-01-15T23:30:00Z');
const PLAIN = { html: false, zone: UTC, language: null, culture: null } as const;
const OSLO = createZone('Europe/Oslo');

let parley: TestParley;
let visitor: Visitor;
beforeAll(async () => {
  parley = await startTestParley({ now: () => AT });
  visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per <b>', email: 'per@example.com' });
  const anna = await logInAs(parley, 'anna');
  const path = `/sessions/${visitor.sessionId}`;
  await visitor.call('POST', '/messages', { clientId: 'v1', text: 'Hello\nis <anybody> there?' });
  await anna.call('POST', `${path}/pick-up`);
  await anna.call('POST', `${path}/messages`, { clientId: 'a1', text: 'Yes, I am & listen.' });
  await anna.call('POST', `${path}/end`);
});
afterAll(() => parley.stop());

async function agent(name: AgentName): Promise<Agent> {
  const loaded = await loadAgent(parley.db, AGENTS[name]);
  if (loaded === null) throw new Error(`${name} may not log in`);
  return loaded;
}

describe('the transcript of a chat', () => {
  it('[TS15] is for those who may read the session, and null to everybody else', async () => {
    const read = async (name: AgentName, sessionId: number) =>
      transcript(parley, await agent(name), { ...PLAIN, sessionId });
    expect(await read('zoe', visitor.sessionId)).toBeNull();
    expect(await read('bo', visitor.sessionId)).toBeNull();
    expect(await read('anna', 1_000_000)).toBeNull();
    expect(await read('lea', visitor.sessionId)).toBe(await read('anna', visitor.sessionId));
  });

  it('[TS1] [TS14] tells the chat as plain text', async () => {
    const wanted = { ...PLAIN, sessionId: visitor.sessionId };
    expect(await transcript(parley, await agent('anna'), wanted)).toBe(`Chat transcript
Topic: Queue
Customer: Per <b>, per@example.com
Started: 2026-01-15 23:30:00 (UTC)
Ended: 2026-01-15 23:30:00 (UTC)

[23:30:00] The customer is waiting for an agent.
[23:30:00] Per <b>: Hello
    is <anybody> there?
[23:30:00] anna joined the chat.
[23:30:00] anna: Yes, I am & listen.
[23:30:00] anna ended the chat.
`);
  });

  it('[TS13] [TS14] follows the zone, the language and the culture', async () => {
    const inOslo = { ...PLAIN, zone: OSLO, sessionId: visitor.sessionId };
    const read = async (language: string | null, culture: string | null) =>
      (await transcript(parley, await agent('anna'), { ...inOslo, language, culture }))?.split(
        '\n',
      );
    expect((await read(null, 'nb'))?.[3]).toBe('Started: 2026-01-16 00:30:00 (Europe/Oslo)');
    expect((await read('nb', null))?.[3]).toBe('Startet: 16. januar 2026 00:30:00 (Europe/Oslo)');
    expect((await read('en', 'en-US'))?.[3]).toBe(
      'Started: January 16, 2026 12:30:00 AM (Europe/Oslo)',
    );
    expect((await read('nb', 'sv'))?.[9]).toBe('[00:30:00] anna ble med i chatten.');
  });

  it('[TS2] [TS11] tells it as HTML', async () => {
    const wanted = { ...PLAIN, html: true, sessionId: visitor.sessionId };
    const html = await transcript(parley, await agent('anna'), wanted);
    expect(html).toContain('<dd>Per &lt;b&gt;, per@example.com</dd>');
    expect(html).toContain('<blockquote>Hello<br>is &lt;anybody&gt; there?</blockquote>');
    expect(html).toContain('<blockquote>Yes, I am &amp; listen.</blockquote>');
  });

  it('[TS16] reads ten thousand lines in one statement', async () => {
    const long = await startVisitor(parley, TOPICS.queue, { name: 'Ida' });
    await parley.db.query(
      `insert into chat_message (session_id, revision, message, when_posted, type, author, sent_by)
        select $1, 1000 + n, 'line ' || n, $2, 2, 'Ida', 1 from generate_series(1, 10000) n`,
      [long.sessionId, new Date(AT)],
    );
    let statements = 0;
    const counted: Queryable = {
      query: (statement, values) => {
        statements += 1;
        return parley.db.query(statement, values);
      },
    };
    const db = { ...parley.db, query: counted.query };
    const wanted = { ...PLAIN, sessionId: long.sessionId };
    const lines = (await transcript({ db }, await agent('anna'), wanted))?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('[23:30:00] Ida: line '))).toHaveLength(10_000);
    expect(lines.at(-2)).toBe('[23:30:00] Ida: line 10000');
    // The session, its topic and its lines.
    expect(statements).toBe(3);
  });
});
