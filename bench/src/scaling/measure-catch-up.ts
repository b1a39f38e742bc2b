/** What has happened is read by cursor: an agent opens a session that ended long ago, and a visitor comes back. */

import type { CostRow } from './cost.ts';
import { pastSession } from './history.ts';
import { measureEach } from './measure-each.ts';
import { post, type Scene, startSession } from './scene.ts';
import { hasAll, openLists, openSession } from './window.ts';

const TIMES = 30;
const CPU_TIMES = 200;
const WRITTEN = 20;
/** The visitor has missed the last five. */
const HAD = WRITTEN - 4;

export async function measureCatchUp(scene: Scene): Promise<readonly CostRow[]> {
  const { node, probe, sessions, agents } = scene;
  const window = await openLists(node.url, agents.looking);
  const opened = await measureEach({
    ...{ node, probe, times: TIMES, cpuTimes: CPU_TIMES },
    async act() {
      const s = pastSession(sessions);
      const all = window.next((frame) => hasAll(frame) && frame.s === s);
      window.send({ t: 'watch', s, after: 0 });
      await all;
      window.send({ t: 'unwatch', s });
    },
  });
  await window.close();

  const session = { ...(await startSession(node.url)), after: HAD };
  const headers = { authorization: `Bearer ${session.sessionKey}` };
  for (let written = 1; written <= WRITTEN; written += 1) {
    const message = { clientId: `missed-${written}`, text: `This is message ${written}.` };
    await post(`${node.url}/visitor/sessions/${session.sessionId}/messages`, message, headers);
  }
  const returned = await measureEach({
    ...{ node, probe, times: TIMES, cpuTimes: CPU_TIMES },
    act: async () => (await openSession(node.url, session)).close(),
  });
  return [
    { name: 'past_session', sessions, ...opened },
    { name: 'visitor_return', sessions, ...returned },
  ];
}
