/**
 * Who follows which chat session, and how far each has come. Every follower gets every event once, in order: live when
 * it continues what it has, from the store when something is missing (DL3, DL5).
 */
import type { ChatSession } from '@parley/domain';
import type { SessionChange } from '../chat/changes.ts';
import type { Queryable } from '../storage/database.ts';
import { readHeads } from '../storage/heads.ts';
import { EVENTS_PER_READ, loadEvents } from '../storage/load-events.ts';
import type { Connection } from './connection.ts';
import { cutIntoFrames, encodeOnce, eventsFrame } from './events-frame.ts';
import type { Audience } from './wire-events.ts';

export interface Followers {
  /** Sends everything after the revision, then whatever happens. Resolves when the client has caught up. */
  follow(sessionId: number, follower: Follower): Promise<void>;
  unfollow(sessionId: number, connection: Connection): void;
  /** Sends a frame that is no event, such as a typing notice, to the followers of one kind. */
  notify(sessionId: number, audience: Audience, frame: string): void;
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

interface Following extends Follower {
  cursor: number;
  /** Set while events are read from the store; live ones wait for the reading to reach them. */
  catchingUp: boolean;
  /** The highest revision that was heard of. */
  heard: number;
}

export function createFollowers(db: Queryable): Followers {
  const bySession = new Map<number, Set<Following>>();

  async function catchUp(sessionId: number, following: Following): Promise<void> {
    if (following.catchingUp) return;
    following.catchingUp = true;
    try {
      let heardBefore: number;
      do {
        heardBefore = following.heard;
        await readOn(db, sessionId, following);
        // What was published during the read waits for another one; what cannot be read yet, for the next hint.
      } while (following.heard > heardBefore && following.heard > following.cursor);
    } catch {
      // The store does not answer: the client comes back and resumes where it was.
      following.connection.close(1013);
    } finally {
      following.catchingUp = false;
    }
  }

  return {
    async follow(sessionId, follower) {
      const { connection, after } = follower;
      const all = bySession.get(sessionId) ?? new Set<Following>();
      for (const other of all) if (other.connection === connection) all.delete(other);
      const following = { ...follower, cursor: after, catchingUp: false, heard: after };
      all.add(following);
      bySession.set(sessionId, all);
      await catchUp(sessionId, following);
      await tellHead(db, sessionId, following);
    },
    unfollow(sessionId, connection) {
      const all = bySession.get(sessionId);
      if (all === undefined) return;
      for (const following of all) if (following.connection === connection) all.delete(following);
      if (all.size === 0) bySession.delete(sessionId);
    },
    notify(sessionId, audience, frame) {
      for (const following of bySession.get(sessionId) ?? []) {
        if (following.audience === audience) following.connection.send(frame);
      }
    },
    sessionIds: () => [...bySession.keys()],
    heal(heads) {
      for (const [sessionId, head] of heads) {
        for (const following of bySession.get(sessionId) ?? []) {
          following.heard = Math.max(following.heard, head);
          if (following.cursor < head) void catchUp(sessionId, following);
        }
      }
    },
    deliver(change) {
      const all = bySession.get(change.session.id);
      if (all === undefined) return;
      const whole = encodeOnce(change);
      for (const following of all) {
        if (following.may?.(change.session) === false) {
          all.delete(following);
          following.letGo?.();
          continue;
        }
        following.heard = Math.max(following.heard, change.session.revision);
        if (!following.catchingUp && !sendLive(following, change, whole)) {
          void catchUp(change.session.id, following);
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

/** Reads and sends what the store has after the follower's last event. */
async function readOn(db: Queryable, sessionId: number, following: Following): Promise<void> {
  const { connection, audience } = following;
  let read: number;
  do {
    const events = await loadEvents(db, sessionId, following.cursor);
    read = events.length;
    for (const piece of cutIntoFrames(events)) {
      await connection.drained();
      if (connection.closed) return;
      following.cursor = piece.at(-1)?.revision ?? following.cursor;
      const head = Math.max(following.heard, following.cursor);
      connection.send(eventsFrame(sessionId, piece, { head, audience }));
    }
  } while (read === EVENTS_PER_READ);
}

/** The end of a catching up: the true head, by which a client knows that it has all, or another history (DL9). */
async function tellHead(db: Queryable, sessionId: number, following: Following): Promise<void> {
  const { connection, audience, cursor } = following;
  try {
    const head = (await readHeads(db, [sessionId])).get(sessionId) ?? 0;
    // An event that was sent meanwhile told a later head than the one read here.
    if (following.cursor !== cursor) return;
    connection.send(eventsFrame(sessionId, [], { head, audience }));
  } catch {
    connection.close(1013);
  }
}
