/** One direction of a line: bytes wait in it for as long as it says, and then go on in their order. */
import type { Socket } from 'node:net';

export interface Pipe {
  hold(on: boolean): void;
  shape(limits: { readonly bytesPerSecond: number; readonly latencyMs: number } | null): void;
}

/** What is under way between two ends, in bytes; past that the sender has to wait, as with real buffers. */
const MOST_UNDER_WAY = 256 * 1024;
const TICK_MS = 20;

/** How the sending side came to its end; it is told on only when everything before has been. */
type End = 'finished' | 'broken';

export function pipeBytes(from: Socket, to: Socket): Pipe {
  const waiting: { readonly bytes: Buffer; readonly at: number }[] = [];
  let bytesWaiting = 0;
  let end: End | null = null;
  let held = false;
  let limits: Parameters<Pipe['shape']>[0] = null;
  let timer: NodeJS.Timeout | null = null;
  let lastTick = performance.now();

  function pump(): void {
    if (held) return;
    const now = performance.now();
    let allowance =
      limits === null
        ? Number.POSITIVE_INFINITY
        : (limits.bytesPerSecond * (now - lastTick)) / 1_000;
    lastTick = now;
    for (let next = waiting[0]; next !== undefined && allowance > 0; next = waiting[0]) {
      if (next.at + (limits?.latencyMs ?? 0) > now) break;
      const size = Math.min(next.bytes.length, Math.max(1, Math.floor(allowance)));
      to.write(next.bytes.subarray(0, size));
      allowance -= size;
      bytesWaiting -= size;
      if (size === next.bytes.length) waiting.shift();
      else waiting[0] = { bytes: next.bytes.subarray(size), at: next.at };
    }
    if (bytesWaiting < MOST_UNDER_WAY) from.resume();
    if (waiting.length > 0) tickLater();
    else if (end === 'finished') to.end();
    else if (end === 'broken') to.resetAndDestroy();
  }
  function tickLater(): void {
    timer ??= setTimeout(() => {
      timer = null;
      pump();
    }, TICK_MS);
  }
  function came(bytes: Buffer): void {
    waiting.push({ bytes, at: performance.now() });
    bytesWaiting += bytes.length;
    if (bytesWaiting >= MOST_UNDER_WAY) from.pause();
    if (timer === null) pump();
  }
  function ended(how: End): void {
    end ??= how;
    if (timer === null) pump();
  }
  from.on('data', came);
  from.once('end', () => ended('finished'));
  from.once('error', () => ended('broken'));
  to.once('close', () => from.destroy());
  return {
    hold(on) {
      held = on;
      lastTick = performance.now();
      if (!on) pump();
    },
    shape(wanted) {
      limits = wanted;
      lastTick = performance.now();
      if (!held) pump();
    },
  };
}
