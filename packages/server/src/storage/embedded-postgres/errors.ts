/** Why the embedded PostgreSQL did not start. Each has a stable code and a sentence that says what to do. */

/** Another Parley uses the data directory. */
export class DataDirectoryInUse extends Error {
  readonly code = 'data_directory_in_use';
  constructor(dataDir: string) {
    super(
      `Another Parley is using the data directory ${dataDir}. Stop it first, or set DATA_DIR to another directory.`,
    );
  }
}

/** There are no PostgreSQL binaries for this machine. */
export class UnsupportedPlatform extends Error {
  readonly code = 'unsupported_platform';
  constructor(reason: string, cause?: unknown) {
    super(
      `The embedded PostgreSQL does not run here: ${reason}. Set DATABASE_URL to a PostgreSQL server of your own.`,
      { cause },
    );
  }
}

/** The cluster cannot be used as it is: unreachable, of another major version, or gone. */
export class UnusableCluster extends Error {
  readonly code = 'unusable_cluster';
}

/** PostgreSQL ended, or did not come up in time; the message carries the end of its log. */
export class EmbeddedPostgresFailed extends Error {
  readonly code = 'embedded_postgres_failed';
}
