/** The lines over which nodes hear one another, as LISTEN and NOTIFY or NATS would be: what nobody hears is gone. */
import type { OpenLine } from '../../../src/hints/line.ts';
import type { Random } from '../time/random.ts';
import type { Owner, VirtualTime } from '../time/virtual-time.ts';

export interface HintNetwork {
  /** A node's way onto it. */
  lineOf(node: Owner): OpenLine;
  /** How likely a hint gets lost on its way to a node, without a word. */
  loses: number;
  /** No line can be had; those that are open are lost, and the nodes are told. */
  goDown(): void;
  comeBack(): void;
}

interface Ear {
  readonly node: Owner;
  readonly heard: (text: string) => void;
  readonly end: () => void;
}

/** The longest that a hint is on its way, in ms. */
const SLOW_MS = 12;

export function createHintNetwork(time: VirtualTime, random: Random): HintNetwork {
  const ears = new Set<Ear>();
  let isDown = false;

  const soon = (node: Owner, run: () => void): void => {
    time.after(random.between(0.2, SLOW_MS), node, run);
  };
  const network: HintNetwork = {
    loses: 0,
    lineOf: (node) => (heard) =>
      new Promise((resolve, reject) => {
        soon(node, () => {
          if (isDown) return reject(new Error('Connection terminated unexpectedly'));
          let end = (): void => {};
          const lost = new Promise<void>((ended) => {
            end = ended;
          });
          const ear: Ear = { node, heard, end };
          ears.add(ear);
          resolve({
            lost,
            async send(texts) {
              if (!ears.has(ear)) throw new Error('Connection terminated unexpectedly');
              for (const text of texts) say(text);
            },
            async close() {
              ears.delete(ear);
              end();
            },
          });
        });
      }),
    goDown() {
      isDown = true;
      for (const ear of ears) soon(ear.node, ear.end);
      ears.clear();
    },
    comeBack() {
      isDown = false;
    },
  };

  function say(text: string): void {
    for (const ear of ears) {
      if (!ear.node.alive) ears.delete(ear);
      else if (!random.chance(network.loses)) {
        soon(ear.node, () => {
          if (ears.has(ear)) ear.heard(text);
        });
      }
    }
  }
  return network;
}
