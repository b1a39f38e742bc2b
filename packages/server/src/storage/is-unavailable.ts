/** Tells a store that does not answer from a fault of ours. */

/** SQLSTATE classes: connection, insufficient resources, operator intervention, system error. */
const SQLSTATE_CLASSES = new Set(['08', '53', '57', '58']);
const NETWORK_CODES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** The server has become a standby that only reads. */
const READ_ONLY = '25006';
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|not queryable/i;

/** Whether the same request may well succeed once the database is back. */
export function isStorageUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    NETWORK_CODES.has(code) ||
    code === READ_ONLY ||
    (/^[0-9A-Z]{5}$/.test(code) && SQLSTATE_CLASSES.has(code.slice(0, 2))) ||
    DRIVER_MESSAGES.test(error.message)
  );
}
