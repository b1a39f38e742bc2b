/** Asks the archive ChatSession over HTTP, as the world's administrator who reads English. */
import type { TestParley } from '../../support/test-parley.ts';
import { callWebApi } from '../../support/web-api/call-web-api.ts';
import type { Asked } from './evaluate.ts';
import { CALLER } from './world/agents.ts';

export type Parley = Pick<TestParley, 'url'>;

export interface FullCell {
  readonly RawValue: unknown;
  readonly DisplayValue: unknown;
}

export interface Row {
  readonly PrimaryKey: string | number;
  readonly Column?: Readonly<Record<string, FullCell>>;
  readonly [column: string]: unknown;
}

interface Body {
  readonly value?: readonly Row[];
  readonly Message?: string;
  readonly ErrorCode?: string;
}

/** @param query - `$select` and the others, without `$` */
export async function askArchive(parley: Parley, query: Readonly<Record<string, string>>) {
  const given = Object.entries({ top: '1000', ...query }).map(
    ([name, value]) => `$${name}=${encodeURIComponent(value)}`,
  );
  return callWebApi<Body>(parley, {
    verb: 'GET',
    path: `Archive/ChatSession?${given.join('&')}`,
    as: CALLER.login,
    headers: { 'accept-language': 'en' },
  });
}

/** The ids of the rows, in order. @throws Error when the archive refuses */
export async function askIds(
  parley: Parley,
  query: Readonly<Record<string, string>>,
): Promise<readonly number[]> {
  const { status, text, body } = await askArchive(parley, { select: 'chatSessionId', ...query });
  if (status !== 200) throw new Error(`${JSON.stringify(query)}: ${status} ${text}`);
  return (body.value ?? []).map(({ PrimaryKey }) => Number(PrimaryKey));
}

/** `rating between ('1','3')` */
export function filterText(
  column: string,
  { operator, values }: Omit<Asked, 'restriction'>,
): string {
  const quoted = values.map((value) => `'${value.replace(/[\\']/g, String.raw`\$&`)}'`);
  if (quoted.length === 0) return `${column} ${operator}`;
  return `${column} ${operator} ${quoted.length === 1 ? quoted[0] : `(${quoted.join(',')})`}`;
}
