/**
 * Whatever texts somebody sends instead of names, operators, values and orders: nothing fails, nothing changes, nothing runs
 * that was not meant to, and what is refused is refused as bad input.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { TestParley } from '../support/test-parley.ts';
import { callWebApi } from '../support/web-api/call-web-api.ts';
import { SESSIONS, startWireWorld } from '../web-api/archive/wire-world.ts';
import { fewAtATime } from './every-column/few-at-a-time.ts';
import { AGENT_PLACES } from './hostile/hostile-agent-requests.ts';
import { type HostilePlace, REST_PLACES } from './hostile/hostile-requests.ts';
import { HOSTILE_TEXTS, HUGE_TEXTS, SEQUENCE } from './hostile/hostile-texts.ts';
import { storedRows } from './hostile/stored-rows.ts';

let parley: TestParley;
let before: Readonly<Record<string, string>>;
beforeAll(async () => {
  parley = await startWireWorld();
  await parley.db.query(`create sequence ${SEQUENCE}`);
  before = await storedRows(parley.db);
});
afterAll(() => parley.stop());

const PLACES = [...REST_PLACES, ...AGENT_PLACES];
/** However slow the machine is. */
const MANY_REQUESTS = { timeout: 120_000 };

describe('[AR5] hostile texts', () => {
  afterEach(async () => {
    const { rows } = await parley.db.query<{ pulled: boolean }>(
      `select is_called as pulled from ${SEQUENCE}`,
    );
    expect(rows).toEqual([{ pulled: false }]);
  });

  test.each(PLACES)('do nothing: $name', MANY_REQUESTS, async (place) => {
    await fewAtATime(HOSTILE_TEXTS, (text) => assertHarmless(place, text));
  });

  test.each(HUGE_TEXTS)('do nothing: %s everywhere', MANY_REQUESTS, async (_, text) => {
    const places = PLACES.filter(({ gives }) => gives !== 'absence');
    await fewAtATime(places, (place) => assertHarmless(place, text));
  });

  test('have left everything as it was, which would have been noticed', async () => {
    expect(await storedRows(parley.db)).toEqual(before);
    await parley.db.query(`update chat_session set rating = 4 where id = ${SESSIONS.full}`);
    expect(await storedRows(parley.db)).not.toEqual(before);
  });
});

/** What REST or an agent answers: rows alone, rows in an envelope, or a refusal. */
type Answer =
  | readonly unknown[]
  | { readonly ErrorCode?: string; readonly value?: readonly unknown[] }
  | null;

const NOT_FOUND = ['not_found', 'unknown_topic'];

/** @throws Error that says which text did what in which place */
async function assertHarmless({ name, gives, request }: HostilePlace, text: string): Promise<void> {
  const {
    status,
    body,
    text: answer,
  } = await callWebApi<Answer>(parley, {
    ...request(text),
    as: 'root',
  });
  const told = `${name}: ${JSON.stringify(text.slice(0, 80))}: ${status} ${answer.slice(0, 300)}`;
  if (status >= 400) {
    const code = body !== null && 'ErrorCode' in body ? body.ErrorCode : null;
    expect(['bad_request', ...(gives === 'absence' ? NOT_FOUND : [])], told).toContain(code);
    return;
  }
  expect([200, 204], told).toContain(status);
  if (gives === 'nothing') expect(rowsOf(body), told).toEqual([]);
}

function rowsOf(body: Answer): unknown {
  return body !== null && 'value' in body ? body.value : body;
}
