/**
 * A pooler in front of PostgreSQL that does what PgBouncer does: clients get a connection for one transaction (or for as
 * long as they stay), the one that was free for longest first. It knows of the protocol what that takes.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { Client } from 'pg';
import { type Connection, openClient } from '../../src/storage/database.ts';

export interface TransactionPooler {
  readonly connection: Connection;
  close(): Promise<void>;
}

const SSL_REQUEST = 80_877_103;
const HEADER_BYTES = 5;

export async function startTransactionPooler(
  server: Connection,
  size: number,
  lend: 'transaction' | 'session' = 'transaction',
): Promise<TransactionPooler> {
  const clients = await Promise.all(Array.from({ length: size }, () => openClient(server)));
  const free = clients.map(socketOf);
  const wanting: ((socket: Socket) => void)[] = [];
  const served = new Set<Socket>();

  function borrow(): Promise<Socket> {
    const socket = free.shift();
    if (socket !== undefined) return Promise.resolve(socket);
    return new Promise((resolve) => wanting.push(resolve));
  }
  function giveBack(socket: Socket): void {
    const next = wanting.shift();
    if (next === undefined) free.push(socket);
    else next(socket);
  }

  async function serve(client: Socket): Promise<void> {
    served.add(client);
    client.on('error', () => client.destroy());
    await greet(client);
    let lent: Promise<Socket> | null = null;
    const answer = (bytes: Buffer) => {
      client.write(bytes);
      if (lend === 'transaction' && endsTransaction(bytes)) release();
    };
    const release = () => {
      void lent?.then((socket) => {
        socket.off('data', answer);
        giveBack(socket);
      });
      lent = null;
    };
    client.on('data', (bytes: Buffer) => {
      // Terminate: the connection stays, for others.
      if (bytes[0] === 'X'.charCodeAt(0)) return void client.end();
      if (lent === null) {
        lent = borrow();
        void lent.then((socket) => socket.on('data', answer));
      }
      void lent.then((socket) => socket.write(bytes));
    });
    client.once('close', () => {
      served.delete(client);
      release();
    });
  }

  const listener = createServer((client) => void serve(client));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    connection: { host: '127.0.0.1', port, user: 'anybody', database: 'any' },
    async close() {
      for (const client of served) client.destroy();
      listener.close();
      for (const socket of clients.map(socketOf)) socket.destroy();
    },
  };
}

/** The line below the driver, once it has logged in. */
function socketOf(client: Client): Socket {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.removeAllListeners('data');
  return stream;
}

/** Lets everybody in, and says what a driver wants to hear. */
async function greet(client: Socket): Promise<void> {
  let [startup] = (await once(client, 'data')) as [Buffer];
  if (startup.readInt32BE(4) === SSL_REQUEST) {
    client.write('N');
    [startup] = (await once(client, 'data')) as [Buffer];
  }
  const authenticated = message('R', Buffer.alloc(4));
  const key = message('K', Buffer.alloc(8));
  client.write(Buffer.concat([authenticated, key, message('Z', Buffer.from('I'))]));
}

function message(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write(type);
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}

/** Whether the answer ends with "ready for query", outside of any transaction. Short answers arrive in one piece. */
function endsTransaction(bytes: Buffer): boolean {
  const last = bytes.subarray(-6);
  return last[0] === 'Z'.charCodeAt(0) && last[5] === 'I'.charCodeAt(0);
}
