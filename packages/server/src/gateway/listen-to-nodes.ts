/**
 * Takes in what other nodes say. Hints of one moment are looked at together; after a gap everything is, and as long as the
 * bus cannot be relied on that is done again and again, so that what happens elsewhere arrives all the same (ND5).
 */
import type { Logger } from 'pino';
import type { HintBus } from '../hints/hint-bus.ts';
import { createHintPile } from '../hints/hint-pile.ts';
import type { Look } from './look.ts';

/** Pause between two looks, in ms: what comes meanwhile is looked at together. */
const TOGETHER_MS = 15;

export interface NodeListener {
  /** Resolves when what is under way is done. The bus is its owner's to stop. */
  stop(): Promise<void>;
}

/** @param options.pollMs - milliseconds between looks at everything while the bus cannot be relied on */
export function listenToNodes(
  bus: HintBus,
  look: Look,
  options: { readonly log: Logger; readonly pollMs: number },
): NodeListener {
  const heard = createHintPile();
  let missed = false;
  let failed = false;
  let over = false;
  let looking: Promise<void> | null = null;

  async function lookOnce(): Promise<void> {
    // What a look that failed was to look at is known to nobody any more.
    const everything = missed || failed;
    missed = false;
    try {
      await look.at(heard.take());
      if (everything) await look.atEverything();
      failed = false;
    } catch (err) {
      if (!failed) options.log.warn({ err }, 'what other nodes did could not be read');
      failed = true;
    }
  }

  async function run(): Promise<void> {
    while (!over && (missed || !heard.isEmpty)) {
      await lookOnce();
      await new Promise((resolve) => {
        setTimeout(resolve, TOGETHER_MS);
      });
    }
    looking = null;
  }

  function lookSoon(): void {
    if (over || looking !== null) return;
    // Without anything to look at it would be over before it is noted as under way.
    if (missed || !heard.isEmpty) looking = run();
  }

  function lookAtEverything(): void {
    missed = true;
    lookSoon();
  }

  bus.listen({
    heard(hints) {
      heard.add(hints);
      lookSoon();
    },
    gap: lookAtEverything,
  });
  const timer = setInterval(() => {
    if (failed || !bus.isHealthy) lookAtEverything();
  }, options.pollMs);
  return {
    async stop() {
      clearInterval(timer);
      over = true;
      await looking;
    },
  };
}
