/**
 * A chat session that an agent has taken already. Who starts many at once logs anna in once, beforehand: more than ten
 * logins of one account under way are refused (AU20).
 */
import { type LoggedIn, logInAs, startVisitor, type Visitor } from './callers.ts';
import { type TestParley, TOPICS } from './test-parley.ts';

export async function startChat(
  parley: TestParley,
  loggedIn?: LoggedIn,
): Promise<{ readonly visitor: Visitor; readonly anna: LoggedIn }> {
  const visitor = await startVisitor(parley, TOPICS.queue, { name: 'Per' });
  const anna = loggedIn ?? (await logInAs(parley, 'anna'));
  const taken = await anna.call('POST', `/sessions/${visitor.sessionId}/pick-up`);
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
  return { visitor, anna };
}
