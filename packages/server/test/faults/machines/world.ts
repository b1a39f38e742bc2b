/** Everything that a scenario breaks: a database, one or more nodes on it, and the lines that lead to them. */
import { randomUUID } from 'node:crypto';
import { asQueryable, openClient, type Queryable } from '../../../src/storage/database.ts';
import { findFreePort } from '../../support/free-port.ts';
import { type AppNode, prepareAppNode } from './app-node.ts';
import { createDatabase, type DatabaseServer, dropDatabase } from './database-server.ts';
import { openTcpLine, type TcpLine } from './tcp-line.ts';

export interface World {
  readonly nodes: readonly AppNode[];
  /** Between the clients and each node; empty when they connect directly. */
  readonly lines: readonly TcpLine[];
  /** Where the next connection goes: the nodes in turn. */
  readonly door: () => string;
  /** Works with a connection to the database, while PostgreSQL runs. */
  withStore<T>(work: (store: Queryable) => Promise<T>): Promise<T>;
  /** Ends the nodes, closes the lines and removes the database. */
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly nodes: number;
  /** Whether clients connect through lines that can be cut. */
  readonly lines: boolean;
  /** For Node.js, before the program. */
  readonly nodeArguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where nodes listen, and what runs them there; this machine when absent. */
  readonly place?: { readonly host: string; readonly runner: readonly string[] };
}

/** Starts the nodes on a database of their own. */
export async function startWorld(server: DatabaseServer, options: WorldOptions): Promise<World> {
  const database = `faults_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, database);
  const databaseUrl = server.url(database);
  const { host, runner } = options.place ?? { host: '127.0.0.1', runner: [] };
  const nodes: AppNode[] = [];
  const lines: TcpLine[] = [];
  for (let index = 0; index < options.nodes; index += 1) {
    const port = await findFreePort();
    const node = prepareAppNode({
      ...{ host, port, databaseUrl, runner },
      nodeArguments: options.nodeArguments ?? [],
      environment: options.environment ?? {},
    });
    // One after another: the first one migrates.
    await node.start();
    nodes.push(node);
    if (options.lines) lines.push(await openTcpLine({ host, port }));
  }
  const doors = options.lines
    ? lines.map(({ port }) => `http://127.0.0.1:${port}`)
    : nodes.map(({ url }) => url);
  let turn = 0;

  return {
    nodes,
    lines,
    door() {
      turn += 1;
      return doors[turn % doors.length] ?? '';
    },
    async withStore(work) {
      const client = await openClient({ connectionString: databaseUrl });
      return work(asQueryable(client)).finally(() => client.end());
    },
    async close() {
      for (const line of lines) await line.close();
      for (const node of nodes) await node.kill();
      await dropDatabase(server, database);
    },
  };
}
