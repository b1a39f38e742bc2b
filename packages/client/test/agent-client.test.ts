import { MAX_WATCHED } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { countUnread } from '../src/index.ts';
import { type AgentRig, agentRig, row } from './support/agent.ts';
import { createMemoryStorage } from './support/memory-storage.ts';
import { eventsFrame, line, started } from './support/wire-events.ts';

const sent = (rig: AgentRig, type: string): readonly unknown[] =>
  rig.server.last.received.filter((frame) => frame.t === type);

const revisions = (rig: AgentRig): unknown =>
  [...rig.client.state.rows.values()].map(({ id, revision }) => [id, revision]);

describe('lists', () => {
  it('is not ready before the first snapshot', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    expect(rig.client.state.ready).toBe(false);
    rig.server.last.send({ t: 'snapshot', sessions: [] });
    expect(rig.client.state.ready).toBe(true);
  });

  it('[DL10] keeps the newer of two rows and drops what a snapshot does not name', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 3), row(2, 1)] });
    rig.server.last.send({ t: 'session', session: row(1, 5) });
    rig.server.last.send({ t: 'session', session: row(1, 4) });
    rig.server.last.send({ t: 'session', session: row(3, 1) });
    expect(revisions(rig)).toEqual([
      [1, 5],
      [2, 1],
      [3, 1],
    ]);
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 4), row(3, 2)] });
    expect(revisions(rig)).toEqual([
      [1, 5],
      [3, 2],
    ]);
  });

  it('[DL10] asks for the lists anew when a heartbeat knows more', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    const beat = (...rows: [number, number][]): void =>
      rig.server.last.send({ t: 'heartbeat', heads: [], rows });
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 3)] });
    beat([1, 3]);
    beat([1, 2]);
    expect(sent(rig, 'refresh')).toHaveLength(0);
    beat([1, 4]);
    expect(sent(rig, 'refresh')).toHaveLength(1);
    beat([1, 3], [2, 1]);
    expect(sent(rig, 'refresh')).toHaveLength(2);
  });

  it('[DL10] drops a row that two heartbeats in a row do not name', () => {
    const rig = agentRig();
    const beat = (...rows: [number, number][]): void =>
      rig.server.last.send({ t: 'heartbeat', heads: [], rows });
    rig.server.last.welcome();
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 1), row(2, 1)] });
    beat([1, 1]);
    beat([1, 1], [2, 1]);
    beat([1, 1]);
    expect(revisions(rig)).toHaveLength(2);
    beat([1, 1]);
    expect(revisions(rig)).toEqual([[1, 1]]);
  });

  it('knows its own presence from whichever window changed it', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    expect(rig.client.state.present).toBeNull();
    rig.server.last.send({ t: 'presence', present: true });
    expect(rig.client.state.present).toBe(true);
  });
});

describe('what a change takes away', () => {
  it('[CT13] knows its own topics, as they are now', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    expect(rig.client.state.topics).toBeNull();
    const topics = [{ id: 7, name: 'Sales', canRespond: true, canListen: false, manager: false }];
    rig.server.last.send({ t: 'topics', topics });
    expect(rig.client.state.topics).toEqual(topics);
  });

  it('[CS80] drops the row of a session that was deleted', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 1), row(2, 1)] });
    rig.server.last.send({ t: 'session', session: { ...row(1, 2), status: 'Deleted' } });
    expect(revisions(rig)).toEqual([[2, 1]]);
  });
});

