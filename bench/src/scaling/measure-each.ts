/** Does something again and again, one at a time: what each time costs is then exact, whatever else the machine does. */
import { type Cost, medianCost } from './cost.ts';
import type { CountedNode } from './node-process.ts';
import { costBetween, type Probe } from './probe.ts';

export interface Repeated {
  readonly node: CountedNode;
  readonly probe: Probe;
  /** Times that count; CPU is measured over as many more that nothing is read between. */
  readonly times: number;
  readonly cpuTimes?: number;
  /** The statements that count; absent = all. */
  readonly only?: readonly string[];
  readonly act: () => Promise<unknown>;
}

/** Statements are prepared on their connection, and pages are in memory, after so many. */
const WARM_UP = 3;

export async function measureEach(repeated: Repeated): Promise<Cost> {
  const { node, probe, times, act, cpuTimes = 0, only = null } = repeated;
  for (let time = 0; time < WARM_UP; time += 1) await act();
  const costs: Cost[] = [];
  let before = await probe.read();
  for (let time = 0; time < times; time += 1) {
    await act();
    const after = await probe.read();
    costs.push(costBetween(before, after, only));
    before = after;
  }
  const counted = medianCost(costs);
  if (cpuTimes === 0) return counted;
  const from = await node.readCpu();
  for (let time = 0; time < cpuTimes; time += 1) await act();
  const to = await node.readCpu();
  return {
    ...counted,
    cpuServer: (to.server - from.server) / cpuTimes,
    cpuPostgres: (to.postgres - from.postgres) / cpuTimes,
  };
}
