/** Whether a topic is open now, and whether a customer finds somebody there (docs/spec/opening-hours.md). */
import { isOpen, type LocalMoment, WEEKDAYS } from '@parley/domain';
import type { Surroundings } from '../storage/surroundings.ts';
import { loadTopic, type Topic } from '../storage/topics.ts';
import { secondOfDay } from '../time/wall-time.ts';
import { createZone } from '../time/zone.ts';
import type { ChatDeps } from './chat-deps.ts';

type Clock = Pick<ChatDeps, 'now' | 'baseTimeZone'>;

/** Whether the topic is within its opening hours; null when there is no such topic. Anybody may know. */
export async function isWithinOpeningHours(
  deps: ChatDeps,
  topicId: number,
): Promise<boolean | null> {
  const topic = await loadTopic(deps.db, topicId);
  return topic === null ? null : isTopicOpen(deps, topic);
}

/** The topic is open, and a Present agent can respond in it (OH7). */
export function isAvailable(
  clock: Clock,
  topic: Pick<Topic, 'hours'>,
  { staffed }: Pick<Surroundings, 'staffed'>,
): boolean {
  return staffed && isTopicOpen(clock, topic);
}

function isTopicOpen(clock: Clock, { hours }: Pick<Topic, 'hours'>): boolean {
  if (hours === null) return true;
  return isOpen(hours, localMoment(clock.now(), hours.timeZone ?? clock.baseTimeZone));
}

function localMoment(at: number, timeZone: string): LocalMoment {
  const wall = createZone(timeZone).toWall(at);
  const weekday = WEEKDAYS[wall.weekday - 1];
  if (weekday === undefined) throw new Error('a week has seven days');
  return { weekday, second: secondOfDay(wall) };
}
