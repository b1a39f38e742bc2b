/** The sample requests and the response tables of the source documents, and the database that they presuppose. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { hash } from '@node-rs/argon2';
import { expect } from 'vitest';
import type { TestParley } from '../test-parley.ts';
import { startSessionWorld } from './session-world.ts';

export type DocumentName =
  | 'chat-session-archive'
  | 'save-chat-session-entity'
  | 'chat-sessions-for-user';

/** A request as a document has it, to the letter. */
export interface Sample {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty when there is none. */
  readonly body: string;
}

export interface SampleAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

/** Named in both documents. */
export const ACCEPTED_TYPES = {
  json: [
    ...['application/json', 'text/json'],
    ...['application/json-patch+json', 'application/merge-patch+json'],
  ],
  xml: ['application/xml', 'text/xml'],
} as const;

/** The samples' topic and session, and the user that is `tje0:Tje0` in Base64. */
export const TOPIC = 588;
export const SESSION = 352;
const USER = 21;

/** Times are those of Oslo, whose offsets the samples have. */
export async function startDocumentWorld(): Promise<TestParley> {
  const parley = await startSessionWorld({ baseTimeZone: 'Europe/Oslo' });
  const password = await hash('Tje0', { memoryCost: 64, timeCost: 2, parallelism: 1 });
  await parley.db.query(
    `insert into ejuser (id, loginname, username, firstname, password, chat_status)
      values (${USER}, 'tje0', 'Tje', 'Tje', $1, 1)`,
    [password],
  );
  await parley.db.query(`
    insert into associate (associate_id, name, type, ejuserid) values (11, 'tje0', 1, ${USER});
    insert into chat_topic (id, name) values (${TOPIC}, 'Samples');
    insert into chat_topic_user (user_id, topic_id, can_respond, can_listen, manager)
      values (${USER}, ${TOPIC}, true, true, true)`);
  return parley;
}

export function readSample(name: DocumentName): Sample {
  const text = readDocument(`${name}.request.txt`);
  const [head = '', body = ''] = text.split(/\n(?=\{)/);
  const [first = '', ...lines] = head.trimEnd().split('\n');
  const headers = lines.map((line) => /^([\w-]+): (.*)$/.exec(line)?.slice(1) ?? []);
  const [method = '', path = ''] = first.split(' ');
  return {
    method,
    path,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: body.trimEnd(),
  };
}

/** Sends the headers of the sample and no others of its own. */
export function sendSample({ url }: TestParley, { method, path, headers, body }: Sample) {
  return new Promise<SampleAnswer>((resolve, reject) => {
    const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request(url + path, { method, headers: { ...headers, ...length } });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('error', reject);
      response.on('end', () => {
        const contentType = response.headers['content-type'];
        resolve({ status: response.statusCode ?? 0, contentType, text });
      });
    });
    sent.end(body);
  });
}

/** The properties of a document's response table, with their types. */
export function readResponseTable(name: DocumentName): ReadonlyMap<string, string> {
  const rows = readDocument(`${name}.response-table.txt`).matchAll(
    /^(?:\| )?(\w+) \| ([\w-]+) \|/gm,
  );
  return new Map([...rows].map(([, property = '', type = '']) => [property, type]));
}

/** What the types of the tables look like in JSON; names of carriers are objects or null. */
const JSON_TYPES: Readonly<Record<string, unknown>> = {
  int32: expect.any(Number),
  string: expect.any(String),
  bool: expect.any(Boolean),
  'date-time': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?$/),
};

/** Every property of the table, of its type, and none besides. */
export function expectAsDocumented(
  entity: Readonly<Record<string, unknown>>,
  table: ReadonlyMap<string, string>,
): void {
  expect(Object.keys(entity).sort()).toEqual([...table.keys()].sort());
  for (const [property, type] of table) {
    const value = entity[property];
    if (Object.hasOwn(JSON_TYPES, type))
      expect([property, value]).toEqual([property, JSON_TYPES[type]]);
    else expect([property, typeof value]).toEqual([property, 'object']);
  }
}

function readDocument(file: string): string {
  return readFileSync(new URL(`../../contract/documents/${file}`, import.meta.url), 'utf8');
}
