/** What the tests of CRM records share: a node with colleagues, calls as one of them, and the first tests of each operation. */
import { expect, test } from 'vitest';
import type { TestParley } from '../test-parley.ts';
import { callWebApi, type WebApiAnswer, type WebApiRequest } from './call-web-api.ts';

/** A carrier, or a refusal. */
export type RecordBody = Readonly<Record<string, unknown>> & {
  readonly ErrorCode?: string;
  readonly Message?: string;
};

/** A raw call; `anna` calls unless it is somebody else. */
export function callRecords<T = RecordBody>(
  parley: Pick<TestParley, 'url'>,
  request: WebApiRequest,
): Promise<WebApiAnswer<T>> {
  return callWebApi<T>(parley, { as: 'anna', ...request });
}

/** Status and code of a refusal. */
export async function refusedWith(
  parley: Pick<TestParley, 'url'>,
  request: WebApiRequest,
): Promise<readonly [status: number, code: string | undefined]> {
  const answer = await callRecords(parley, request);
  return [answer.status, answer.body?.ErrorCode];
}

/** First a stranger, then a user without an associate. */
export function testDoor(parley: () => TestParley, request: WebApiRequest): void {
  test('a stranger is refused', async () => {
    const answer = await refusedWith(parley(), { ...request, as: null });
    expect(answer).toEqual([401, 'not_authenticated']);
  });

  test('[WR1] a user without an associate is refused', async () => {
    const answer = await refusedWith(parley(), { ...request, as: 'zoe' });
    expect(answer).toEqual([403, 'not_permitted']);
  });
}
