/** Keeps a line open: what is lost is opened again, for ever. What is said while there is none is lost (ND4). */
import type { Logger } from 'pino';
import type { Line, OpenLine } from './line.ts';

export interface KeptLine {
  readonly isUp: boolean;
  /** Resolves when it is on its way, or lost with the line. */
  send(texts: readonly string[]): Promise<void>;
  /** Says the last words and closes the line for good. */
  stop(lastWords: readonly string[]): Promise<void>;
}

export interface LineListener {
  readonly heard: (text: string) => void;
  /** There is a line again: whatever was said until now may have been missed. */
  readonly opened: () => void;
  readonly lost: () => void;
}

/** How long to wait before the next attempt, in ms: doubling from the first to the last. */
const FIRST_WAIT_MS = 50;
const LAST_WAIT_MS = 1_000;

/** @param options.name - for the log, such as "NATS" */
export function keepLine(
  open: OpenLine,
  listener: LineListener,
  options: { readonly name: string; readonly log: Logger },
): KeptLine {
  const { name, log } = options;
  let line: Line | null = null;
  let over = false;
  let broken = false;
  let wake = () => {};

  async function keep(): Promise<void> {
    for (let wait = FIRST_WAIT_MS; !over; wait = Math.min(2 * wait, LAST_WAIT_MS)) {
      try {
        const opened = await open(listener.heard);
        const since = performance.now();
        await use(opened);
        // One that is lost as soon as it is open is no better than one that cannot be opened.
        if (performance.now() - since > LAST_WAIT_MS) wait = FIRST_WAIT_MS;
        sayBroken(null);
      } catch (err) {
        sayBroken(err);
      }
      if (!over) await rest(wait);
    }
  }

  /** Resolves when the line is lost. */
  async function use(opened: Line): Promise<void> {
    if (over) return opened.close();
    line = opened;
    if (broken) log.info(`nodes hear one another over ${name} again`);
    broken = false;
    listener.opened();
    await opened.lost;
    line = null;
    if (!over) listener.lost();
  }

  function sayBroken(err: unknown): void {
    if (!broken && !over) log.warn({ err }, `nodes do not hear one another over ${name}`);
    broken = true;
  }

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function send(texts: readonly string[]): Promise<void> {
    // A line that fails is lost, which its `lost` says.
    await line?.send(texts).catch(() => {});
  }

  const kept = keep();
  return {
    get isUp() {
      return line !== null;
    },
    send,
    async stop(lastWords) {
      await send(lastWords);
      over = true;
      wake();
      await line?.close();
      await kept;
    },
  };
}
