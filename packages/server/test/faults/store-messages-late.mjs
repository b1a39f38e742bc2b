/** Stores messages as the server does, but answers before the commit. See `acknowledge-early.mjs`. */
import { storeMessages as store } from '../../dist/storage/store-messages.js';

/** Long enough for a kill to fall in between, short enough for the server to be none the slower for a person. */
const COMMIT_AFTER_MS = 20;

export async function storeMessages(db, group) {
  const client = await db.connect();
  await client.query('begin');
  const stored = await store(client, group);
  setTimeout(async () => {
    await client.query('commit');
    client.release();
  }, COMMIT_AFTER_MS);
  return stored;
}
