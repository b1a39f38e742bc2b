/** What waits for the same chat session, together and in its order. */
export function groupBySession<W>(
  group: readonly W[],
  sessionOf: (waiting: W) => number,
): ReadonlyMap<number, readonly W[]> {
  const bySession = new Map<number, W[]>();
  for (const waiting of group) {
    const sessionId = sessionOf(waiting);
    const others = bySession.get(sessionId);
    if (others === undefined) bySession.set(sessionId, [waiting]);
    else others.push(waiting);
  }
  return bySession;
}
