/** What a change may cost while thousands are connected whom it does not concern: counted in looks at them, never in time. */
import type { ChatSession } from '@parley/domain';
import { afterEach, describe, expect, test } from 'vitest';
import { heartbeatParts } from '../../src/gateway/heartbeat.ts';
import { createListedRows } from '../../src/gateway/listed-rows.ts';
import type { AgentPeer, VisitorPeer } from '../../src/gateway/peer.ts';
import { createRegister } from '../../src/gateway/register.ts';
import { createRowUpdates } from '../../src/gateway/row-updates.ts';
import type { Agent } from '../../src/storage/agents.ts';
import { loadSession } from '../../src/storage/load-session.ts';
import { startVisitor } from '../support/callers.ts';
import { openVisitorLine } from '../support/line.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley | undefined;
afterEach(async () => {
  await parley?.stop();
  parley = undefined;
});

describe('clients whom a change does not concern', () => {
  /** An agent's connection that counts how often anybody looks at whose it is. */
  function agentPeer(agent: Agent, received: (frame: string) => void = () => {}) {
    let looks = 0;
    const peer: AgentPeer = {
      connection: {
        send: received,
        drained: () => Promise.resolve(),
        close: () => {},
        closed: false,
      },
      get agent() {
        looks += 1;
        return agent;
      },
      login: 'key',
      renewals: 0,
      rows: new Map(),
      watched: new Set(),
      paceKey: `agent ${agent.userId}`,
      heardAt: 0,
      receive: async () => [],
      leave: () => {},
    };
    return {
      peer,
      takeLooks() {
        const taken = looks;
        looks = 0;
        return taken;
      },
    };
  }

  function agentOf(userId: number, topicId: number): Agent {
    const rights = { canRespond: true, canListen: false, manager: false };
    const membership = { topicId, topicName: '', rights, notifications: false, shownName: '' };
    const base = { userId, login: '', nickname: '', administrator: false, present: true };
    return { ...base, memberships: [membership] };
  }

  test('[DL30] a message is shown to the agent who handles the session, and no other agent is looked at', async () => {
    parley = await startTestParley();
    const { sessionId } = await startVisitor(parley, TOPICS.queue);
    const loaded = await loadSession(parley.db, sessionId);
    if (loaded === null || loaded.session.status !== 'InQueue') throw new Error('it waits');
    const waiting = loaded.session;
    const ongoing: ChatSession = {
      ...waiting,
      revision: waiting.revision + 1,
      status: 'UserLast',
      userId: 1,
      rank: 1,
      transferTo: null,
      whenStarted: 0,
    };

    const register = createRegister(4);
    const listed = createListedRows();
    const rows = createRowUpdates({ register, listed });
    const told: string[] = [];
    let heard = (): void => {};
    const handler = agentPeer(agentOf(1, TOPICS.queue), (frame) => {
      told.push(frame);
      heard();
    });
    register.addAgent(handler.peer);
    const idle = Array.from({ length: 1_000 }, (_, n) =>
      agentPeer(agentOf(100 + n, n % 2 === 0 ? TOPICS.queue : TOPICS.forms)),
    );
    for (const { peer } of idle) register.addAgent(peer);
    for (const { takeLooks } of idle) takeLooks();

    const next = new Promise<void>((resolve) => {
      heard = resolve;
    });
    rows.changed({ session: ongoing });
    await next;
    expect(told).toHaveLength(1);
    expect(idle.reduce((looks, { takeLooks }) => looks + takeLooks(), 0)).toBe(0);

    const after = new Promise<void>((resolve) => {
      heard = resolve;
    });
    // Back in the queue it concerns the topic's agents, and still not those of another.
    rows.changed({ session: { ...waiting, revision: ongoing.revision + 1 } });
    await after;
    const lookedAt = idle.filter(({ takeLooks }) => takeLooks() > 0);
    expect(lookedAt).toHaveLength(500);
    rows.stop();
  });

  test('an agent who went while its lists were read holds no rows', () => {
    const listed = createListedRows();
    const { peer } = agentPeer(agentOf(1, TOPICS.queue));
    listed.note(peer, { id: 7, revision: 1 });
    expect([...listed.holders(7)]).toEqual([peer]);
    listed.dropAll(peer);
    listed.note(
      { ...peer, connection: { ...peer.connection, closed: true } },
      { id: 7, revision: 2 },
    );
    expect(listed.isListed(7)).toBe(false);
  });

  test('[DL30] everybody has one turn in each interval, at a moment of its own', () => {
    const parts = heartbeatParts(15_000);
    const register = createRegister(parts);
    const visitors = Array.from({ length: 6_000 }, (_, n) => visitorPeer(1_000 + n));
    for (const visitor of visitors) register.addVisitor(visitor);
    const turns = Array.from({ length: parts }, () => [...register.nextSlice()]);
    expect(new Set(turns.flat())).toEqual(new Set(visitors));
    expect(turns.flat()).toHaveLength(visitors.length);
    expect(Math.max(...turns.map((turn) => turn.length))).toBe(visitors.length / parts);
    const [first] = turns;
    expect([...register.nextSlice()]).toEqual(first);
  });

  function visitorPeer(sessionId: number): VisitorPeer {
    return {
      connection: {
        send: () => {},
        drained: () => Promise.resolve(),
        close: () => {},
        closed: false,
      },
      sessionId,
      topicId: 1,
      paceKey: `visitor ${sessionId}`,
      heardAt: 0,
      receive: async () => [],
      leave: () => {},
    };
  }

  test('[DL30] visitors hear their place when it is another one, and not when somebody behind them leaves', async () => {
    parley = await startTestParley();
    const [first, second, third] = [
      await startVisitor(parley, TOPICS.queue),
      await startVisitor(parley, TOPICS.queue),
      await startVisitor(parley, TOPICS.queue),
    ];
    const line = await openVisitorLine(parley, second);
    await line.frame('queue', ({ position }) => position === 2);
    const last = await openVisitorLine(parley, third);
    await last.frame('queue', ({ position }) => position === 3);
    await third.call('POST', '/end');
    const newcomer = await startVisitor(parley, TOPICS.queue);
    const newLine = await openVisitorLine(parley, newcomer);
    await newLine.frame('queue', ({ position }) => position === 3);
    await first.call('POST', '/end');
    await line.frame('queue', ({ position }) => position === 1);
    const places = line.frames.flatMap((frame) => (frame.t === 'queue' ? [frame.position] : []));
    expect(places).toEqual([2, 1]);
  });
});
