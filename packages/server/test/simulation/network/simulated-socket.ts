/**
 * A WebSocket between a client and a node, over a network that delays, stalls and breaks. What one side sends arrives in
 * order or, once the line is lost, never; as with TCP, nothing in between goes missing.
 */
import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';
import { DRAINED_BYTES } from '../../../src/gateway/connection.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';

/** The node's end: as much of a WebSocket as the gateway uses. */
class NodeEnd extends EventEmitter {
  isOpen = true;
  bufferedAmount = 0;
  readonly #line: NodeLine;

  constructor(line: NodeLine) {
    super();
    this.#line = line;
  }

  get readyState(): number {
    return this.isOpen ? WebSocket.OPEN : WebSocket.CLOSED;
  }

  send(frame: string, written: () => void): void {
    if (this.isOpen) this.#line.send(frame, written);
  }

  close(code: number): void {
    this.#line.close(code);
  }

  terminate(): void {
    this.#line.terminate();
  }

  pause(): void {
    this.#line.pause(true);
  }

  resume(): void {
    this.#line.pause(false);
  }
}

interface NodeLine {
  send(frame: string, written: () => void): void;
  close(code: number): void;
  terminate(): void;
  pause(on: boolean): void;
}

export interface SimulatedSocket {
  readonly client: Owner;
  readonly node: Owner;
  readonly nodeEnd: WebSocket;
  readonly isOver: boolean;
  /** From the client to the node. */
  send(frame: string): void;
  /** The client hangs up. */
  hangUp(): void;
  /** One direction stands still; what is sent meanwhile arrives after. */
  stall(direction: Direction, ms: number): void;
  /** One direction, or both, carry nothing any more, and nobody is told. */
  lose(direction: Direction): void;
  /** Both sides are told that it broke. */
  reset(): void;
}

export type Direction = 'up' | 'down';

/** What the client's end tells. */
export interface ClientEnd {
  onFrame(frame: string): void;
  onClose(code: number): void;
}

/** Every byte that waits counts as so many, so that a few frames make a slow reader by the gateway's own bounds. */
const BYTE_COUNTS_AS = 150;
/** Closed without a word: the number that browsers use. */
const BROKEN = 1006;

export function createSimulatedSocket(parts: {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly client: Owner;
  readonly node: Owner;
  readonly clientEnd: ClientEnd;
  /** Hears each frame that the node sends. */
  readonly told: (frame: string) => void;
  /** The longest that a frame is on its way, ms. */
  readonly slowMs: number;
}): SimulatedSocket {
  const { time, random, client, node, clientEnd } = parts;
  const ways = { up: createWay(), down: createWay() };
  let paused = false;
  let held: string[] = [];
  let clientOpen = true;

  function createWay(): Way {
    return { freeAt: 0, lost: false };
  }
  /** Runs at the far end of one direction, behind everything sent before. */
  function pass(direction: Direction, to: Owner, run: () => void): void {
    const way = ways[direction];
    if (way.lost) return;
    way.freeAt = Math.max(way.freeAt, time.now + random.between(0.2, parts.slowMs));
    time.after(way.freeAt - time.now, to, () => {
      if (!way.lost) run();
    });
  }
  function arrive(frame: string): void {
    if (!nodeEnd.isOpen) return;
    if (paused) held.push(frame);
    else nodeEnd.emit('message', Buffer.from(frame), false);
  }
  function endNode(code: number): void {
    if (!nodeEnd.isOpen) return;
    nodeEnd.isOpen = false;
    nodeEnd.emit('close', code);
  }
  function endClient(code: number): void {
    if (!clientOpen) return;
    clientOpen = false;
    clientEnd.onClose(code);
  }

  const nodeEnd = new NodeEnd({
    send(frame, written) {
      parts.told(frame);
      const bytes = frame.length * BYTE_COUNTS_AS;
      nodeEnd.bufferedAmount += bytes;
      pass('down', client, () => {
        if (nodeEnd.bufferedAmount > DRAINED_BYTES) time.after(0, node, written);
        nodeEnd.bufferedAmount -= bytes;
        if (clientOpen) clientEnd.onFrame(frame);
      });
    },
    close(code) {
      pass('down', client, () => {
        endClient(code);
        // The answer to the close.
        pass('up', node, () => endNode(code));
      });
    },
    terminate() {
      pass('down', client, () => endClient(BROKEN));
      endNode(BROKEN);
    },
    pause(on) {
      paused = on;
      if (on) return;
      const frames = held;
      held = [];
      for (const frame of frames) time.after(0, node, () => arrive(frame));
    },
  });

  return {
    client,
    node,
    // The gateway asks no more of it than is here.
    nodeEnd: nodeEnd as unknown as WebSocket,
    get isOver() {
      return !clientOpen && !nodeEnd.isOpen;
    },
    send: (frame) => pass('up', node, () => arrive(frame)),
    hangUp() {
      clientOpen = false;
      pass('up', node, () => endNode(1000));
    },
    stall(direction, ms) {
      const way = ways[direction];
      way.freeAt = Math.max(way.freeAt, time.now + ms);
    },
    lose(direction) {
      ways[direction].lost = true;
    },
    reset() {
      time.after(random.between(0, 5), client, () => endClient(BROKEN));
      time.after(random.between(0, 5), node, () => endNode(BROKEN));
    },
  };
}

interface Way {
  /** When what was sent last will have arrived. */
  freeAt: number;
  lost: boolean;
}
