/** Every chat session: started once, owned by one agent, forgotten by nobody, and told by its columns as by its events. */
import { groupBy } from './group-by.ts';
import type { History, StoredLine, StoredSession } from './history.ts';
import { type Violation, violation } from './violation.ts';

/** `chat_session.status` */
const STATUS = { inQueue: 4, customerLast: 5, userLast: 6, finished: 7, closed: 9 } as const;
const CUSTOMER = 0;

export function checkSessions(history: History): Violation[] {
  const lines = groupBy(history.lines, ({ sessionId }) => sessionId);
  return [
    ...checkStarts(history),
    ...checkOwners(history),
    ...checkEnds(history),
    ...checkRanks(history.sessions),
    ...history.sessions.flatMap((session) => {
      const own = (lines.get(session.sessionId) ?? []).toSorted((a, b) => a.revision - b.revision);
      return [...checkRevisions(session, own), ...checkColumns(session, own)];
    }),
  ];
}

function checkStarts({ starts, sessions }: History): Violation[] {
  const found: Violation[] = [];
  const stored = new Map(sessions.map((session) => [session.sessionId, session]));
  for (const start of starts) {
    if (stored.get(start.sessionId)?.startId === start.startId) continue;
    found.push(violation('forgotten', start, `the session of start ${start.startId} is gone`));
  }
  const started = new Set(starts.map(({ startId }) => startId));
  for (const session of sessions) {
    if (session.startId === null || started.has(session.startId)) continue;
    found.push(violation('foreign', session, `nobody asked for start ${session.startId}`));
  }
  for (const session of sessions) {
    if (session.status !== STATUS.inQueue) continue;
    found.push(violation('forgotten', session, 'it still waits'));
  }
  return found;
}

function checkOwners({ pickUps, sessions }: History): Violation[] {
  const told = groupBy(pickUps, ({ sessionId }) => sessionId);
  return sessions.flatMap((session) => {
    const owners = new Set(session.pickedUpBy);
    for (const { userId } of told.get(session.sessionId) ?? []) owners.add(userId);
    if (session.userId !== null) owners.add(session.userId);
    if (owners.size <= 1 && session.pickedUpBy.length <= 1) return [];
    const detail = `it is ${[...owners].join(' and ')}'s, picked up ${session.pickedUpBy.length} times`;
    return [violation('two-owners', session, detail)];
  });
}

function checkEnds({ ends, sessions }: History): Violation[] {
  const stored = new Map(sessions.map((session) => [session.sessionId, session]));
  return ends.flatMap((end) => {
    const session = stored.get(end.sessionId);
    const over = session?.status === STATUS.finished || session?.status === STATUS.closed;
    if (over && session.revision >= end.revision) return [];
    return [violation('forgotten', end, `it was ended at revision ${end.revision}, and goes on`)];
  });
}

/** No two chats of an agent have the same rank. */
function checkRanks(sessions: readonly StoredSession[]): Violation[] {
  const ranked = sessions.filter(({ rank }) => rank !== null);
  const byRank = groupBy(ranked, ({ userId, rank }) => `rank ${rank} of user ${userId}`);
  return [...byRank].flatMap(([key, [first, second]]) =>
    first === undefined || second === undefined
      ? []
      : [violation('miscounted', second, `session ${first.sessionId} has ${key} too`)],
  );
}

function checkRevisions(session: StoredSession, lines: readonly StoredLine[]): Violation[] {
  const revisions = [...lines.map(({ revision }) => revision), ...session.otherRevisions];
  revisions.sort((a, b) => a - b);
  const wrong = revisions.findIndex((revision, index) => revision !== index + 1);
  if (wrong >= 0) {
    const detail = `revision ${revisions[wrong]} stands where ${wrong + 1} should`;
    return [violation('gap', session, detail)];
  }
  if (revisions.length === session.revision) return [];
  const detail = `${revisions.length} events, and the session says ${session.revision}`;
  return [violation('gap', session, detail)];
}

/** The columns that every message changes, counted anew. */
function checkColumns(session: StoredSession, lines: readonly StoredLine[]): Violation[] {
  const written = lines.filter(({ senderId }) => senderId !== null);
  const [first, last] = [written[0], written.at(-1)];
  const found: Violation[] = [];
  const compare = (what: string, stored: string | number, counted: string | number): void => {
    if (stored === counted) return;
    found.push(violation('miscounted', session, `${what} is ${stored} instead of ${counted}`));
  };
  if (first !== undefined) compare('first_message', session.firstMessage, asTyped(first));
  if (last !== undefined) {
    compare('last_message', session.lastMessage, asTyped(last));
    if (session.status === STATUS.customerLast || session.status === STATUS.userLast) {
      const byCustomer = last.senderId === CUSTOMER;
      compare('status', session.status, byCustomer ? STATUS.customerLast : STATUS.userLast);
    }
  }
  for (const [side, mark] of [
    ['customer_read', session.customerRead],
    ['user_read', session.userRead],
  ] as const) {
    if (mark > session.revision) compare(side, mark, session.revision);
  }
  return found;
}

/** What a writer had typed, whose escaped form is stored. */
function asTyped({ html }: StoredLine): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