describe('watching', () => {
  it('[DL6] watches from 0, and after a reconnect from where each session was', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.client.watch(2);
    expect(sent(rig, 'watch')).toEqual([
      { t: 'watch', s: 1, after: 0 },
      { t: 'watch', s: 2, after: 0 },
    ]);
    rig.server.last.send(eventsFrame([started(), line(2, 'hello')], 1));
    rig.reconnect();
    expect(rig.server.last.hello).toEqual({
      t: 'hello',
      v: 1,
      role: 'agent',
      xsrf: 'token',
      watch: [
        [1, 2],
        [2, 0],
      ],
    });
  });

  it('[DL6] tells what it watched and let go while its hello was on its way', () => {
    const rig = agentRig();
    rig.client.watch(1);
    rig.server.last.welcome();
    expect(sent(rig, 'watch')).toEqual([{ t: 'watch', s: 1, after: 0 }]);

    rig.server.last.close(1006);
    rig.client.retryNow();
    rig.client.watch(2);
    rig.client.unwatch(1);
    rig.server.last.welcome();
    expect(rig.server.last.hello).toMatchObject({ watch: [[1, 0]] });
    expect(rig.server.last.received).toEqual([
      { t: 'watch', s: 2, after: 0 },
      { t: 'unwatch', s: 1 },
    ]);
  });

  it('[DL8] watches again at a gap, on the same connection', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send(eventsFrame([started()], 1));
    rig.server.last.send(eventsFrame([line(3, 'two')], 1));
    expect(sent(rig, 'watch')).toEqual([
      { t: 'watch', s: 1, after: 0 },
      { t: 'watch', s: 1, after: 1 },
    ]);
    rig.server.last.send(eventsFrame([line(2, 'one'), line(3, 'two')], 1));
    expect(rig.client.linesOf(1).map(({ key }) => key)).toEqual(['m1002', 'm1003']);
    expect(rig.server.connections).toHaveLength(1);
  });

  it('[DL10] watches again when a heartbeat names a revision that does not come', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.client.watch(2);
    rig.server.last.send(eventsFrame([started()], 1), eventsFrame([started()], 2));
    const heads: [number, number][] = [
      [1, 1],
      [2, 2],
      [3, 9],
    ];
    rig.server.last.send({ t: 'heartbeat', heads, rows: [] });
    rig.time.advance(2_000);
    expect(sent(rig, 'watch').slice(2)).toEqual([{ t: 'watch', s: 2, after: 1 }]);
  });

  it('[DL10] watches again when a row of its lists names a revision that does not come', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send(eventsFrame([started()], 1));
    // It went to somebody else, and comes back.
    const code = 'unknown_session';
    rig.server.last.send({ t: 'refused', s: 1, c: null, code, message: 'Not yours.' });
    rig.server.last.send({ t: 'session', session: row(1, 5) });
    rig.time.advance(2_000);
    expect(sent(rig, 'watch').slice(1)).toEqual([{ t: 'watch', s: 1, after: 1 }]);
    rig.server.last.send({ t: 'snapshot', sessions: [row(1, 6)] });
    rig.time.advance(2_000);
    expect(sent(rig, 'watch').slice(2)).toEqual([{ t: 'watch', s: 1, after: 1 }]);
  });

  it('lets go of a session before whoever hears of that can watch it again', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send({ t: 'typing', s: 1, by: 'customer', on: true });
    rig.client.subscribe(() => rig.client.watch(1));
    rig.client.unwatch(1);
    const frames = rig.server.last.received.map(({ t }) => t);
    expect(frames).toEqual(['watch', 'unwatch', 'watch']);
  });

  it('forgets a session that it stops watching', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send(eventsFrame([started()], 1));
    rig.server.last.send({ t: 'typing', s: 1, by: 'customer', on: true });
    rig.client.unwatch(1);
    rig.client.unwatch(1);
    expect(sent(rig, 'unwatch')).toEqual([{ t: 'unwatch', s: 1 }]);
    rig.server.last.send(eventsFrame([line(2, 'late')], 1));
    expect(rig.client.state.logs.size).toBe(0);
    expect(rig.client.state.customerTyping.size).toBe(0);
    expect(rig.client.linesOf(1)).toEqual([]);
  });

  it('lets the first choice go beyond what one connection may follow', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    for (let id = 1; id <= MAX_WATCHED + 1; id += 1) rig.client.watch(id);
    expect(rig.client.state.logs.size).toBe(MAX_WATCHED);
    expect(sent(rig, 'unwatch')).toEqual([{ t: 'unwatch', s: 1 }]);
  });

  it('takes a refused session off and tells why', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    const code = 'unknown_session';
    rig.server.last.send({ t: 'refused', s: 1, c: null, code, message: 'There is none.' });
    expect(rig.client.state.logs.size).toBe(0);
    expect(rig.client.state.refusal).toEqual({ sessionId: 1, code, message: 'There is none.' });
  });
});

