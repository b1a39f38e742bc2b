/** Long answers, which are sent while they are written. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import fc from 'fast-check';
import Fastify from 'fastify';
import { afterEach, expect, test, vi } from 'vitest';
import { archiveListItem } from '../../../src/web-api/carriers/archive-list-item.ts';
import { archiveListResult } from '../../../src/web-api/carriers/archive-list-result.ts';
import { LazyList } from '../../../src/web-api/carriers/lazy-list.ts';
import { odataRows } from '../../../src/web-api/carriers/odata-rows.ts';
import type { Shape } from '../../../src/web-api/carriers/property.ts';
import type { Tree, TreeObject } from '../../../src/web-api/carriers/write-value.ts';
import { send } from '../../../src/web-api/endpoints/present.ts';
import { jsonParts } from '../../../src/web-api/negotiation/json-parts.ts';
import { rootName, writeXml, xmlParts } from '../../../src/web-api/negotiation/write-xml.ts';

const ROWS_SHAPE: Shape = { kind: 'carrier', of: () => odataRows };
const RESULT_SHAPE: Shape = { kind: 'carrier', of: () => archiveListResult };
const ITEMS_SHAPE: Shape = { kind: 'list', of: { kind: 'carrier', of: () => archiveListItem } };

const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
const slimRow = fc.dictionary(fc.string({ unit: 'grapheme' }), cell);
const item = fc.record({
  EntityName: fc.string(),
  PrimaryKey: fc.integer(),
  ColumnData: fc.dictionary(fc.string(), fc.record({ DisplayValue: fc.string() })),
  TableRight: fc.constant(null),
});

function asRows(value: readonly Tree[] | LazyList<Tree>): Tree {
  return { 'odata.metadata': 'x', 'odata.nextLink': null, value };
}
function asResult(Rows: readonly Tree[] | LazyList<Tree>): Tree {
  return { RowCount: 3, Rows, TableRight: { Mask: 'Select', Reason: '\r' }, FieldProperties: {} };
}
function asItems(items: readonly Tree[] | LazyList<Tree>): Tree {
  return items;
}

test.each([
  ['rows of REST', ROWS_SHAPE, slimRow, asRows],
  ["an agent's result", RESULT_SHAPE, item, asResult],
  ["an agent's rows", ITEMS_SHAPE, item, asItems],
])('[AW22] %s in parts are what they are in one piece', (_name, shape, one, around) => {
  fc.assert(
    fc.property(fc.array(one as fc.Arbitrary<TreeObject>, { maxLength: 4 }), (rows) => {
      const lazy = around(new LazyList(rows).map((row) => ({ ...row })));
      const whole = around(rows);
      expect([...jsonParts(lazy)].join('')).toBe(JSON.stringify(whole));
      const root = rootName(shape);
      expect([...xmlParts(root, lazy, shape)].join('')).toBe(writeXml(root, whole, shape));
      expect(JSON.stringify(lazy)).toBe(JSON.stringify(whole));
      expect(writeXml(root, lazy, shape)).toBe(writeXml(root, whole, shape));
    }),
  );
});

const ROWS = 40_000;
/** More than a slice, with the longest row that it may end with. */
const MOST_CHARACTERS_OF_A_TURN = 65_536 + 1_000;

const apps: ReturnType<typeof Fastify>[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** Serves long rows, and notes in which turn of the event loop each was made. */
async function serveRows(format: 'json' | 'xml') {
  const made: number[] = [];
  let turn = 0;
  const count = () => {
    turn += 1;
    counting = setImmediate(count);
  };
  let counting = setImmediate(count);
  const rows = new LazyList(Array.from({ length: ROWS }, (_, index) => index)).map((index) => {
    made.push(turn);
    return rowOf(index);
  });
  const app = Fastify({ forceCloseConnections: true });
  apps.push(app);
  app.addHook('onClose', async () => clearImmediate(counting));
  app.get('/', (_request, reply) => {
    send(asRows(rows), ROWS_SHAPE, format, reply);
    return reply;
  });
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), made };
}

function rowOf(index: number): TreeObject {
  return { PrimaryKey: String(index), EntityName: 'chat', firstMessage: 'Hello & '.repeat(20) };
}

test.each(['json', 'xml'] as const)(
  '[AW22] [AR25] others are served while %s is written',
  async (format) => {
    const { address, made } = await serveRows(format);
    const text = await (await fetch(address)).text();
    const whole = asRows(Array.from({ length: ROWS }, (_, index) => rowOf(index)));
    expect(text).toBe(
      format === 'json' ? JSON.stringify(whole) : writeXml(rootName(ROWS_SHAPE), whole, ROWS_SHAPE),
    );
    const ofTurns = new Map<number, number>();
    for (const turn of made) ofTurns.set(turn, (ofTurns.get(turn) ?? 0) + 1);
    const most = Math.max(...ofTurns.values());
    expect(most * (text.length / ROWS)).toBeLessThan(MOST_CHARACTERS_OF_A_TURN);
  },
);

test('[AW22] rows are made no faster than they are taken, and none for who goes away', async () => {
  const { address, made } = await serveRows('json');
  const response = await beginReading(address);
  await settled(() => made.length);
  expect(made.length).toBeLessThan(ROWS);
  const before = made.length;
  response.destroy();
  await settled(() => made.length);
  expect(made.length).toBeLessThan(before + ROWS / 10);
});

/** An answer of which nothing is taken. */
async function beginReading(address: string): Promise<IncomingMessage> {
  const [response] = await once(get(address), 'response');
  return response as IncomingMessage;
}

/** Waits until a number stays the same. */
async function settled(read: () => number): Promise<void> {
  let last = Number.NaN;
  await vi.waitFor(
    () => {
      const now = read();
      const same = now === last;
      last = now;
      expect(same).toBe(true);
    },
    { interval: 200 },
  );
}
