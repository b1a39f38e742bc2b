/**
 * A bare Fastify route that answers each POST with the bytes of the file that it was started with: what the HTTP side alone
 * can do. Writes its port and lives until it is killed.
 */
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';

const answer = await readFile(process.argv[2] ?? '', 'utf8');
const app = Fastify({ forceCloseConnections: true });
app.post('/', (_request, reply) => {
  reply.type('application/json; charset=utf-8').send(answer);
});
await app.listen({ host: '127.0.0.1', port: 0 });
console.log((app.server.address() as AddressInfo).port);
