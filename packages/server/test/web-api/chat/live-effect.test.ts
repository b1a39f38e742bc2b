/** What programs change shows at once to the people who look on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { logInAs, startVisitor } from '../../support/callers.ts';
import { openAgentLine, openVisitorLine } from '../../support/line.ts';
import { type TestParley, TOPICS } from '../../support/test-parley.ts';
import { startSessionWorld } from '../../support/web-api/session-world.ts';
import { chatAgent, message } from '../../support/web-api/wire.ts';

let parley: TestParley;
beforeAll(async () => {
  parley = await startSessionWorld();
});
afterAll(() => parley.stop());

test('[WS10] a visitor and an agent see what a program changes and writes', async () => {
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per' });
  const { sessionId: id } = visitor;
  const lines = [
    await openVisitorLine(parley, visitor),
    await openAgentLine(parley, await logInAs(parley, 'anna'), [[id, 0]]),
  ];
  /** Resolves when both have been told of such an event. */
  const seen = (fits: (event: { type: string; html?: string }) => boolean) =>
    Promise.all(lines.map((line) => line.frame('events', ({ events }) => events.some(fits))));
  const program = chatAgent(parley, 'anna');

  await program.pickUpChatSessionAsync(id);
  await seen(({ type }) => type === 'SessionPickedUp');
  await program.addChatMessageAsync(id, message('ToCustomer', 'Hello <b>you</b>'));
  await seen(({ html }) => html === 'Hello <b>you</b>');
  const entity = await program.getChatSessionEntityAsync(id);
  await program.saveChatSessionEntityAsync({ ...entity, customerName: 'Åse' });
  await seen(({ type }) => type === 'SessionEdited');
  await program.deleteChatSessionEntityAsync(id);
  const deleted = await lines[0]?.frame('events', ({ events }) =>
    events.some(({ type }) => type === 'SessionDeleted'),
  );
  expect(deleted?.s).toBe(id);

  await Promise.all(lines.map((line) => line.close()));
});
