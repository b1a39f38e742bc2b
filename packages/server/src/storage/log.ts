import type { Logger } from 'pino';

/** Where storage reports what it does; any pino or Fastify logger fits. */
export type StorageLog = Pick<Logger, 'info' | 'warn' | 'error'>;
