import type { Me, SessionSummary } from '@parley/protocol';

/** The name of a chat's topic; empty when the agent is not a member of it any more. */
export function topicName(me: Me, row: Pick<SessionSummary, 'topicId'>): string {
  return me.topics.find((topic) => topic.id === row.topicId)?.name ?? '';
}
