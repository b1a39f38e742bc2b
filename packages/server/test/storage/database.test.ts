import { once } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, withTransaction } from '../../src/storage/database.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.query('create table note (text text)');
});
afterAll(() => database.drop());

describe('a connection', () => {
  test('commits synchronously although the database says otherwise, and names itself', async () => {
    await database.db.query(
      `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
    );
    const db = await openDatabase(database.connection, pino({ level: 'silent' }));
    const { rows } = await db.query(
      `select current_setting('synchronous_commit') as commit, current_setting('timezone') as zone,
        current_setting('application_name') as name`,
    );
    await db.close();
    expect(rows).toEqual([{ commit: 'on', zone: 'UTC', name: 'parley' }]);
  });

  test('reads bigint as a number, and refuses to round one', async () => {
    const { rows } = await database.db.query('select 9007199254740991::bigint as n');
    expect(rows).toEqual([{ n: Number.MAX_SAFE_INTEGER }]);
    await expect(database.db.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
  });

  test('is healed after the server cut it, and the process lives on', async () => {
    const { rows } = await database.db.query<{ pid: number }>('select pg_backend_pid() as pid');
    const other = await openDatabase(database.connection, pino({ level: 'silent' }));
    await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
    await other.close();
    const again = await database.db.query('select 1 as one');
    expect(again.rows).toEqual([{ one: 1 }]);
  });
});

describe('withTransaction', () => {
  test('commits what the work did, and returns its result', async () => {
    const result = await withTransaction(database.db, async (tx) => {
      await tx.query("insert into note values ('kept')");
      return 42;
    });
    const { rows } = await database.db.query("select text from note where text = 'kept'");
    expect([result, rows.length]).toEqual([42, 1]);
  });

  test('rolls back and passes the error on', async () => {
    const failing = withTransaction(database.db, async (tx) => {
      await tx.query("insert into note values ('lost')");
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const { rows } = await database.db.query("select text from note where text = 'lost'");
    expect(rows).toEqual([]);
  });

  test('survives the loss of its connection, and the pool replaces it', async () => {
    const failing = withTransaction(database.db, (tx) =>
      tx.query('select pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(failing).rejects.toThrow();
    const { rows } = await database.db.query('select 1 as one');
    expect(rows).toEqual([{ one: 1 }]);
  });
});

test('a server older than 15 is refused with both versions', async () => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(WELCOME);
      socket.on('data', () => socket.write(VERSION_14));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const opening = openDatabase(
    { host: '127.0.0.1', port, user: 'u', database: 'd' },
    pino({ level: 'silent' }),
  );
  await expect(opening).rejects.toMatchObject({
    code: 'unsupported_server_version',
    message: 'PostgreSQL 15 or later is needed; this server is 14.9.',
  });
  server.close();
});

/** What a server without passwords says first, and its answer to any query, in PostgreSQL's wire protocol. */
const READY = message('Z', Buffer.from('I'));
const WELCOME = Buffer.concat([message('R', Buffer.alloc(4)), READY]);
const VERSION_14 = Buffer.concat([
  rowDescription(['number', 23], ['name', 25]),
  dataRow('140009', '14.9'),
  message('C', Buffer.from('SELECT 1\0')),
  READY,
]);

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function rowDescription(...fields: readonly (readonly [string, number])[]): Buffer {
  const described = fields.map(([name, typeOid]) => {
    const rest = Buffer.alloc(18);
    rest.writeInt32BE(typeOid, 6);
    return Buffer.concat([Buffer.from(`${name}\0`), rest]);
  });
  const count = Buffer.alloc(2);
  count.writeInt16BE(fields.length);
  return message('T', Buffer.concat([count, ...described]));
}

function dataRow(...values: readonly string[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeInt16BE(values.length);
  const cells = values.map((value) => {
    const length = Buffer.alloc(4);
    length.writeInt32BE(value.length);
    return Buffer.concat([length, Buffer.from(value)]);
  });
  return message('D', Buffer.concat([count, ...cells]));
}
