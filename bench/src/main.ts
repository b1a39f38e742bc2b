/**
 * `npm run bench [name …]`: measures the built server on this machine, all in one run, because figures of different runs
 * compare badly. A table goes to standard error, one line of JSON for each figure to standard output.
 */
import { measureConnections } from './connections.ts';
import { measureDelivery } from './delivery.ts';
import { commitAndEcho, measurePacedDelivery } from './paced-delivery.ts';
import { addAgents, type BenchAgent } from './people.ts';
import { measurePgbench, PgbenchMissing } from './pgbench.ts';
import { compare, type Measurement, medians, toJsonLines, toTable } from './report.ts';
import { makeDataDirectory, type ServerProcess, startServer } from './server-process.ts';
import { measureSessionStart } from './session-start.ts';
import { measureStartUp } from './start-up.ts';
import { measureWebApi } from './web-api.ts';
import { measureEcho } from './ws-echo.ts';

interface Scene {
  readonly dataDir: string;
  readonly server: ServerProcess;
  readonly agents: readonly BenchAgent[];
}

type Benchmarks = Readonly<Record<string, (scene: Scene) => Promise<readonly Measurement[]>>>;

/** What is compared with each other runs in turn, several times, so that what disturbs one disturbs all. */
const COMPARED: Benchmarks = {
  pgbench: ({ server }) => forEach([1, 16], (clients) => measurePgbench(server, clients)),
  delivery: ({ server, agents }) =>
    forEach([1, 16, 64], (senders) => measureDelivery(server, agents, senders)),
  latency: ({ server, agents }) => measurePacedDelivery(server, agents),
  'ws-echo': () => forEach([1, 16, 64], measureEcho),
};
/** Once, at the end: they compare by themselves, leave a long queue, or no server. */
const ALONE: Benchmarks = {
  connections: () => measureConnections(),
  'web-api': ({ server, dataDir }) => measureWebApi(server, dataDir),
  'session-start': ({ server }) => measureSessionStart(server),
  'start-up': async ({ server, dataDir }) => {
    await server.stop();
    return measureStartUp(dataDir);
  },
};

const AGENTS = 16;
const ROUNDS = 3;

const known = [...Object.keys(COMPARED), ...Object.keys(ALONE)];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${known.join(', ')}.`);
  process.exit(2);
}

const figures = compare(await runAll((name) => wanted.length === 0 || wanted.includes(name)));
console.error(`\n${toTable(figures)}`);
console.log(toJsonLines(figures));

async function runAll(isWanted: (name: string) => boolean): Promise<readonly Measurement[]> {
  const data = await makeDataDirectory();
  const server = await startServer(data.path);
  try {
    const scene = { dataDir: data.path, server, agents: await addAgents(server, AGENTS) };
    const rounds: Measurement[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      rounds.push(...(await runWanted(COMPARED, isWanted, scene)));
    }
    const compared = medians(rounds);
    const alone = await runWanted(ALONE, isWanted, scene);
    return [...compared, ...commitAndEcho(compared), ...alone];
  } finally {
    await server.stop();
    await data.remove();
  }
}

async function runWanted(
  benchmarks: Benchmarks,
  isWanted: (name: string) => boolean,
  scene: Scene,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (isWanted(name)) measured.push(...(await run(name, () => measure(scene))));
  }
  return measured;
}

/** Without pgbench everything else can still be measured. */
async function run(
  name: string,
  measure: () => Promise<readonly Measurement[]>,
): Promise<readonly Measurement[]> {
  console.error(`${name} …`);
  try {
    return await measure();
  } catch (error) {
    if (!(error instanceof PgbenchMissing)) throw error;
    console.error(error.message);
    return [];
  }
}

async function forEach(
  sizes: readonly number[],
  measure: (size: number) => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const size of sizes) measured.push(...(await measure(size)));
  return measured;
}
