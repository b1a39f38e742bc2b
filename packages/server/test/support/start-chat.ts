/** A chat session that an agent has taken already. */
import { type LoggedIn, logInAs, startVisitor, type Visitor } from './callers.ts';
import { type TestParley, TOPICS } from './test-parley.ts';

export async function startChat(
  parley: TestParley,
): Promise<{ readonly visitor: Visitor; readonly anna: LoggedIn }> {
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per' });
  const anna = await logInAs(parley, 'anna');
  const taken = await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
  return { visitor, anna };
}
