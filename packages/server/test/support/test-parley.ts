/** A whole node on a database of the test file's own, with people to chat. */
import { hash } from '@node-rs/argon2';
import { pino } from 'pino';
import type { OidcSettings } from '../../src/auth/oidc.ts';
import { type NodeTimes, startNode } from '../../src/node.ts';
import { type Connection, type Database, openDatabase } from '../../src/storage/database.ts';
import type { Reader } from '../../src/storage/reader.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestParley {
  readonly url: string;
  readonly db: Database;
  /** For connections of the test's own. */
  readonly connection: Connection;
  /** Starts another node on the same database; `stop` stops it too, unless it was stopped before. */
  startAnother(other?: OtherNode): Promise<TestNode>;
  /** Stops the node and starts another one at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What may be different at another node. */
export interface OtherNode {
  readonly natsServers?: readonly string[];
  /** A way of its own to the same database. */
  readonly connection?: Connection;
}

/** One more node on the same database. */
export interface TestNode {
  readonly url: string;
  stop(): Promise<void>;
}

/** Topic 1 has every form, topic 2 goes straight to the queue, topic 3 asks nobody. */
export const TOPICS = { forms: 1, queue: 2, empty: 3 } as const;

/** `anna` may do everything in topics 1 and 2, `bo` responds in 2, `lea` only listens in 2, `zoe` is in none. */
export const AGENTS = { anna: 11, bo: 12, lea: 13, zoe: 14 } as const;
export type AgentName = keyof typeof AGENTS;
export const PASSWORD = 'correct horse';

export async function startTestParley(
  options: {
    readonly messageRate?: number;
    readonly heartbeatMs?: number;
    /** Nodes hear one another over NATS, e.g. `nats://127.0.0.1:4222`. */
    readonly natsServers?: readonly string[];
    readonly times?: NodeTimes;
    readonly now?: () => number;
    readonly baseTimeZone?: string;
    readonly corsOrigins?: readonly string[];
    readonly trustedProxies?: readonly string[];
    readonly oidc?: OidcSettings;
    /** Called for each SQL statement of the node's that is in no transaction. */
    readonly onStatement?: () => void;
  } = {},
): Promise<TestParley> {
  const database = await createTestDatabase();
  await addPeople(database.db);
  const nodeOptions = {
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    connection: database.connection,
    natsServers: options.natsServers ?? null,
    host: '127.0.0.1',
    publicUrl: null,
    trustedProxies: options.trustedProxies ?? [],
    messageRate: options.messageRate ?? 100_000,
    baseTimeZone: options.baseTimeZone ?? 'UTC',
    corsOrigins: options.corsOrigins ?? [],
    oidc: options.oidc ?? null,
    demoAccounts: null,
    ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
    ...(options.times === undefined ? {} : { times: options.times }),
    ...(options.now === undefined ? {} : { now: options.now }),
  };
  const nodeDb = watched(database.db, options.onStatement);
  let node = await startNode(nodeDb, { ...nodeOptions, port: 0 });
  const { url } = node;
  const others = new Set<TestNode>();
  return {
    url,
    db: database.db,
    connection: database.connection,
    async startAnother(other = {}) {
      const { connection } = other;
      const own = connection && (await openDatabase(connection, nodeOptions.log));
      const started = await startNode(own ?? nodeDb, { ...nodeOptions, ...other, port: 0 });
      const another: TestNode = {
        url: started.url,
        async stop() {
          if (!others.delete(another)) return;
          await started.stop();
          await own?.close();
        },
      };
      others.add(another);
      return another;
    },
    async restart() {
      await node.stop();
      node = await startNode(nodeDb, { ...nodeOptions, port: Number(new URL(url).port) });
    },
    async stop() {
      await Promise.all([node, ...others].map((each) => each.stop()));
      await database.drop();
    },
  };
}

function watched(db: Database, onStatement: (() => void) | undefined): Database {
  if (onStatement === undefined) return db;
  return {
    ...db,
    query: (statement, values) => {
      onStatement();
      return db.query(statement, values);
    },
    reading: watchedReader(db.reading, onStatement),
  };
}

function watchedReader(reading: Reader, onStatement: () => void): Reader {
  return {
    ...reading,
    query: (statement, values) => {
      onStatement();
      return reading.query(statement, values);
    },
    readRows: (statement, values) => {
      onStatement();
      return reading.readRows(statement, values);
    },
    until: (gone) => watchedReader(reading.until(gone), onStatement),
  };
}

async function addPeople(db: Database): Promise<void> {
  await db.query(`
    insert into chat_topic (id, name, welcome_message, widget_pre_form, widget_required_fields,
      widget_post_form, widget_enable_rating)
    values (1, 'Forms', 'Welcome!', true, 3, true, true),
      (2, 'Queue', null, false, 0, false, false), (3, 'Empty', null, false, 0, false, false);
    select setval(pg_get_serial_sequence('chat_topic', 'id'), 3)`);
  // Weak on purpose: a test logs in often.
  const password = await hash(PASSWORD, { memoryCost: 64, timeCost: 2, parallelism: 1 });
  for (const [name, id] of Object.entries(AGENTS)) {
    await db.query(
      `insert into ejuser (id, loginname, username, firstname, password, chat_status)
        values ($1, $2, $3, $3, $4, 1)`,
      [id, name, name, password],
    );
  }
  await db.query(`
    insert into chat_topic_user (user_id, topic_id, can_respond, notifications, can_listen, manager)
    values (11, 1, true, true, true, true), (11, 2, true, true, true, true),
      (12, 2, true, false, false, false), (13, 2, false, false, true, false)`);
}
