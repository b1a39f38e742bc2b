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
import { type NodeMessage, readMessage, writeHints, writeMessage } from './node-message.ts';

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

const ID_BYTES = 9;

export function createHintBus(options: HintBusOptions): HintBus {
  const { log, beatMs } = options;
  const self = randomBytes(ID_BYTES).toString('base64url');
  const members = createMembers(beatMs);
  const waiting = createHintPile();
  let listener: HintListener = { heard: () => {}, gap: () => {} };
  let lines: readonly KeptLine[] = [];
  let beat: NodeJS.Timeout | undefined;
  let wasHealthy = false;
  let sending: Promise<void> | null = null;

  function open(openLine: OpenLine, name: string, carriesHints: boolean): KeptLine {
    const line: KeptLine = keepLine(
      openLine,
      {
        heard(text) {
          const message = readMessage(text);
          if (message !== null && message.from !== self) take(message, line, carriesHints);
        },
        opened() {
          if (carriesHints) members.hearAnew();
          void line.send([writeMessage({ kind: 'hello', from: self })]);
          listener.gap();
        },
        lost: checkHealth,
      },
      { name, log },
    );
    return line;
  }

  /** Whoever hears of a node for the first time tells it so: from then on it is told, what was before it has to look up. */
  function take(message: NodeMessage, line: KeptLine, carriesHints: boolean): void {
    const { from, kind } = message;
    if (kind === 'bye') {
      members.left(from);
      return;
    }
    const { isNew, wasSilent } = members.heard(from, carriesHints);
    if (isNew || kind === 'hello') {
      void line.send([writeMessage({ kind: 'here', from: self, to: from })]);
    }
    const isForMe = kind === 'here' && message.to === self;
    if (isNew || wasSilent || isForMe || kind === 'hello') listener.gap();
    if (kind === 'hints') listener.heard(message.hints);
  }

  function isHealthy(): boolean {
    return lines.every(({ isUp }) => isUp) && members.allHeard;
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
    for (const line of lines) void line.send([writeMessage({ kind: 'beat', from: self })]);
  }

  /** What comes while a group is on its way makes up the next one. */
  async function sendAll(): Promise<void> {
    const line = lines.at(-1);
    while (!waiting.isEmpty) {
      await new Promise(setImmediate);
      await line?.send(writeHints(self, waiting.take()));
    }
    sending = null;
  }

  return {
    send(hints) {
      if (members.isAlone) return;
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
      await Promise.all(lines.map((line) => line.stop([bye])));
    },
  };
}
