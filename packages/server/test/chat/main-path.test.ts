/** The main job over HTTP alone: a visitor and an agent chat from start to rating. */
import type { EventsFrame, PickUpResponse, VisitorSession } from '@parley/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, startVisitor } from '../support/callers.ts';
import { startTestParley, type TestParley, TOPICS } from '../support/test-parley.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(() => parley.stop());

test('[CS20] a chat goes from the form over the queue and the conversation to the rating', async () => {
  const visitor = await startVisitor(parley, TOPICS.forms);
  expect(visitor.status).toBe('PreChatForm');

  const form = await visitor.call<VisitorSession>('POST', '/form', {
    name: 'Åse',
    email: 'a@b.no',
  });
  expect(form.body).toMatchObject({ status: 'InQueue', queuePosition: 1 });

  const anna = await logInAs(parley, 'anna');
  const taken = await anna.call<PickUpResponse>('POST', '/queue/pick-up');
  expect(taken.body.session).toMatchObject({
    id: visitor.sessionId,
    status: 'UserLast',
    userId: 11,
    rank: 1,
  });

  const said = await visitor.call('POST', '/messages', { clientId: 'v1', text: '<b>x</b>' });
  expect(said.status).toBe(200);
  await anna.call('POST', `/sessions/${visitor.sessionId}/messages`, {
    clientId: 'a1',
    text: 'Hi',
  });

  const seen = await visitor.call<EventsFrame>('GET', '/events');
  const heard = await anna.call<EventsFrame>('GET', `/sessions/${visitor.sessionId}/events`);
  expect(lines(seen.body)).toEqual(lines(heard.body));
  expect(lines(seen.body)).toEqual(
    expect.arrayContaining(['Welcome!', '&lt;b&gt;x&lt;/b&gt;', 'Hi']),
  );
  expect(seen.body.events.map(({ revision }) => revision)).toEqual(
    seen.body.events.map((_, index) => index + 1),
  );

  await anna.call('POST', `/sessions/${visitor.sessionId}/end`);
  const rated = await visitor.call<VisitorSession>('POST', '/rating', { rating: 5 });
  expect(rated.body).toMatchObject({ status: 'Finished', rating: 5 });
  const closed = await visitor.call<VisitorSession>('POST', '/close');
  expect(closed.body.status).toBe('Closed');
});

function lines(frame: EventsFrame): string[] {
  return frame.events.flatMap((event) => (event.type === 'MessagePosted' ? [event.html] : []));
}
