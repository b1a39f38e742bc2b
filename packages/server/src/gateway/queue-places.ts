/** Tells waiting visitors their place whenever somebody joins or leaves the queue before them (QU3, QU5). */
import { type ChatEventType, type ChatSession, expectedWaitSeconds } from '@parley/domain';
import type { QueueFrame } from '@parley/protocol';
import type { SessionChange } from '../chat/changes.ts';
import type { Queryable } from '../storage/database.ts';
import { listQueue } from '../storage/queues.ts';
import { loadTopic } from '../storage/topics.ts';
import type { GatewayDeps } from './gateway-deps.ts';
import type { VisitorPeer } from './peer.ts';

/** Changes of one queue within this time are told together. */
const TOGETHER_MS = 100;

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
  stop(): void;
}

export function createQueuePlaces(deps: GatewayDeps): QueuePlaces {
  const due = new Map<number, NodeJS.Timeout>();

  async function tell(topicId: number): Promise<void> {
    due.delete(topicId);
    const waiting = [...deps.register.visitors].filter((peer) => peer.topicId === topicId);
    if (waiting.length === 0) return;
    const places = await readPlaces(deps.chat.db, topicId);
    for (const peer of waiting) {
      const place = places.get(peer.sessionId);
      if (place !== undefined) peer.connection.send(JSON.stringify(place));
    }
  }
  function tellSoon(topicId: number): void {
    if (due.has(topicId)) return;
    const timer = setTimeout(() => {
      tell(topicId).catch((err: unknown) => {
        deps.log.warn({ err }, 'the places in a queue could not be told');
      });
    }, TOGETHER_MS);
    due.set(topicId, timer);
  }
  return {
    changed({ session, events }) {
      for (const topicId of moveVisitors(deps, session)) tellSoon(topicId);
      if (events.some(({ event }) => MOVES_QUEUE.has(event.type))) tellSoon(session.topicId);
    },
    stop() {
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}

/** A session that was saved into another topic takes its visitors along. @returns the topics that they left. */
function moveVisitors({ register }: GatewayDeps, session: ChatSession): Set<number> {
  const left = new Set<number>();
  for (const peer of register.visitors) {
    if (peer.sessionId !== session.id || peer.topicId === session.topicId) continue;
    left.add(peer.topicId);
    peer.topicId = session.topicId;
  }
  return left;
}

/** The visitor's place as a frame; null when it does not wait. */
export async function placeFrame(db: Queryable, peer: VisitorPeer): Promise<string | null> {
  const place = (await readPlaces(db, peer.topicId)).get(peer.sessionId);
  return place === undefined ? null : JSON.stringify(place);
}

/** The place of every waiting session of a topic. */
export async function readPlaces(
  db: Queryable,
  topicId: number,
): Promise<ReadonlyMap<number, QueueFrame>> {
  const [queue, topic] = await Promise.all([listQueue(db, topicId), loadTopic(db, topicId)]);
  const seconds = topic?.secondsPerAccept ?? 0;
  return new Map(
    queue.map(({ id }, index) => {
      const position = index + 1;
      const waitSeconds = expectedWaitSeconds(position, seconds);
      return [id, { t: 'queue', s: id, position, waitSeconds }];
    }),
  );
}
