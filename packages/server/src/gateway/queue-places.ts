/** Tells waiting visitors their place whenever somebody joins or leaves the queue before them (QU3, QU5). */
import { type ChatEventType, type ChatSession, expectedWaitSeconds } from '@parley/domain';
import type { QueueFrame } from '@parley/protocol';
import type { Logger } from 'pino';
import type { SessionChange } from '../chat/changes.ts';
import type { ChatDeps } from '../chat/chat-deps.ts';
import type { Queryable } from '../storage/database.ts';
import { listQueue } from '../storage/queues.ts';
import { loadTopic } from '../storage/topics.ts';
import type { VisitorPeer } from './peer.ts';
import type { Register } from './register.ts';

/** Changes of one queue within this time are told together. */
const TOGETHER_MS = 100;
/** A telling costs some 20 µs a place; with this rest after each a long queue that moves all the time takes a tenth of it. */
const REST_MS_PER_PLACE = 0.2;

/** Until the next attempt when the database did not answer: nobody else tells a place that a visitor was not told. */
const AFTER_FAILURE_MS = 1_000;

/** Events after which a session waits, or waits no more. */
const MOVES_QUEUE: ReadonlySet<ChatEventType> = new Set<ChatEventType>([
  'SessionStarted',
  'SessionImported',
  'SessionEdited',
  'PreChatFormSubmitted',
  'FaqPassed',
  'RequestWasPosted',
  'SessionPickedUp',
  'QueueLeft',
  'SessionReset',
  'SessionDeleted',
  'SessionClosed',
]);

export interface QueuePlaces {
  changed(change: SessionChange): void;
  /** Visitors of the session are in its topic now, wherever they were before. */
  moveAlong(session: ChatSession): void;
  /** Somebody joined or left the queue of the topic. */
  moved(topicId: number): void;
  /** Any queue may have moved. */
  allMoved(): void;
  stop(): void;
}

export function createQueuePlaces(deps: {
  readonly chat: ChatDeps;
  readonly log: Logger;
  readonly register: Register;
}): QueuePlaces {
  const { chat, log, register } = deps;
  const due = new Map<number, NodeJS.Timeout>();
  /** When the next telling of a topic's queue may be, on the monotonic clock. */
  const restUntil = new Map<number, number>();
  /** What each visitor was told last: the same again is no news. */
  const told = new WeakMap<VisitorPeer, string>();
  let over = false;

  async function tell(topicId: number): Promise<void> {
    due.delete(topicId);
    if (!register.visitedTopics().includes(topicId)) return;
    const places = await readPlaces(chat.db, topicId);
    restUntil.set(topicId, performance.now() + places.length * REST_MS_PER_PLACE);
    for (const place of places) {
      for (const peer of register.visitorsOf(place.s)) tellOnce(peer, JSON.stringify(place));
    }
  }
  function tellOnce(peer: VisitorPeer, frame: string): void {
    if (told.get(peer) === frame) return;
    told.set(peer, frame);
    peer.connection.send(frame);
  }
  function tellSoon(topicId: number): void {
    if (due.has(topicId)) return;
    const rest = (restUntil.get(topicId) ?? 0) - performance.now();
    const timer = setTimeout(
      () => {
        tell(topicId).catch((err: unknown) => {
          log.warn({ err }, 'the places in a queue could not be told; it is tried again');
          restUntil.set(topicId, performance.now() + AFTER_FAILURE_MS);
          if (!over) tellSoon(topicId);
        });
      },
      Math.max(TOGETHER_MS, rest),
    );
    due.set(topicId, timer);
  }
  function moveAlong(session: ChatSession): void {
    for (const topicId of moveVisitors(register, session)) tellSoon(topicId);
  }
  return {
    changed(change) {
      moveAlong(change.session);
      for (const topicId of movedQueues(change)) tellSoon(topicId);
    },
    moveAlong,
    moved: tellSoon,
    allMoved() {
      for (const topicId of register.visitedTopics()) tellSoon(topicId);
    },
    stop() {
      over = true;
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}

/** The topics whose queues are other ones after the change. */
export function movedQueues({ session, events, leftTopicId }: SessionChange): readonly number[] {
  if (!events.some(({ event }) => MOVES_QUEUE.has(event.type))) return [];
  return leftTopicId === undefined ? [session.topicId] : [session.topicId, leftTopicId];
}

/** A session that was saved into another topic takes its visitors along. @returns the topics that they left. */
function moveVisitors(register: Register, session: ChatSession): Set<number> {
  const left = new Set<number>();
  for (const peer of register.visitorsOf(session.id)) {
    if (peer.topicId === session.topicId) continue;
    left.add(peer.topicId);
    register.moveVisitor(peer, session.topicId);
  }
  return left;
}

/** The place of every waiting session of a topic, in the order of the queue. */
async function readPlaces(db: Queryable, topicId: number): Promise<readonly QueueFrame[]> {
  const [queue, topic] = await Promise.all([listQueue(db, topicId), loadTopic(db, topicId)]);
  const seconds = topic?.secondsPerAccept ?? 0;
  return queue.map(({ id }, index) => {
    const position = index + 1;
    const waitSeconds = expectedWaitSeconds(position, seconds);
    return { t: 'queue', s: id, position, waitSeconds };
  });
}
