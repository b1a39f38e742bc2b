/** A node with chat sessions to export, and how its tests ask for files and fetch them. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { AGENTS, type TestParley, TOPICS } from '../../support/test-parley.ts';
import { basicHeader } from '../../support/web-api/call-web-api.ts';
import { startSessionWorld } from '../../support/web-api/session-world.ts';
import { vendorClient } from '../../support/web-api/vendor-client.ts';
import { readCsv } from './read-csv.ts';

/** `anna` is in the topics of the first three, `bo` in that of the second alone. */
export const SESSIONS = { formula: 101, plain: 102, bare: 103, hidden: 104 } as const;

export async function startExportWorld(
  options: Parameters<typeof startSessionWorld>[0] = {},
): Promise<TestParley> {
  const parley = await startSessionWorld({ baseTimeZone: 'Europe/Oslo', ...options });
  await parley.db.query(`
    insert into chat_session
      (id, topic_id, user_id, status, when_requested, when_started, rating, first_message)
    values
      (101, ${TOPICS.forms}, ${AGENTS.anna}, 7, '2026-01-15 23:30Z', '2026-01-15 23:31:30Z', 5,
        '=HYPERLINK("http://x","y")'),
      (102, ${TOPICS.queue}, null, 4, '2026-07-15 12:00Z', null, 3, 'Grønn, "blå"'),
      (103, ${TOPICS.forms}, null, 4, null, null, null, null),
      (104, ${TOPICS.empty}, null, 4, '2026-07-15 12:00Z', null, 1, 'Nobody sees this')`);
  return parley;
}

/** The vendor's request, of which tests say a part. */
interface AskedExport {
  readonly providerName: string;
  readonly context: string;
  readonly desiredEntities: string[];
  readonly columns: string[];
  readonly sortOrder: { readonly name: string; readonly direction?: never }[];
  readonly restrictions: {
    readonly name: string;
    readonly operator: string;
    readonly values: string[];
    readonly isActive: boolean;
  }[];
  readonly exportType: string;
  readonly selectedRowIds: string[];
  readonly estimatedRowCount: number;
}

/** Asks for a file with the vendor's client: all rows as CSV, by their ids, unless it is said otherwise. */
export function askExport(
  parley: Pick<TestParley, 'url'>,
  name: string | null,
  asked: Partial<AskedExport> = {},
) {
  return vendorClient(parley, name)
    .getArchiveAgent()
    .exportArchiveAsync({
      providerName: 'ChatSession',
      context: '',
      desiredEntities: [],
      columns: ['chatSessionId'],
      sortOrder: [],
      restrictions: [],
      exportType: 'csv',
      selectedRowIds: [],
      estimatedRowCount: 0,
      ...asked,
    });
}

/** The address of a file that was asked for. */
export async function exportAddress(...asked: Parameters<typeof askExport>): Promise<string> {
  return (await askExport(...asked)).message ?? '';
}

export interface FetchedFile {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** @param name - login name of a test user; null = nobody */
export async function fetchFile(
  address: string,
  name: string | null,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<FetchedFile> {
  const response = await fetch(address, {
    method,
    headers: { ...(name === null ? {} : { authorization: basicHeader(name) }), ...headers },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, bytes };
}

/** The lines of a CSV file, its header among them. */
export function linesOf({ bytes }: FetchedFile): readonly (readonly string[])[] {
  return readCsv(bytes.toString('utf8').slice(1));
}

/** Asks for a CSV file, fetches it, and gives its lines. */
export async function exportLines(
  parley: Pick<TestParley, 'url'>,
  name: string,
  asked: Partial<AskedExport> = {},
): Promise<readonly (readonly string[])[]> {
  return linesOf(await fetchFile(await exportAddress(parley, name, asked), name));
}

/** Begins to fetch a file and does not read it; `destroy` goes away. */
export async function beginFetching(
  address: string,
  name: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<IncomingMessage> {
  const request = get(address, {
    agent: false,
    headers: { authorization: basicHeader(name), ...headers },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}
