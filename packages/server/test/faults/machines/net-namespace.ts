/**
 * A network of a server's own, with one cable to this machine: what `tc` and `nft` do to it is done by the kernel, below
 * TCP, where bytes are lost and sent again.
 */
import { isMissing, runProgram } from './installed.ts';

export interface NetNamespace {
  /** Where a server in it listens. */
  readonly host: string;
  /** What runs a program in it. */
  readonly runner: readonly string[];
  /** Drops so many of a hundred packets that come in at the server (`up`) or at this machine (`down`); 0 = none. */
  drop(percent: { readonly up: number; readonly down: number }): Promise<void>;
  /** Bits a second in both directions; null = as fast as can be. */
  limit(bitsPerSecond: number | null): Promise<void>;
  remove(): Promise<void>;
}

/** What keeps this machine from it; null = nothing. */
export async function netNamespaceMissing(): Promise<string | null> {
  const advice = 'run as root, where network namespaces may be made, with iproute2 and nftables';
  return (
    (await isMissing(['unshare', '--net', 'tc', 'qdisc', 'show'], advice)) ??
    (await isMissing(['unshare', '--net', 'nft', 'list', 'ruleset'], advice))
  );
}

export async function makeNetNamespace(): Promise<NetNamespace> {
  const tag = String(process.pid);
  const name = `parley-${tag}`;
  const [ours, theirs] = [`pa${tag}`, `pb${tag}`];
  // One of many small networks, so that two runs at a time do not meet.
  const network = `10.213.${process.pid % 250}`;
  const host = `${network}.2`;
  const ip = (...args: string[]) => runProgram('ip', args);
  const inside = (...args: string[]) => runProgram('ip', ['netns', 'exec', name, ...args]);

  await ip('netns', 'add', name);
  await ip('link', 'add', ours, 'type', 'veth', 'peer', 'name', theirs, 'netns', name);
  await ip('address', 'add', `${network}.1/30`, 'dev', ours);
  await ip('link', 'set', ours, 'up');
  await inside('ip', 'address', 'add', `${host}/30`, 'dev', theirs);
  await inside('ip', 'link', 'set', theirs, 'up');
  await inside('ip', 'link', 'set', 'lo', 'up');
  await inside('nft', 'add', 'table', 'inet', 'loss');
  for (const hook of ['input', 'output']) {
    const chain = `{ type filter hook ${hook} priority 0; }`;
    await inside('nft', 'add', 'chain', 'inet', 'loss', hook, chain);
  }

  async function dropAt(hook: 'input' | 'output', percent: number): Promise<void> {
    await inside('nft', 'flush', 'chain', 'inet', 'loss', hook);
    if (percent === 0) return;
    // nft refuses to compare with what is always smaller.
    const some = percent < 100 ? ['numgen', 'random', 'mod', '100', '<', String(percent)] : [];
    await inside('nft', 'add', 'rule', 'inet', 'loss', hook, ...some, 'drop');
  }
  return {
    host,
    runner: ['ip', 'netns', 'exec', name],
    async drop({ up, down }) {
      await dropAt('input', up);
      await dropAt('output', down);
    },
    async limit(bitsPerSecond) {
      const rate = ['rate', `${bitsPerSecond}bit`, 'burst', '4kb', 'latency', '800ms'];
      for (const [run, device] of [
        [runProgram, ours],
        [(program: string, args: readonly string[]) => inside(program, ...args), theirs],
      ] as const) {
        if (bitsPerSecond === null) await run('tc', ['qdisc', 'del', 'dev', device, 'root']);
        else await run('tc', ['qdisc', 'replace', 'dev', device, 'root', 'tbf', ...rate]);
      }
    },
    async remove() {
      // It goes with the network too, but only in time.
      await ip('link', 'delete', ours);
      await ip('netns', 'delete', name);
    },
  };
}
