/**
 * Brings a database to the newest structure. Migrations are the SQL files in `packages/server/migrations`, found from
 * there by both the sources and the build; they are append-only: one that has been applied somewhere never changes.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { MIGRATION_LOCK } from './advisory-locks.ts';
import { type Database, type Queryable, withTransaction } from './database.ts';

/** One SQL file: `0002-chat.sql` has id 2. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly sql: string;
}

/** The database was migrated by a newer Parley, or its past differs from the files. Nothing was changed. */
export class MigrationRefused extends Error {
  readonly code: 'database_newer' | 'migration_altered';
  constructor(code: MigrationRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

interface AppliedMigration {
  readonly id: number;
  readonly name: string;
  readonly checksum: string;
}

const FOLDER = new URL('../../migrations/', import.meta.url);
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/**
 * Applies the migrations that the database lacks, each in a transaction of its own, and returns their names.
 * Several nodes may do this at the same time: each migration is done under one lock, and once.
 * @throws {MigrationRefused}
 */
export async function migrate(
  db: Database,
  migrations?: readonly Migration[],
): Promise<readonly string[]> {
  const known = migrations ?? (await readMigrations());
  const names: string[] = [];
  for (;;) {
    const name = await withTransaction(db, (tx) => applyNext(tx, known));
    if (name === null) return names;
    names.push(name);
  }
}

/** The migrations that this Parley brings, in order. */
export async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => FILE_NAME.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      id: Number.parseInt(name, 10),
      name,
      sql: await readFile(new URL(name, FOLDER), 'utf8'),
    })),
  );
}

async function applyNext(tx: Queryable, known: readonly Migration[]): Promise<string | null> {
  await tx.query('select pg_advisory_xact_lock($1, $2)', MIGRATION_LOCK);
  await tx.query(`create table if not exists schema_migration (
    id integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now()
  )`);
  const { rows } = await tx.query<AppliedMigration>(
    'select id, name, checksum from schema_migration order by id',
  );
  assertSamePast(rows, known);
  const next = known[rows.length];
  if (next === undefined) return null;
  await tx.query('insert into schema_migration (id, name, checksum) values ($1, $2, $3)', [
    next.id,
    next.name,
    checksum(next),
  ]);
  // The simple protocol, which takes a file of many statements.
  await tx.query(next.sql);
  return next.name;
}

function assertSamePast(applied: readonly AppliedMigration[], known: readonly Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const migration = known[index];
    if (migration === undefined || !known.some((candidate) => candidate.id === row.id)) {
      throw new MigrationRefused(
        'database_newer',
        `The database was migrated by a newer Parley (${row.name}); start that one, or a newer one.`,
      );
    }
    if (migration.id !== row.id || checksum(migration) !== row.checksum) {
      throw new MigrationRefused(
        'migration_altered',
        `The migration ${row.name} is not the one that was applied to the database; applied migrations never change.`,
      );
    }
  }
}

function checksum(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}
