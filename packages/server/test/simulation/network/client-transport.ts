/** A client's transport over the simulated network, in the place of both of its real ones. */
import type { Transport, TransportSources } from '@parley/client';
import type { ClientFrame, ServerFrame } from '@parley/protocol';
import type { Owner } from '../time/virtual-time.ts';
import type { Network } from './network.ts';
import type { SimulatedSocket } from './simulated-socket.ts';

export interface LineOptions {
  readonly network: Network;
  readonly client: Owner;
  readonly role: 'visitor' | 'agent';
  readonly cookie?: string;
  /** Sees each frame before the client does, who gets what this answers. */
  receive(frame: ServerFrame): ServerFrame;
  sent(frame: ClientFrame): void;
}

/** Broken without a word from the server. */
const BROKEN = 1006;

export function simulatedTransports(options: LineOptions): TransportSources {
  const open = (): Transport => simulatedTransport(options);
  return { webSocket: open, eventStream: open };
}

function simulatedTransport(options: LineOptions): Transport {
  const { network, client, role, cookie } = options;
  let socket: SimulatedSocket | null = null;
  let closed = false;
  return {
    open(hello, handler) {
      const connecting = network.connect(client, {
        role,
        cookie,
        onFrame(text) {
          if (!closed) handler.onFrame(options.receive(JSON.parse(text) as ServerFrame));
        },
        onClose(code) {
          if (!closed) handler.onClose(code);
        },
      });
      connecting.then(
        (connected) => {
          socket = connected;
          if (closed) return connected.hangUp();
          connected.send(JSON.stringify(hello()));
        },
        () => {
          if (!closed) handler.onClose(BROKEN);
        },
      );
    },
    send(frame) {
      options.sent(frame);
      socket?.send(JSON.stringify(frame));
    },
    close() {
      closed = true;
      socket?.hangUp();
    },
  };
}
