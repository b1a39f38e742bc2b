/** `/healthz`: the process answers. `/readyz`: so does its database. */
import type { FastifyInstance } from 'fastify';
import { ChatError } from '../chat/chat-error.ts';
import type { Queryable } from '../storage/database.ts';

export function healthRoutes(app: FastifyInstance, db: Queryable): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    try {
      await db.query('select 1');
    } catch (cause) {
      throw new ChatError('storage_unavailable', [], { cause });
    }
    return { status: 'ready' };
  });
}
