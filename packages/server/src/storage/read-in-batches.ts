/** Reads the rows of a statement a batch at a time, however many they are: a cursor in a transaction that only reads. */
import type { ReaderConnection, ReadRow } from './reader.ts';

export interface BatchedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Rows in a batch. */
  readonly size: number;
}

/** Whoever takes no further batch for so long has gone away: its connection is needed. */
const IDLE_TIMEOUT_MS = 60_000;

/**
 * A connection is taken at the first batch and given back after the last one, or when the caller stops early. All batches
 * show the same moment.
 * @throws StatementTooExpensive when a batch takes too long
 */
export async function* readInBatches(
  connect: () => Promise<ReaderConnection>,
  statement: BatchedStatement,
): AsyncGenerator<readonly ReadRow[], void, undefined> {
  const on = await connect();
  try {
    await openCursor(on, statement);
    for (;;) {
      const rows = await on.readRows(`fetch ${statement.size} from batches`, []);
      if (rows.length > 0) yield rows;
      if (rows.length < statement.size) break;
    }
  } finally {
    // A caller that stops early comes here too: the connection is given back as it was got.
    await on.query('rollback').then(
      () => on.release(),
      () => on.release(true),
    );
  }
}

async function openCursor(on: ReaderConnection, { text, values }: BatchedStatement): Promise<void> {
  // All rows will be read, so the way that gives the last one soonest is the best.
  await on.query(
    `begin read only;
    set local cursor_tuple_fraction = 1;
    set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT_MS}`,
  );
  await on.readRows(`declare batches no scroll cursor for ${text}`, values);
}
