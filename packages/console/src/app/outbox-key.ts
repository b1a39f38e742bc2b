/** Where a tab keeps the unsent messages of an agent. */
export function outboxKey(userId: number): string {
  return `parley.outbox.${userId}`;
}
