/** Open windows notice at once what their agents may do from now on. Heartbeats are too rare here to be why. */
import type { ServerFrame } from '@parley/protocol';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addTopicAgent, removeTopicAgent } from '../../src/chat/topic-agents.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { createGateway, type Gateway } from '../../src/gateway/gateway.ts';
import { greet } from '../../src/gateway/greet.ts';
import { logInAs, startVisitor } from '../support/callers.ts';
import { type ChatWorld, createChatWorld } from '../support/chat-world.ts';
import {
  type AgentName,
  startTestParley,
  type TestParley,
  TOPICS,
} from '../support/test-parley.ts';

let parley: TestParley;
let world: ChatWorld;
let gateway: Gateway;
beforeAll(async () => {
  parley = await startTestParley();
  world = await createChatWorld(parley);
  gateway = createGateway(world.chat, {
    log: pino({ level: 'silent' }),
    messageRate: 1000,
    heartbeatMs: 3_600_000,
  });
});
afterAll(async () => {
  gateway.beginStop();
  gateway.stop();
  await parley.stop();
});

/** An agent's window, with everything that it was sent. */
async function openWindow(name: AgentName, watched: number): Promise<readonly ServerFrame[]> {
  const frames: ServerFrame[] = [];
  const connection: Connection = {
    send: (frame) => void frames.push(JSON.parse(frame) as ServerFrame),
    drained: async () => {},
    close: () => {},
    closed: false,
  };
  const { me, cookie } = await logInAs(parley, name);
  const watch = [[watched, 0]] as const;
  const hello = { t: 'hello', v: 1, role: 'agent', xsrf: me.xsrfToken, watch } as const;
  (await greet(gateway, hello, cookie.split('=')[1]))(connection);
  await vi.waitFor(() => expect(frames.map(({ t }) => t)).toContain('presence'));
  return frames;
}

test('[CT13] rights that are taken take the session along, and new ones bring what waits', async () => {
  const admin = await world.agent('admin');
  const { sessionId } = await startVisitor(parley, TOPICS.queue);
  const frames = await openWindow('bo', sessionId);
  await vi.waitFor(() => expect(frames.map(({ t }) => t)).toContain('events'));

  const topicId = TOPICS.queue;
  await removeTopicAgent(world.chat, admin, { topicId, username: 'bo' });
  await vi.waitFor(() =>
    expect(frames.filter(({ t }) => t === 'refused' || t === 'heartbeat')).toEqual([
      expect.objectContaining({ t: 'refused', s: sessionId }),
      { t: 'heartbeat', heads: [], rows: [] },
    ]),
  );
  const left = frames.slice(frames.findIndex(({ t }) => t === 'refused'));
  expect(left).toContainEqual({ t: 'snapshot', sessions: [] });
  const topicsOf = (frame: ServerFrame) => (frame.t === 'topics' ? frame.topics : []);
  expect(left.flatMap(topicsOf).map(({ id }) => id)).not.toContain(topicId);

  await addTopicAgent(world.chat, admin, {
    topicId,
    user: { name: 'bo' },
    rights: { canRespond: true },
  });
  await vi.waitFor(() =>
    expect(frames.at(-1)).toMatchObject({
      t: 'heartbeat',
      rows: [[sessionId, expect.any(Number)]],
    }),
  );
  expect(frames.flatMap(topicsOf)).toContainEqual(
    expect.objectContaining({ id: topicId, canRespond: true }),
  );
});
