/** What goes to one reader in one turn of the event loop goes in one piece: a write costs more than what is in it. */
import type { Writable } from 'node:stream';

/** Bytes that are gathered at most; more must not look like a reader that does not read (DL13). */
const MOST_GATHERED = 64 * 1024;

/** Call before each write to the line. */
export function gatherWrites(line: Writable): void {
  if (line.writableCorked === 0) {
    line.cork();
    // After the turn's promises, so that an acknowledgement goes with the event that it is of.
    process.nextTick(uncork, line);
  } else if (line.writableLength > MOST_GATHERED) {
    line.uncork();
    line.cork();
  }
}

function uncork(line: Writable): void {
  line.uncork();
}
