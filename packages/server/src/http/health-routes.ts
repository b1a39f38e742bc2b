/** `/healthz`: the process answers. `/readyz`: so does its database. */
import type { FastifyInstance } from 'fastify';
import { ChatError } from '../chat/chat-error.ts';
import type { Queryable } from '../storage/database.ts';

/** A database that has not answered by then is not there for whoever asks, in ms. */
const PATIENCE_MS = 3_000;

export function healthRoutes(app: FastifyInstance, db: Queryable): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    try {
      await answers(db);
    } catch (cause) {
      throw new ChatError('storage_unavailable', [], { cause });
    }
    return { status: 'ready' };
  });
}

async function answers(db: Queryable): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), PATIENCE_MS);
  });
  try {
    await Promise.race([db.query('select 1'), late]);
  } finally {
    clearTimeout(timer);
  }
}
