/** Sends a long answer while it is written, and serves others in between (AW22). */
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { destroyWhenStalled } from './destroy-when-stalled.ts';

/** For so long nobody else is served. */
const SLICE_MS = 5;
/** Characters after which a slice is long enough, however quickly it was written. */
const SLICE_LENGTH = 65_536;

interface Slice {
  readonly text: string;
  readonly isLast: boolean;
}

/** What fits one slice is sent as it is. @param parts - each is written in no time */
export function sendParts(parts: Iterable<string>, reply: FastifyReply): void {
  const left = parts[Symbol.iterator]();
  const first = nextSlice(left);
  if (first.isLast) {
    reply.send(first.text);
    return;
  }
  destroyWhenStalled(reply);
  reply.send(Readable.from(slices(first, left), { objectMode: false }));
}

/** A slice is written when the one before it has been taken. */
async function* slices(first: Slice, left: Iterator<string>): AsyncGenerator<string> {
  yield first.text;
  for (let slice = first; !slice.isLast; ) {
    await nextTurn();
    slice = nextSlice(left);
    yield slice.text;
  }
}

function nextSlice(left: Iterator<string>): Slice {
  const end = performance.now() + SLICE_MS;
  let text = '';
  while (text.length < SLICE_LENGTH && performance.now() < end) {
    const { done, value } = left.next();
    if (done) return { text, isLast: true };
    text += value;
  }
  return { text, isLast: false };
}
