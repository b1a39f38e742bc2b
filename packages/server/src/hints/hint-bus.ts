/**
 * Hints between nodes (docs/spec/nodes.md, docs/decisions/0013). They go over NATS where there is one, otherwise over
 * PostgreSQL; who else is there is always learned over PostgreSQL, which all nodes share. The bus may lose hints but never
 * conceals that it did: it says `gap`, and whoever listens looks at everything once.
 */
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Hint } from './hint.ts';
import { createHintPile } from './hint-pile.ts';
import { type KeptLine, keepLine } from './kept-line.ts';
import type { OpenLine } from './line.ts';
import { createMembers } from './members.ts';
import {
  type NodeMessage,
  readMessage,
  type Speaker,
  writeHints,
  writeMessage,
} from './node-message.ts';

export interface HintBus {
  /** Sends the hints with all others of this moment. Never waits; they are lost when the bus is gone. */
  send(hints: readonly Hint[]): void;
  /** Opens the bus. Once. */
  listen(listener: HintListener): void;
  /** Whether everything that other nodes say is heard. While it is not, PostgreSQL has to be asked (ND5). */
  readonly isHealthy: boolean;
  /** Resolves when the other nodes have been told and the lines are closed. */
  stop(): Promise<void>;
}

export interface HintListener {
  readonly heard: (hints: readonly Hint[]) => void;
  /** Some hints may have been missed. */
  readonly gap: () => void;
}

export interface HintBusOptions {
  readonly log: Logger;
  /** Over PostgreSQL. */
  readonly postgres: OpenLine;
  /** Over NATS; null = hints go over PostgreSQL too. */
  readonly nats: OpenLine | null;
  /** Milliseconds between the signs of life of a node that is not alone. */
  readonly beatMs: number;
}

/** A line, and as whom this node speaks on it. */
interface OwnLine {
  readonly kept: KeptLine;
  readonly speaker: Speaker;
}

const ID_BYTES = 9;

export function createHintBus(options: HintBusOptions): HintBus {
  const { log, beatMs } = options;
  const self = randomBytes(ID_BYTES).toString('base64url');
  const members = createMembers(beatMs);
  const waiting = createHintPile();
  let listener: HintListener = { heard: () => {}, gap: () => {} };
  let lines: readonly OwnLine[] = [];
  let beat: NodeJS.Timeout | undefined;
  let wasHealthy = false;
  let sending: Promise<void> | null = null;

  function open(openLine: OpenLine, name: string, carriesHints: boolean): OwnLine {
    const speaker: Speaker = { from: self, ...(carriesHints ? {} : { hintsElsewhere: true }) };
    const kept: KeptLine = keepLine(
      openLine,
      {
        heard(text) {
          const message = readMessage(text);
          if (message !== null && message.from !== self) take(message, line);
        },
        opened() {
          if (carriesHints) members.hearAnew();
          void kept.send([writeMessage({ kind: 'hello', ...speaker })]);
          listener.gap();
        },
        lost: checkHealth,
      },
      { name, log },
    );
    const line: OwnLine = { kept, speaker };
    return line;
  }

  /** Whoever hears of a node for the first time tells it so: from then on it is told, what was before it has to look up. */
  function take(message: NodeMessage, { kept, speaker }: OwnLine): void {
    const { from, kind } = message;
    if (kind === 'bye') {
      members.left(from);
      return;
    }
    // Also when it is the other one whose hints go over a line that is not heard here (ND5).
    const isHintLine = !speaker.hintsElsewhere && !message.hintsElsewhere;
    const { isNew, wasSilent } = members.heard(from, isHintLine);
    if (isNew || kind === 'hello') {
      void kept.send([writeMessage({ kind: 'here', ...speaker, to: from })]);
    }
    const isForMe = kind === 'here' && message.to === self;
    if (isNew || wasSilent || isForMe || kind === 'hello') listener.gap();
    if (kind === 'hints') listener.heard(message.hints);
  }

  function isHealthy(): boolean {
    return lines.every(({ kept }) => kept.isUp) && members.allHeard;
  }

  function checkHealth(): void {
    const healthy = isHealthy();
    if (wasHealthy && !healthy) listener.gap();
    wasHealthy = healthy;
  }

  function tick(): void {
    members.forgetGone();
    checkHealth();
    if (members.isAlone) return;
    for (const { kept, speaker } of lines) {
      void kept.send([writeMessage({ kind: 'beat', ...speaker })]);
    }
  }

  /** What comes while a group is on its way makes up the next one. */
  async function sendAll(): Promise<void> {
    const line = lines.at(-1);
    while (!waiting.isEmpty) {
      await new Promise(setImmediate);
      await line?.kept.send(writeHints(self, waiting.take()));
    }
    sending = null;
  }

  return {
    send(hints) {
      if (members.isAlone || hints.length === 0) return;
      waiting.add(hints);
      sending ??= sendAll();
    },
    listen(given) {
      listener = given;
      const { postgres, nats } = options;
      lines =
        nats === null
          ? [open(postgres, 'PostgreSQL', true)]
          : [open(postgres, 'PostgreSQL', false), open(nats, 'NATS', true)];
      beat = setInterval(tick, beatMs);
    },
    get isHealthy() {
      return isHealthy();
    },
    async stop() {
      clearInterval(beat);
      await sending;
      const bye = writeMessage({ kind: 'bye', from: self });
      await Promise.all(lines.map(({ kept }) => kept.stop([bye])));
    },
  };
}
