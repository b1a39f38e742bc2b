/**
 * What arrives on a line is acted on in order, no faster than the pace, with a bounded number under way. While too much
 * waits the line is not read, so that a flood waits in the sender's own buffers and nothing is lost (DL17).
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

export interface Intake {
  add(frame: ClientFrame): void;
}

/** The reading end of a connection. */
export interface Line {
  pause(): void;
  resume(): void;
}

export function createIntake(deps: GatewayDeps, peer: Peer, line: Line): Intake {
  const waiting: ClientFrame[] = [];
  const underWay = new Set<Promise<void>>();
  let pumping = false;
  let paused = false;

  function fail(error: unknown): void {
    const code = closeCodeFor(error);
    if (code === 1013) deps.log.warn({ err: error }, 'a frame could not be acted on');
    peer.connection.close(code);
  }

  async function act(frame: ClientFrame): Promise<void> {
    try {
      for (const answer of await peer.receive(frame)) peer.connection.send(JSON.stringify(answer));
    } catch (error) {
      fail(error);
    }
  }

  /** Whether frames are still taken: what is left unread on a closed line is sent again on the next one (DL24). */
  function isOver(): boolean {
    return peer.connection.closed || deps.stopping.begun;
  }

  async function pump(): Promise<void> {
    for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
      if (frame.t !== 'alive') await deps.pace.turn(peer.paceKey);
      if (underWay.size >= MOST_UNDER_WAY) await Promise.race(underWay);
      if (isOver()) return;
      const acting = act(frame).finally(() => underWay.delete(acting));
      underWay.add(acting);
      if (paused && waiting.length <= ROOM) {
        paused = false;
        line.resume();
      }
    }
  }

  return {
    add(frame) {
      if (isOver()) return;
      waiting.push(frame);
      if (!paused && waiting.length >= FULL) {
        paused = true;
        line.pause();
      }
      if (pumping) return;
      pumping = true;
      pump()
        .catch(fail)
        .finally(() => {
          pumping = false;
        });
    },
  };
}