describe('writing', () => {
  it('[DL24] keeps the messages of several sessions apart and sends them all again', () => {
    const storage = createMemoryStorage();
    const rig = agentRig({ storage });
    rig.client.post(1, 'to one');
    const two = rig.client.post(2, 'to two');
    rig.server.last.welcome();
    rig.server.last.send(eventsFrame([started()], 2));
    rig.server.last.send({ t: 'ack', s: 2, c: two, revision: 2, id: 5, at: 0 });
    expect(rig.client.linesOf(1)).toMatchObject([{ text: 'to one', state: 'sending' }]);
    expect(rig.client.linesOf(2)).toMatchObject([{ text: 'to two', state: 'sent' }]);
    rig.reconnect();
    expect(sent(rig, 'post')).toMatchObject([{ s: 1, text: 'to one' }]);
    rig.server.last.send(eventsFrame([line(2, 'to two', { by: 'user', clientId: two })], 2));
    expect(rig.client.linesOf(2)).toMatchObject([{ kind: 'stored', own: true, state: 'sent' }]);
    expect(storage.stored).toHaveLength(1);
  });

  it('keeps the lines of a session equal while nothing in it changes', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send(eventsFrame([started(), line(2, 'hello')], 1));
    const lines = rig.client.linesOf(1);
    rig.server.last.send({ t: 'session', session: row(3, 1) });
    expect(rig.client.linesOf(1)).toBe(lines);
    rig.client.post(1, 'hi');
    expect(rig.client.linesOf(1)).not.toBe(lines);
  });

  it('[DL19] marks as read what the customer wrote and counts it no more', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.watch(1);
    rig.server.last.send(eventsFrame([started(), line(2, 'one'), line(3, 'two')], 1));
    const unread = (): number => {
      const log = rig.client.state.logs.get(1);
      return log === undefined ? -1 : countUnread(log);
    };
    expect(unread()).toBe(2);
    rig.client.markRead(1);
    rig.client.markRead(9);
    expect(sent(rig, 'read')).toEqual([{ t: 'read', s: 1, upTo: 3 }]);
    rig.server.last.send(
      eventsFrame([{ type: 'MessagesRead', revision: 4, at: 0, by: 'user', upTo: 3 }], 1),
    );
    expect(unread()).toBe(0);
    rig.reconnect();
    expect(sent(rig, 'read')).toEqual([]);
  });

  it('[DL18] tells typing per session and shows which customers type', () => {
    const rig = agentRig();
    rig.server.last.welcome();
    rig.client.typing(1, true);
    rig.client.typing(2, true);
    rig.client.typing(1, true);
    expect(sent(rig, 'typing')).toEqual([
      { t: 'typing', s: 1, on: true },
      { t: 'typing', s: 2, on: true },
    ]);
    rig.server.last.send({ t: 'typing', s: 1, by: 'customer', on: true });
    rig.server.last.send({ t: 'typing', s: 2, by: 'user', on: true });
    expect([...rig.client.state.customerTyping]).toEqual([1]);
  });
});

describe('calls', () => {
  const answering =
    (status: number, body: unknown): typeof fetch =>
    async () =>
      new Response(JSON.stringify(body), { status });

  it('shows the row of a pick-up without waiting for its frame', async () => {
    const rig = agentRig({ fetch: answering(200, { session: row(4, 2) }) });
    const { session } = await rig.client.pickUpNext();
    expect(session?.id).toBe(4);
    expect(revisions(rig)).toEqual([[4, 2]]);
  });

  it('changes nothing when another agent was faster', async () => {
    const rig = agentRig({ fetch: answering(200, { session: null }) });
    expect(await rig.client.pickUp(4)).toEqual({ session: null });
    expect(rig.client.state.rows.size).toBe(0);
  });

  it('knows its presence from the answer', async () => {
    const rig = agentRig({ fetch: answering(200, { present: true }) });
    await rig.client.setPresence(true);
    expect(rig.client.state.present).toBe(true);
  });
});
