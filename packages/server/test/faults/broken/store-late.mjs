/** Broken on purpose: stores messages as the server does, but they are acknowledged before the commit. */
import { storeMessages as store } from '../../../dist/storage/store-messages.js';

/** Everything that is stored within this time is committed together. */
const COMMIT_AFTER_MS = 250;

let transaction = null;

export async function storeMessages(db, group) {
  transaction ??= begin(db);
  return store(await transaction, group);
}

async function begin(db) {
  const client = await db.connect();
  await client.query('begin');
  setTimeout(async () => {
    transaction = null;
    await client.query('commit');
    client.release();
  }, COMMIT_AFTER_MS);
  return client;
}
