/** A visitor's message that its agent sees: the message, and the read mark that the visitor is told of. */
import type { EventsFrame, ServerFrame } from '@parley/protocol';
import { startChats } from '../people.ts';
import type { CostRow } from './cost.ts';
import { measureEach } from './measure-each.ts';
import type { Scene } from './scene.ts';
import { hasAll, openLists, openSession } from './window.ts';

const TEXT = 'Hello! Could you tell me where my order has got to, please?';

export async function measureReads({
  node,
  probe,
  sessions,
  agents,
}: Scene): Promise<readonly CostRow[]> {
  const [agent] = agents.busy;
  if (agent === undefined) throw new Error('there are no agents');
  const [chat] = await startChats(node, [agent], 1);
  if (chat === undefined) throw new Error('no chat was started');
  const { sessionId: s } = chat;
  const visitor = await openSession(node.url, { ...chat, after: 0 });
  const reader = await openLists(node.url, agent);
  const watching = reader.next(hasAll);
  reader.send({ t: 'watch', s, after: 0 });
  await watching;
  let written = 0;
  const cost = await measureEach({
    ...{ node, probe, times: 30, cpuTimes: 100 },
    async act() {
      written += 1;
      const arrival = reader.next((frame) => tells(frame, 'MessagePosted'));
      const seen = visitor.next((frame) => tells(frame, 'MessagesRead'));
      visitor.send({ t: 'post', s, c: `read-${written}`, text: TEXT });
      const { head } = (await arrival) as EventsFrame;
      reader.send({ t: 'read', s, upTo: head });
      await seen;
    },
  });
  await Promise.all([visitor.close(), reader.close()]);
  return [{ name: 'message_read', sessions, ...cost }];
}

function tells(frame: ServerFrame, type: string): boolean {
  return frame.t === 'events' && frame.events.some((event) => event.type === type);
}
