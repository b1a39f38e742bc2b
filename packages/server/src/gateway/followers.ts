/**
 * Who follows which chat session, and how far each has come. Every follower gets every event once, in order: live when
 * it continues what it has, from the store when something is missing (DL3, DL5).
 */
import type { ChatSession } from '@parley/domain';
import type { SessionChange } from '../chat/changes.ts';
import type { Queryable } from '../storage/database.ts';
import { gatherCalls } from '../storage/gather-calls.ts';
import { loadMissed, type Reading } from '../storage/load-events.ts';
import type { Connection } from './connection.ts';
import { cutIntoFrames, encodeOnce, eventsFrame } from './events-frame.ts';
import { createGroups } from './groups.ts';
import type { Audience } from './wire-events.ts';

/** The most readers whose missed events are read in one statement. */
const MOST_READINGS = 100;

export interface Followers {
  /** Sends everything after the revision, then whatever happens. Resolves when the client has caught up. */
  follow(sessionId: number, follower: Follower): Promise<void>;
  unfollow(sessionId: number, connection: Connection): void;
  /** Sends a frame that is no event, such as a typing notice, to the followers of one kind. */
  notify(sessionId: number, audience: Audience, frame: string): void;
  /** Lets go of everybody who may not follow the session as it is now. */
  review(session: ChatSession): void;
  /** Whether anybody follows it, or anybody of one kind. */
  isFollowed(sessionId: number, audience?: Audience): boolean;
  /** Ids of all followed sessions. */
  sessionIds(): readonly number[];
  /** Tells the latest revisions: whoever is behind is brought up from the store. */
  heal(heads: ReadonlyMap<number, number>): void;
  deliver(change: SessionChange): void;
}

export interface Follower {
  readonly connection: Connection;
  readonly audience: Audience;
  /** The last revision that the client has. */
  readonly after: number;
  /** Whether it may still follow the session as it is now; when not, it is let go and told so. */
  readonly may?: (session: ChatSession) => boolean;
  readonly letGo?: () => void;
}

interface Following extends Omit<Follower, 'after'> {
  cursor: number;
  /** Set while events are read from the store; live ones wait for the reading to reach them. */
  catchingUp: boolean;
  /** The highest revision that was heard of. */
  heard: number;
}

export function createFollowers(db: Queryable): Followers {
  const bySession = createGroups<Following>();
  const readMissed = gatherCalls(
    (readings: readonly Reading[]) => loadMissed(db, readings),
    MOST_READINGS,
  );

  /** @returns the session's head when all up to it is sent; null when the follower has gone meanwhile. */
  async function readOn(sessionId: number, following: Following): Promise<number | null> {
    const { connection, audience } = following;
    for (;;) {
      const missed = await readMissed({ sessionId, after: following.cursor });
      for (const piece of cutIntoFrames(missed.events)) {
        await connection.drained();
        if (!isStillThere(sessionId, following)) return null;
        following.cursor = piece.at(-1)?.revision ?? following.cursor;
        const head = Math.max(following.heard, following.cursor);
        connection.send(eventsFrame(sessionId, piece, { head, audience }));
      }
      if (missed.isAll) return isStillThere(sessionId, following) ? missed.head : null;
    }
  }

  /** Events are for those who follow: whoever was let go while they were read gets no more of them. */
  function isStillThere(sessionId: number, following: Following): boolean {
    return !following.connection.closed && bySession.of(sessionId).includes(following);
  }

  async function catchUp(
    sessionId: number,
    following: Following,
    reason: 'behind' | 'new' = 'behind',
  ): Promise<void> {
    if (following.catchingUp) return;
    following.catchingUp = true;
    try {
      let heardBefore: number;
      let head: number | null;
      do {
        heardBefore = following.heard;
        head = await readOn(sessionId, following);
        // What was published during the read waits for another one; what cannot be read yet, for the next hint.
      } while (
        head !== null &&
        following.heard > heardBefore &&
        following.heard > following.cursor
      );
      // The true head, by which a client knows that it has all, or another history (DL9).
      if (head !== null && reason === 'new') {
        const { connection, audience } = following;
        connection.send(eventsFrame(sessionId, [], { head, audience }));
      }
    } catch {
      // The store does not answer: the client comes back and resumes where it was.
      following.connection.close(1013);
    } finally {
      following.catchingUp = false;
    }
  }

  function review(session: ChatSession): void {
    for (const following of bySession.of(session.id)) {
      if (following.may?.(session) !== false) continue;
      bySession.remove(session.id, following);
      following.letGo?.();
    }
  }

  function unfollow(sessionId: number, connection: Connection): void {
    for (const following of bySession.of(sessionId)) {
      if (following.connection === connection) bySession.remove(sessionId, following);
    }
  }

  return {
    async follow(sessionId, { after, ...follower }) {
      unfollow(sessionId, follower.connection);
      const following = { ...follower, cursor: after, catchingUp: false, heard: after };
      bySession.add(sessionId, following);
      await catchUp(sessionId, following, 'new');
    },
    unfollow,
    notify(sessionId, audience, frame) {
      for (const following of bySession.of(sessionId)) {
        if (following.audience === audience) following.connection.send(frame);
      }
    },
    review,
    isFollowed: (sessionId, audience) =>
      bySession
        .of(sessionId)
        .some((following) => audience === undefined || following.audience === audience),
    sessionIds: () => [...bySession.ids()],
    heal(heads) {
      for (const [sessionId, head] of heads) {
        for (const following of bySession.of(sessionId)) {
          following.heard = Math.max(following.heard, head);
          if (following.cursor < head) void catchUp(sessionId, following);
        }
      }
    },
    deliver(change) {
      const { id, revision } = change.session;
      if (!bySession.has(id)) return;
      review(change.session);
      const whole = encodeOnce(change);
      for (const following of bySession.of(id)) {
        following.heard = Math.max(following.heard, revision);
        if (!following.catchingUp && !sendLive(following, change, whole)) {
          void catchUp(id, following);
        }
      }
    },
  };
}

/** False when events between the follower's last one and these are missing. */
function sendLive(
  following: Following,
  change: SessionChange,
  whole: (audience: Audience) => string,
): boolean {
  const { session, events } = change;
  const first = events[0]?.revision ?? 0;
  if (session.revision <= following.cursor) return true;
  if (first > following.cursor + 1) return false;
  const { audience } = following;
  const frame =
    first === following.cursor + 1
      ? whole(audience)
      : eventsFrame(
          session.id,
          events.filter((event) => event.revision > following.cursor),
          { head: session.revision, audience },
        );
  following.cursor = session.revision;
  following.connection.send(frame);
  return true;
}
