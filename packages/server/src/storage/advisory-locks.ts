/** The PostgreSQL advisory locks that Parley takes, as the two keys of `pg_advisory_lock`. The first is "parl". */

const PARLEY = 0x7061726c;

/** Held by a node while it migrates. */
export const MIGRATION_LOCK = [PARLEY, 1] as const;

/** Held by the node that does what one of them has to do by itself, now and then. */
export const MAINTENANCE_LOCK = [PARLEY, 3] as const;

/** Held by the one process that uses an embedded data directory, as long as it runs. */
export const DATA_DIRECTORY_LOCK = [PARLEY, 2] as const;
