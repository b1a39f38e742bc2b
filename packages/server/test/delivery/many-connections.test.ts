/** What it costs when many clients come back at once: counted in statements, never in time. */
import { afterEach, describe, expect, test } from 'vitest';
import { gatherCalls } from '../../src/storage/gather-calls.ts';
import { loadMissed } from '../../src/storage/load-events.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { startVisitor, type Visitor } from '../support/callers.ts';
import { type Line, messagesOn, openLine, revisionsOn, visitorHello } from '../support/line.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

const VISITORS = 100;

let parley: TestParley | undefined;
afterEach(async () => {
  await parley?.stop();
  parley = undefined;
});

async function startVisitors(on: TestParley): Promise<readonly Visitor[]> {
  return Promise.all(Array.from({ length: VISITORS }, () => startVisitor(on, TOPICS.queue)));
}

/** Sockets that have not said hello. */
async function openSilent(on: TestParley, visitors: readonly Visitor[]): Promise<readonly Line[]> {
  return Promise.all(visitors.map(() => openLine(on, '/visitor/socket')));
}

function hasCaughtUp(line: Line): Promise<unknown> {
  return line.frame('events', ({ events }) => events.length === 0);
}

describe('clients that come back at the same time', () => {
  test('[DL29] are let in and brought up by far fewer statements than there are clients', async () => {
    let statements = 0;
    parley = await startTestParley({
      onStatement: () => {
        statements += 1;
      },
    });
    const visitors = await startVisitors(parley);
    const lines = await openSilent(parley, visitors);
    statements = 0;
    for (const [index, visitor] of visitors.entries()) lines[index]?.send(visitorHello(visitor));
    await Promise.all(lines.map(hasCaughtUp));
    // One by one it would be three for each.
    expect(statements).toBeLessThan(VISITORS / 2);
  });

  test('[DL29] a wrong key among them shuts out its own line alone', async () => {
    parley = await startTestParley();
    const visitors = await startVisitors(parley);
    const lines = await openSilent(parley, visitors);
    const isStranger = (index: number): boolean => index % 10 === 3;
    for (const [index, visitor] of visitors.entries()) {
      const hello = visitorHello(visitor);
      lines[index]?.send(isStranger(index) ? { ...hello, key: 'wrong' } : hello);
    }
    for (const [index, line] of lines.entries()) {
      if (isStranger(index)) expect(await line.closed).toBe(4401);
      else await hasCaughtUp(line);
    }
  });

  test('[DL29] each gets all that it missed, from its own revision, and nothing of another session', async () => {
    parley = await startTestParley();
    const { db } = parley;
    const visitors = await startVisitors(parley);
    const ids = visitors.map(({ sessionId }) => sessionId);
    // More for each than one statement reads when it reads for all of them.
    const { rows } = await db.query<{ most: number }>(
      `with texts as (
        insert into chat_message (session_id, revision, message, when_posted, type, sent_by)
        select c.id, c.revision + n, 'of ' || c.id, now(), 2, 4
        from chat_session c, generate_series(1, 20 + c.id % 30) n where c.id = any($1::int[])
        returning session_id, revision
      ), heads as (
        update chat_session c set revision = t.head
        from (select session_id, max(revision) as head from texts group by session_id) t
        where c.id = t.session_id returning c.revision
      )
      select max(revision) as most from heads`,
      [ids],
    );
    expect(rows[0]?.most).toBeGreaterThan(40);
    const lines = await openSilent(parley, visitors);
    const afters = visitors.map((_, index) => index % 5);
    for (const [index, visitor] of visitors.entries()) {
      lines[index]?.send(visitorHello(visitor, afters[index]));
    }
    for (const [index, line] of lines.entries()) {
      await hasCaughtUp(line);
      const sessionId = ids[index] ?? 0;
      const { session } = (await loadSession(db, sessionId)) ?? {};
      const after = afters[index] ?? 0;
      expect(revisionsOn(line)).toEqual(
        Array.from({ length: (session?.revision ?? 0) - after }, (_, n) => after + n + 1),
      );
      const frames = line.frames.filter((frame) => frame.t === 'events');
      expect(new Set(frames.map(({ s }) => s))).toEqual(new Set([sessionId]));
      const texts = messagesOn(line).map(({ html }) => html);
      expect(new Set(texts)).toEqual(new Set([`of ${sessionId}`]));
    }
  });

  test('[DL9] a session that there is no more, or one of another history, answers with its head alone', async () => {
    parley = await startTestParley();
    const { sessionId } = await startVisitor(parley, TOPICS.queue);
    const [missed, unknown] = await loadMissed(parley.db, [
      { sessionId, after: 900 },
      { sessionId: 2_000_000_000, after: 0 },
    ]);
    const { session } = (await loadSession(parley.db, sessionId)) ?? {};
    expect(missed).toEqual({ events: [], isAll: true, head: session?.revision });
    expect(unknown).toEqual({ events: [], isAll: true, head: 0 });
  });
});

describe('calls that are gathered', () => {
  test('[DL29] what cannot be answered fails alone', async () => {
    const double = gatherCalls(async (asked: readonly number[]) => {
      if (asked.includes(13)) throw new RangeError('13');
      return asked.map((number) => 2 * number);
    }, 8);
    const settled = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => double(n)));
    for (const [number, result] of settled.entries()) {
      if (number === 13) expect(result).toMatchObject({ status: 'rejected' });
      else expect(result).toEqual({ status: 'fulfilled', value: 2 * number });
    }
  });

  test('[DL29] a store that is away is not asked for each of them', async () => {
    const gone = Object.assign(new Error('gone'), { code: 'ECONNREFUSED' });
    let statements = 0;
    const ask = gatherCalls(async () => {
      statements += 1;
      throw gone;
    }, 50);
    const settled = await Promise.allSettled(Array.from({ length: 100 }, (_, n) => ask(n)));
    expect(settled.every((result) => result.status === 'rejected')).toBe(true);
    expect(statements).toBe(2);
  });
});
