import type { MessageNode } from '@parley/protocol';

/** How far an own line has come. `failed` = refused for good by the server. */
export type LineState = 'sending' | 'sent' | 'seen' | 'failed';

/** One thing in the log: something that somebody wrote, or a note of the system about the chat itself. */
export interface WindowLine {
  /** Stable while the line goes from unsent to stored. */
  readonly key: string;
  readonly side: 'own' | 'other' | 'system';
  /** Display name of an agent or bot; empty for own lines and notes. */
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly content: readonly MessageNode[];
  /** Own lines only. */
  readonly state: LineState | null;
  /** Why a failed line was refused, in the server's words; empty otherwise. */
  readonly reason: string;
  /** Own lines: the id that it was or will be sent under. */
  readonly clientId: string | null;
}
