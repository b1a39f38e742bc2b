/** A line to the other nodes: what one says, all others hear that listen at that time. It keeps nothing for anybody. */
export interface Line {
  /** Resolves when it is on its way; says nothing about who hears it. @throws when the line is lost. */
  send(texts: readonly string[]): Promise<void>;
  /** Resolves when the line is lost or closed. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a line. Once it resolves, whatever is said on it is heard.
 * @param heard - called for everything that is said on it, perhaps also for what one said oneself
 * @throws when it cannot be opened now
 */
export type OpenLine = (heard: (text: string) => void) => Promise<Line>;
