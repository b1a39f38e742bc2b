/**
 * Four writers write flat out to a server that is killed again and again, two agents and two visitors of two chat
 * sessions, while a third agent reads along. Everything that any of them was told is kept.
 */
import type { AgentClient, SessionLog } from '@parley/client';
import { type BuiltServer, prepareServer } from './built-server.ts';
import { addPeople, type Chat, type OpenAgent, openAgent, openChat } from './chatting-people.ts';
import type { History, View } from './history.ts';
import { readStored } from './read-stored.ts';
import { createTape, type Tape } from './tape.ts';
import { type Writer, writeFlatOut } from './write-flat-out.ts';

export interface KillScenario {
  /** Times that the server is killed and started again. */
  readonly kills: number;
  /** How many messages and answers pass before the next kill. */
  readonly untilKill: () => number;
  /** For Node.js, before the program. */
  readonly nodeArguments?: readonly string[];
  /** Whether to wait for the readers to catch up; off where they cannot, because what they saw is lost. */
  readonly readers: boolean;
}

export interface KillOutcome {
  readonly history: History;
  /** Messages that were refused; a sound server refuses none. */
  readonly refused: Tape['refused'];
}

export async function runKillScenario(scenario: KillScenario): Promise<KillOutcome> {
  const server = await prepareServer(scenario.nodeArguments);
  try {
    await server.start();
    await server.withStore(addPeople);
    return await writeAndKill(server, scenario);
  } finally {
    await server.remove();
  }
}

async function writeAndKill(server: BuiltServer, scenario: KillScenario): Promise<KillOutcome> {
  const tape = createTape();
  const [anna, bo, lea] = await Promise.all([
    openAgent(server, tape, 'anna'),
    openAgent(server, tape, 'bo'),
    openAgent(server, tape, 'lea'),
  ]);
  const chats = [await openChat(server, tape, anna), await openChat(server, tape, bo)];
  const sessionIds = chats.map(({ sessionId }) => sessionId);
  for (const sessionId of sessionIds) lea.client.watch(sessionId);
  const writers = chats.flatMap((chat) => startWriters(tape, chat));

  for (let kill = 0; kill < scenario.kills; kill += 1) {
    await tape.passing(scenario.untilKill());
    await server.kill();
    await server.start();
  }
  await Promise.all(writers.map((writer) => writer.stop()));

  const stored = await server.withStore((store) => readStored(store, sessionIds));
  const views = scenario.readers ? await readAll(stored.sessions, chats, lea) : [];
  for (const { client } of [anna, bo, lea, ...chats]) client.close();
  const { sends, acks, refused } = tape;
  return { history: { sends, acks, views, ...stored }, refused };
}

function startWriters(tape: Tape, { sessionId, client, agent }: Chat): Writer[] {
  return [
    writeFlatOut(tape, { sessionId, senderId: 0 }, client.post),
    writeFlatOut(tape, { sessionId, senderId: agent.userId }, (text) =>
      agent.client.post(sessionId, text),
    ),
  ];
}

/** What everybody has of the sessions, once they have come as far as the store. */
async function readAll(
  sessions: History['sessions'],
  chats: readonly Chat[],
  listener: OpenAgent,
): Promise<View[]> {
  const views: Promise<View>[] = [];
  for (const { sessionId, revision } of sessions) {
    const chat = chats.find((candidate) => candidate.sessionId === sessionId);
    if (chat === undefined) throw new Error(`nobody opened session ${sessionId}`);
    const { client, agent } = chat;
    const logOf = (reader: OpenAgent) => () => reader.client.state.logs.get(sessionId);
    views.push(
      caughtUp(client, () => client.state.session, revision).then(viewAs('visitor')),
      caughtUp(agent.client, logOf(agent), revision).then(viewAs('agent')),
      caughtUp(listener.client, logOf(listener), revision).then(viewAs('listener')),
    );
  }
  return Promise.all(views);
}

function viewAs(reader: string): (log: SessionLog) => View {
  return ({ sessionId, messages }) => ({ reader, sessionId, lines: messages });
}

function caughtUp(
  client: Pick<AgentClient, 'subscribe'>,
  read: () => SessionLog | undefined,
  revision: number,
): Promise<SessionLog> {
  return new Promise((resolve) => {
    const look = () => {
      const log = read();
      if (log === undefined || log.revision < revision) return;
      stop();
      resolve(log);
    };
    const stop = client.subscribe(look);
    look();
  });
}
