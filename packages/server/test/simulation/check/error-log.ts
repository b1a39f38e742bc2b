/** The nodes' log: whatever is worth a warning must be explained by what went wrong on purpose. */
import { type Logger, pino } from 'pino';

interface Logged {
  readonly msg: string;
  /** Null where something ended without an error. */
  readonly err?: LoggedError | null;
}

interface LoggedError {
  readonly message: string;
  readonly stack?: string;
  readonly aggregateErrors?: readonly LoggedError[];
}

/** What the simulated store and lines say when they are away. */
const EXPECTED = /Connection terminated unexpectedly|Query read timeout/;

/** @param unexpected - is told every other error, as text */
export function errorLog(unexpected: (text: string) => void): Logger {
  return pino(
    { level: 'warn' },
    {
      write(line: string) {
        const { msg, err } = JSON.parse(line) as Logged;
        if (err === null || (err !== undefined && isExpected(err))) return;
        unexpected(`${msg}: ${err?.stack ?? ''}`);
      },
    },
  );
}

function isExpected({ message, aggregateErrors }: LoggedError): boolean {
  if (aggregateErrors !== undefined) return aggregateErrors.every(isExpected);
  return EXPECTED.test(message);
}
