/** Each case over HTTP and as a statement by hand, in turn, so that what disturbs one disturbs the other. */
import { Client } from 'pg';
import type { Measurement } from '../report.ts';
import type { StoreConnection } from '../server-process.ts';
import { percentile } from '../statistics.ts';
import type { ArchiveCase } from './archive-cases.ts';

export interface ArchiveScene {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly store: StoreConnection;
}

const WARM_UP = 5;

export async function measureArchive(
  scene: ArchiveScene,
  measured: ArchiveCase,
): Promise<readonly Measurement[]> {
  const store = new Client(scene.store);
  await store.connect();
  try {
    await store.query(`set jit = off; set work_mem = '16MB'`);
    return await compareTimes(scene, measured, store);
  } finally {
    await store.end();
  }
}

async function compareTimes(
  scene: ArchiveScene,
  measured: ArchiveCase,
  store: Client,
): Promise<readonly Measurement[]> {
  const { name, times } = measured;
  const served: number[] = [];
  const byHand: number[] = [];
  let found = 0;
  for (let n = -WARM_UP; n < times; n += 1) {
    const at = Math.abs(n);
    const [answer, answeredIn] = await timed(() => ask(scene, measured.parameters(at)));
    const { text, values } = measured.statement(at);
    const [{ rows }, foundIn] = await timed(() =>
      store.query<[number]>({ text, values: [...values], rowMode: 'array' }),
    );
    assertSame(name, answer, rows);
    found += rows.length;
    if (n < 0) continue;
    served.push(answeredIn);
    byHand.push(foundIn);
  }
  if (found === 0) throw new Error(`${name}: nothing was found at all`);
  const sql = `${name}_sql`;
  return [
    { name: sql, value: percentile(byHand, 0.5), unit: 'ms', against: null },
    { name, value: percentile(served, 0.5), unit: 'ms', against: sql },
    { name: `${sql}_p99`, value: percentile(byHand, 0.99), unit: 'ms', against: null },
    { name: `${name}_p99`, value: percentile(served, 0.99), unit: 'ms', against: `${sql}_p99` },
  ];
}

interface Answer {
  readonly 'odata.count'?: number;
  readonly value: readonly { readonly PrimaryKey: number | string }[];
}

async function ask(
  { url, headers }: ArchiveScene,
  parameters: Readonly<Record<string, string>>,
): Promise<Answer> {
  const answer = await fetch(
    `${url}/api/v1/Archive/ChatSession?${new URLSearchParams(parameters)}`,
    {
      headers,
    },
  );
  if (!answer.ok) throw new Error(`the archive answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** A figure beside another one says something only when both gave the same rows. */
function assertSame(name: string, answer: Answer, rows: readonly [number][]): void {
  const total = answer['odata.count'];
  const given = total === undefined ? answer.value.map((row) => Number(row.PrimaryKey)) : [total];
  const expected = rows.map(([first]) => first);
  if (String(given) !== String(expected)) {
    throw new Error(`${name}: the archive gave ${given.join()}, the statement ${expected.join()}`);
  }
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const since = performance.now();
  const result = await work();
  return [result, performance.now() - since];
}
