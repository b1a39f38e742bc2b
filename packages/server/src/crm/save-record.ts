/** Saves a CRM record of any kind in one transaction (CR3, CR6 to CR12). */
import { ChatError } from '../chat/chat-error.ts';
import { emptyOf, type FieldValue } from '../storage/crm/columns.ts';
import { findMissing } from '../storage/crm/find-missing.ts';
import type { RecordFields, RecordShape, Stamps } from '../storage/crm/record-shape.ts';
import {
  insertRecord,
  lockRecord,
  replaceChildren,
  updateRecord,
} from '../storage/crm/write-record.ts';
import { type Queryable, withTransaction } from '../storage/database.ts';
import { applyInput, type RecordInput } from './apply-input.ts';
import type { Caller, CrmDeps } from './caller.ts';
import { changesOf } from './record-changes.ts';

/** A record as the loaders give it. */
export type Loaded<S extends RecordShape> = { readonly id: number } & RecordFields<S> & Stamps;

/** What a kind of record adds to the saving of all. */
export interface RecordKind<S extends RecordShape, R extends Loaded<S>> {
  /** For sentences: `person`. */
  readonly name: string;
  readonly shape: S;
  readonly load: (db: Queryable, ids: readonly number[]) => Promise<ReadonlyMap<number, R>>;
  /** What a new record holds before anything is given. */
  readonly defaults: (db: Queryable, caller: Caller) => Promise<RecordFields<S>>;
  /** Fields that follow from others; refuses what makes no sense. */
  readonly settle: (settling: Settling<S>) => Promise<RecordFields<S>> | RecordFields<S>;
  /** What follows elsewhere from a record that was written. */
  readonly follow?: (followed: Followed<R>) => Promise<void>;
}

export interface Settling<S extends RecordShape> {
  readonly tx: Queryable;
  /** null: the record is new */
  readonly before: Loaded<S> | null;
  /** What the input was applied to: the record before, or the defaults. */
  readonly base: RecordFields<S>;
  readonly after: RecordFields<S>;
  /** ms since the epoch */
  readonly at: number;
}

export interface Followed<R> {
  readonly tx: Queryable;
  readonly isNew: boolean;
  readonly record: R;
  /** ms since the epoch */
  readonly at: number;
}

/** Every field of a shape as it is when nobody has said anything. */
export function emptyFields<S extends RecordShape>(shape: S): RecordFields<S> {
  const columns = Object.entries(shape.columns).map(([field, column]) => [field, emptyOf(column)]);
  const children = Object.entries(shape.children).map(([field, list]) => [
    field,
    'single' in list ? null : [],
  ]);
  // Every field of the shape is there, each with its own empty value.
  return Object.fromEntries([...columns, ...children]) as RecordFields<S>;
}

/**
 * @returns the record as it is stored now
 * @throws ChatError `not_found` for an id that nobody has or that was deleted, `bad_request` with sentences
 */
export async function saveRecord<S extends RecordShape, R extends Loaded<S>>(
  deps: CrmDeps,
  caller: Caller,
  saving: { readonly kind: RecordKind<S, R>; readonly input: RecordInput<S> },
): Promise<R> {
  const { kind, input } = saving;
  return withTransaction(deps.db, async (tx) => {
    const before = await lockBefore(tx, kind, input.id ?? 0);
    const base = before ?? (await kind.defaults(tx, caller));
    const at = deps.now();
    const applied = applyInput(kind.shape, base, input);
    const after = await kind.settle({ tx, before, base, after: applied, at });
    const id = await write(tx, kind.shape, { before, after, at, caller });
    if (id === null) return before ?? loadOne(tx, kind, 0);
    const record = await loadOne(tx, kind, id);
    await kind.follow?.({ tx, isNew: before === null, record, at });
    return record;
  });
}

async function lockBefore<S extends RecordShape, R extends Loaded<S>>(
  tx: Queryable,
  kind: RecordKind<S, R>,
  id: number,
): Promise<R | null> {
  if (id <= 0) return null;
  const missing = new ChatError('not_found', [`There is no ${kind.name} ${id}.`]);
  if (!Number.isInteger(id) || id > 2_147_483_647) throw missing;
  if (!(await lockRecord(tx, kind.shape, id))) throw missing;
  const before = (await kind.load(tx, [id])).get(id);
  if (before === undefined || before.deletedAt !== null) throw missing;
  return before;
}

interface Writing<S extends RecordShape> {
  readonly before: Loaded<S> | null;
  readonly after: RecordFields<S>;
  readonly at: number;
  readonly caller: Caller;
}

/** @returns the id of what was written, or null when a record that exists does not differ */
async function write<S extends RecordShape>(
  tx: Queryable,
  shape: S,
  { before, after, at, caller }: Writing<S>,
): Promise<number | null> {
  const { fields, lists, references } = changesOf(shape, before, after);
  if (before !== null && Object.keys(fields).length === 0 && lists.size === 0) return null;
  const missing = await findMissing(tx, references);
  if (missing.length > 0) {
    const sentences = missing.map(({ field, to, id }) => `${field}: there is no ${to} ${id}.`);
    throw new ChatError('bad_request', sentences);
  }
  const stamp = { at, by: shape.stamps.by === 'user' ? caller.userId : caller.associateId };
  const id = before?.id ?? (await insertRecord(tx, shape, { fields, stamp }));
  if (before !== null) await updateRecord(tx, shape, { id, fields, stamp });
  for (const { list, rows } of lists.values()) {
    await replaceChildren(tx, list, { ownerId: id, rows });
  }
  return id;
}

async function loadOne<S extends RecordShape, R extends Loaded<S>>(
  tx: Queryable,
  kind: RecordKind<S, R>,
  id: number,
): Promise<R> {
  const record = (await kind.load(tx, [id])).get(id);
  if (record === undefined) throw new Error(`the ${kind.name} ${id} was just written`);
  return record;
}

/** Refuses a record whose text fields in question are all blank (CR10). */
export function needSome(values: readonly FieldValue[], sentence: string): void {
  if (values.every((value) => String(value ?? '').trim() === '')) {
    throw new ChatError('bad_request', [sentence]);
  }
}
