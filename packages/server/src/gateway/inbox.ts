/**
 * What arrives on a line is acted on in order, no faster than the pace, with a bounded number under way. While the inbox
 * is full the line is not read, so that a flood waits in the sender's own buffers and nothing is lost (DL17).
 */
import type { ClientFrame } from '@parley/protocol';
import { closeCodeFor } from './close-code-for.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { Peer } from './peer.ts';

/** Frames that wait before the line is paused, and at which it is read again. */
const FULL = 64;
const ROOM = 16;
/** Frames of one line that are under way at once. */
const MOST_UNDER_WAY = 32;

export interface Inbox {
  add(frame: ClientFrame): void;
}

export interface Line {
  pause(): void;
  resume(): void;
}

export function createInbox(deps: GatewayDeps, peer: Peer, line: Line): Inbox {
  const waiting: ClientFrame[] = [];
  const underWay = new Set<Promise<void>>();
  let pumping = false;
  let paused = false;

  async function act(frame: ClientFrame): Promise<void> {
    try {
      for (const answer of await peer.receive(frame)) peer.connection.send(JSON.stringify(answer));
    } catch (err) {
      const code = closeCodeFor(err);
      if (code === 1013) deps.log.warn({ err, frame: frame.t }, 'a frame could not be acted on');
      peer.connection.close(code);
    }
  }

  async function pump(): Promise<void> {
    pumping = true;
    for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
      if (peer.connection.closed) break;
      if (frame.t !== 'alive') await deps.pace.turn(peer.paceKey);
      if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
      const acting = act(frame).finally(() => underWay.delete(acting));
      underWay.add(acting);
      if (paused && waiting.length <= ROOM) {
        paused = false;
        line.resume();
      }
    }
    pumping = false;
  }

  return {
    add(frame) {
      waiting.push(frame);
      if (!paused && waiting.length >= FULL) {
        paused = true;
        line.pause();
      }
      if (!pumping) void pump();
    },
  };
}
