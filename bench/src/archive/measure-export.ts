/** The whole archive as a file: how fast, and what it takes of the server's memory. */
import type { Measurement } from '../report.ts';
import type { ServerProcess } from '../server-process.ts';
import type { ArchiveScene } from './measure-archive.ts';

const EVERY_MS = 250;

interface ExportResult {
  /** The address of the file. */
  readonly Message: string;
}

export async function measureExport(
  server: ServerProcess,
  scene: ArchiveScene,
): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const type of ['csv', 'xlsx']) {
    const before = await server.readMemory();
    let most = before;
    const watch = setInterval(() => {
      void server.readMemory().then((now) => {
        most = Math.max(most, now);
      });
    }, EVERY_MS);
    const since = performance.now();
    const { rows, bytes } = await fetchExport(scene, type);
    const seconds = (performance.now() - since) / 1_000;
    clearInterval(watch);
    measured.push(
      { name: `archive_export_${type}`, value: rows / seconds, unit: 'rows/s', against: null },
      { name: `archive_export_${type}_size`, value: bytes / 2 ** 20, unit: 'MB', against: null },
      { name: `archive_export_${type}_memory`, value: most - before, unit: 'MB', against: null },
    );
  }
  return measured;
}

/** Asks for all sessions, and reads the file as it comes. */
async function fetchExport(
  { url, headers }: ArchiveScene,
  type: string,
): Promise<{ readonly rows: number; readonly bytes: number }> {
  const asked = await fetch(`${url}/api/v1/Agents/Archive/ExportArchive`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      ProviderName: 'ChatSession',
      Columns: [
        'chatSessionId',
        'whenRequested',
        'chatTopic/name',
        'person/lastName',
        'firstMessage',
      ],
      Restrictions: [{ Name: 'getAllRows', Operator: '=', Values: ['true'], IsActive: true }],
      ExportType: type,
    }),
  });
  if (!asked.ok) throw new Error(`the export was answered ${asked.status}: ${await asked.text()}`);
  const { Message: address } = (await asked.json()) as ExportResult;
  const file = await fetch(address, {
    headers: { ...headers, accept: '*/*', 'accept-encoding': 'identity' },
  });
  if (!file.ok || file.body === null) throw new Error(`the file was answered ${file.status}`);
  let bytes = 0;
  for await (const chunk of file.body) bytes += chunk.byteLength;
  return { rows: await countRows({ url, headers }), bytes };
}

async function countRows({ url, headers }: Omit<ArchiveScene, 'store'>): Promise<number> {
  const parameters = new URLSearchParams({
    $select: 'chatSessionId',
    $top: '1',
    $inlineCount: 'True',
  });
  const answer = await fetch(`${url}/api/v1/Archive/ChatSession?${parameters}`, { headers });
  return ((await answer.json()) as { readonly 'odata.count': number })['odata.count'];
}
