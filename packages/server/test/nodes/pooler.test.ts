/** A pooler that lends connections for single transactions is found out. */
import { pino } from 'pino';
import { expect, inject, test } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { startTransactionPooler } from './transaction-pooler.ts';

const log = pino({ level: 'silent' });

test.each([1, 2, 3])(
  '[ND9] a pooler of %i connections for transactions is refused, with what to do about it',
  async (size) => {
    const pooler = await startTransactionPooler(inject('testServer'), size);
    try {
      await expect(openDatabase(pooler.connection, log)).rejects.toMatchObject({
        code: 'transaction_pooling',
        message: expect.stringContaining('pool_mode = session'),
      });
    } finally {
      await pooler.close();
    }
  },
);

test('[ND9] a pooler that lends them for as long as somebody is connected is not', async () => {
  const pooler = await startTransactionPooler(inject('testServer'), 30, 'session');
  const db = await openDatabase(pooler.connection, log);
  await expect(db.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  await db.close();
  await pooler.close();
});
