/**
 * Which other nodes there are, as far as they can be heard. A node is known from its first word until it says bye or has
 * been silent for long (ND3).
 */

/** Beats that may be missed before a node counts as not heard, and before it counts as gone. */
const SILENT_AFTER_BEATS = 2.5;
const GONE_AFTER_BEATS = 30;

export interface Members {
  /** Whether this node is the only one. */
  readonly isAlone: boolean;
  /** Whether every other node was heard of late on the line that hints go over. */
  readonly allHeard: boolean;
  /**
   * A node said something.
   * @returns whether it was unknown, and whether hints of its may have been missed before
   */
  heard(id: string, onHintLine: boolean): { readonly isNew: boolean; readonly wasSilent: boolean };
  left(id: string): void;
  /** The line for hints is new: nobody has been heard on it yet. */
  hearAnew(): void;
  /** Forgets who has been silent for long. */
  forgetGone(): void;
}

interface Member {
  /** When it was last heard on any line, and on the line for hints, on the monotonic clock. */
  heardAt: number;
  hintsAt: number;
}

/** @param beatMs - how often each node lets itself be heard, in ms */
export function createMembers(beatMs: number): Members {
  const members = new Map<string, Member>();
  const silentAfter = SILENT_AFTER_BEATS * beatMs;

  return {
    get isAlone() {
      return members.size === 0;
    },
    get allHeard() {
      const since = performance.now() - silentAfter;
      return [...members.values()].every(({ hintsAt }) => hintsAt >= since);
    },
    heard(id, onHintLine) {
      const now = performance.now();
      const known = members.get(id);
      const member = known ?? { heardAt: now, hintsAt: now };
      const wasSilent = onHintLine && member.hintsAt < now - silentAfter;
      members.set(id, { heardAt: now, hintsAt: onHintLine ? now : member.hintsAt });
      return { isNew: known === undefined, wasSilent };
    },
    left(id) {
      members.delete(id);
    },
    hearAnew() {
      for (const member of members.values()) member.hintsAt = Number.NEGATIVE_INFINITY;
    },
    forgetGone() {
      const since = performance.now() - GONE_AFTER_BEATS * beatMs;
      for (const [id, { heardAt }] of members) if (heardAt < since) members.delete(id);
    },
  };
}
