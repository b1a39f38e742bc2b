import type { ServerFrame } from '@parley/protocol';
import type { TransportHandler } from '../../src/index.ts';

/** Remembers what a transport tells and lets a test wait for it. */
export interface RecordingHandler extends TransportHandler {
  readonly frames: readonly ServerFrame[];
  readonly closes: readonly number[];
  /** Resolves when so many frames have come. */
  untilFrames(count: number): Promise<readonly ServerFrame[]>;
  /** Resolves with the code of the first close. */
  untilClosed(): Promise<number>;
}

export function createRecordingHandler(): RecordingHandler {
  const frames: ServerFrame[] = [];
  const closes: number[] = [];
  const waiting = new Set<() => void>();

  function happened(): void {
    for (const check of [...waiting]) check();
  }

  function until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  }

  return {
    frames,
    closes,
    onFrame(frame) {
      frames.push(frame);
      happened();
    },
    onClose(code) {
      closes.push(code);
      happened();
    },
    untilFrames: (count) => until(() => (frames.length >= count ? frames : undefined)),
    untilClosed: () => until(() => closes[0]),
  };
}
