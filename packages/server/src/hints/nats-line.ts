/** NATS as a line: core publish and subscribe on one subject. NATS keeps nothing, and need not (ND4). */
import type { NatsConnection } from '@nats-io/transport-node';
import type { OpenLine } from './line.ts';

export interface NatsSettings {
  /** One or several servers of a cluster, e.g. `nats://user:password@host:4222`. */
  readonly servers: readonly string[];
  /** Told apart by the installation: several may share a NATS. */
  readonly subject: string;
}

const CONNECT_TIMEOUT_MS = 5_000;
/** A server that answers no ping for two intervals is given up. */
const PING_MS = 1_000;

export function natsLine({ servers, subject }: NatsSettings): OpenLine {
  return async (heard) => {
    // Only who has set up NATS pays for its driver, at the start.
    const { connect } = await import('@nats-io/transport-node');
    const nats = await connect({
      ...credentialsIn(servers),
      servers: servers.map(withoutCredentials),
      name: 'parley',
      noEcho: true,
      timeout: CONNECT_TIMEOUT_MS,
      pingInterval: PING_MS,
      maxPingOut: 2,
      // A lost line is opened anew as a whole, as any other: what was said meanwhile is looked up, not sent later.
      reconnect: false,
    });
    nats.subscribe(subject, {
      callback: (error, message) => {
        if (error === null) heard(message.string());
      },
    });
    // Answered by the server once it has taken the subscription.
    await nats.flush();
    return {
      async send(texts) {
        for (const text of texts) nats.publish(subject, text);
      },
      lost: nats.closed().then(() => {}),
      close: () => closeAfterSending(nats),
    };
  };
}

async function closeAfterSending(nats: NatsConnection): Promise<void> {
  if (!nats.isClosed()) await nats.drain().catch(() => {});
}

/** The driver takes user and password beside the addresses, the same for all of them. */
function credentialsIn(servers: readonly string[]): {
  readonly user?: string;
  readonly pass?: string;
  readonly token?: string;
  readonly tls?: Record<string, never>;
} {
  const urls = servers.map((server) => new URL(server));
  const { username = '', password = '' } = urls.find((url) => url.username !== '') ?? {};
  const user = decodeURIComponent(username);
  return {
    ...(urls.some(({ protocol }) => protocol === 'tls:') ? { tls: {} } : {}),
    ...(password === ''
      ? user !== '' && { token: user }
      : { user, pass: decodeURIComponent(password) }),
  };
}

function withoutCredentials(server: string): string {
  return new URL(server).host;
}
