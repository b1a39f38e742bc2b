/** The program: reads the settings, runs a server, and ends it when asked to. */
import { type Logger, pino } from 'pino';
import { ConfigError, parseConfig } from './config.ts';
import { type Server, startServer } from './server.ts';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** Past this a stop has gone wrong; what was acknowledged is safe either way. */
const STOP_LIMIT_MS = 60_000;

try {
  const config = parseConfig(process.env, process.argv.slice(2));
  const log = pino({ level: config.logLevel });
  const server = await startServer(config, log);
  // A fault of ours in one chat must not end all the others; whoever waited for it has been told or asks again.
  process.on('unhandledRejection', (err) => log.error({ err }, 'something was not caught'));
  announce(server);
  endWhenAsked(server, log);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

function endWhenAsked(server: Server, log: Logger): void {
  let stopping = false;
  function stop(code: number): void {
    if (stopping) return;
    stopping = true;
    setTimeout(() => {
      log.fatal('the server did not stop in time');
      process.exit(1);
    }, STOP_LIMIT_MS).unref();
    server.stop().then(
      () => process.exit(code),
      (err: unknown) => {
        log.fatal({ err }, 'the server did not stop cleanly');
        process.exit(1);
      },
    );
  }
  for (const signal of STOP_SIGNALS) process.on(signal, () => stop(0));
  void server.storeLost.then(() => {
    if (stopping) return;
    log.fatal('PostgreSQL has ended by itself; its log is in DATA_DIR/postgres');
    process.exit(1);
  });
}

function announce({ url, firstAdministrator }: Server): void {
  console.log(`Parley listens on ${url}`);
  console.log(`  start page  ${url}/`);
  console.log(`  console     ${url}/console/`);
  if (firstAdministrator === null) return;
  const { name, password } = firstAdministrator;
  console.log(`  The first administrator is "${name}" with the password ${password}`);
  console.log('  It is shown this once.');
}

/** What people can act on is a sentence; what is our fault keeps its stack. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'code' in error) return `Parley could not start: ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
