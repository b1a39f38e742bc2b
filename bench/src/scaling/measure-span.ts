/** Measures a stretch of time in which many things happen at once, and shares it among them. */
import type { Cost } from './cost.ts';
import type { CountedNode } from './node-process.ts';
import { costBetween, type Probe } from './probe.ts';
import { sumOf, tallyBetween } from './statement-tally.ts';

export interface Span {
  readonly node: CountedNode;
  readonly probe: Probe;
  /** The statements that belong to it; what other work costs is told apart. */
  readonly only: readonly string[];
  /** @returns among how many things the cost is shared */
  readonly run: () => Promise<number>;
}

export interface SharedCost extends Cost {
  /** Statements besides, in all. */
  readonly otherStatements: number;
}

export async function measureSpan({ node, probe, only, run }: Span): Promise<SharedCost> {
  const [before, cpuBefore] = [await probe.readNow(), await node.readCpu()];
  const count = await run();
  const [cpuAfter, after] = [await node.readCpu(), await probe.readNow()];
  const own = costBetween(before, after, only);
  const all = sumOf(tallyBetween(before.statements, after.statements));
  return {
    statements: own.statements / count,
    toPostgres: own.toPostgres / count,
    fromPostgres: own.fromPostgres / count,
    toClients: own.toClients / count,
    fromClients: own.fromClients / count,
    wal: (after.wal - before.wal) / count,
    pages: (after.pages - before.pages) / count,
    cpuServer: (cpuAfter.server - cpuBefore.server) / count,
    cpuPostgres: (cpuAfter.postgres - cpuBefore.postgres) / count,
    otherStatements: all.statements - own.statements,
  };
}
