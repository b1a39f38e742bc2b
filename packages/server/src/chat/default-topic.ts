/** What a new topic is like before anybody has set anything: it works, once it has a name and somebody in it. */
import { REQUIRED_FIELD } from '@parley/domain';
import {
  TOPIC_PROPERTIES,
  type TopicFields,
  type TopicProperty,
} from '../storage/topic-columns.ts';
import { clearedTopicValue } from './topic-values.ts';

const HOUR = 3600;

/** Everything that is not empty, off, 0 or absent. */
const DEFAULTS: Partial<TopicFields> = {
  widgetLanguage: 'en',
  badgeHeader: 'Chat with us',
  welcomeMessage: 'Hello! How can we help?',
  warningNewChat: 2,
  managerWarningNewChat: 5,
  warningChatMessage: 3,
  managerWarningChatMessage: 8,
  popUpAlert: true,
  widgetTheme: 1,
  widgetShowAgentPhoto: true,
  widgetWelcomeTitle: 'Chat with us',
  widgetPreMessage: 'Tell us who you are, so that we can help you faster.',
  widgetRequiredFields: REQUIRED_FIELD.Name | REQUIRED_FIELD.Email,
  widgetOfflineHeader: 'We are away',
  widgetOfflineMessage: 'Nobody can answer right now. Please come back later.',
  widgetOfflineFields: REQUIRED_FIELD.Name | REQUIRED_FIELD.Email,
  widgetPostForm: true,
  widgetPostHeader: 'Thank you!',
  widgetEnableRating: true,
  widgetRatingText: 'How did we do?',
  ...openOn('mon'),
  ...openOn('tue'),
  ...openOn('wed'),
  ...openOn('thu'),
  ...openOn('fri'),
};

/** Not stored anywhere; a fresh copy of what a save of a new topic starts from (CT3). */
export function defaultTopic(): TopicFields {
  const empty = Object.fromEntries(
    TOPIC_PROPERTIES.map(([property, column]) => [property, clearedTopicValue(column)]),
  ) as { [Property in TopicProperty]: TopicFields[Property] };
  return { ...empty, ...DEFAULTS };
}

/** Office hours, for when opening hours are switched on. */
function openOn(day: 'mon' | 'tue' | 'wed' | 'thu' | 'fri'): Partial<TopicFields> {
  return { [`${day}Enabled`]: true, [`${day}Start`]: 8 * HOUR, [`${day}Stop`]: 16 * HOUR };
}
