/** What a caller gives as a ChatTopicEntity, as the use case takes it. */
import type { GivenTopicFields } from '../../chat/topic-values.ts';
import { chatBotSettings } from '../carriers/chat-bot-settings.ts';
import { chatOpeningHours } from '../carriers/chat-opening-hours.ts';
import { chatTopicEntity } from '../carriers/chat-topic-entity.ts';
import {
  BOT_PLACES,
  ENTITY_PLACES,
  HOURS_PLACES,
  type Places,
  TOPIC_NAMES,
  WIDGET_PLACES,
} from '../carriers/chat-topic-places.ts';
import { chatWidgetSettings } from '../carriers/chat-widget-settings.ts';
import { widgetTheme } from '../carriers/enums.ts';
import type { Carrier, Given, Value } from '../carriers/property.ts';
import type { Call } from '../endpoints/call.ts';
import { onlyChanged } from '../endpoints/only-changed.ts';
import type { ChatTopicValue } from '../present/chat-topic.ts';
import { linkedId } from './linked-id.ts';
import { givenTimeZone } from './time-zone.ts';

/**
 * The settings that the caller changes. A group that it leaves out stays as it is, one that is null is cleared; inside of
 * groups it is the same.
 * @param told - the topic as this caller would be told it now; null = all that is given counts
 * @throws ChatError `bad_request` for a time zone that nobody knows
 */
export function givenTopic(
  call: Call,
  told: ChatTopicValue | null,
  given: Given<typeof chatTopicEntity>,
): GivenTopicFields {
  const entity = changed(chatTopicEntity, { told, given }, call) ?? {};
  const ofGroup = <C extends Carrier>(
    carrier: C,
    before: Value<C> | null | undefined,
    group: Given<C> | null | undefined,
  ) => changed(carrier, { told: before ?? null, given: group }, call);
  const hours = ofGroup(chatOpeningHours, told?.OpeningHours, entity.OpeningHours);
  const widget = ofGroup(chatWidgetSettings, told?.Widget, entity.Widget);
  const bot = ofGroup(chatBotSettings, told?.BotSettings, entity.BotSettings);
  const size = at(widget, 'Size');
  const theme = at(widget, 'Theme');
  return {
    ...settingsFrom(ENTITY_PLACES, entity),
    ...settingsFrom(HOURS_PLACES, hours),
    ...settingsFrom(WIDGET_PLACES, widget),
    ...settingsFrom(BOT_PLACES, bot),
    languageId: linkedId(entity.Language, 'Id'),
    alertTemplate: linkedId(entity.AlertTemplate, 'ReplyTemplateId'),
    categoryId: linkedId(entity.TicketCategory, 'Id'),
    priorityId: linkedId(entity.TicketPriority, 'Id'),
    kbCategoryId: linkedId(at(widget, 'AutoFaqCategory'), 'KbCategoryId'),
    tzLocationId: givenTimeZone(
      call.zones,
      at(hours, 'TzLocation'),
      TOPIC_NAMES.tzLocationId ?? '',
    ),
    large: size === null || size === undefined ? size : size === 'Large',
    widgetTheme: theme === null || theme === undefined ? theme : widgetTheme.values[theme],
  };
}

function changed<C extends Carrier>(
  carrier: C,
  { told, given }: { readonly told: Value<C> | null; readonly given: Given<C> | null | undefined },
  call: Call,
): Given<C> | null | undefined {
  if (told === null || given === null || given === undefined) return given;
  return onlyChanged(carrier, { value: told, given }, call);
}

/** What is cleared as a whole is cleared in all its parts. */
function at<G extends object, K extends keyof G>(
  group: G | null | undefined,
  name: K,
): G[K] | null | undefined {
  return group === null ? null : group?.[name];
}

function settingsFrom(
  places: Places,
  group: Readonly<Record<string, unknown>> | null | undefined,
): GivenTopicFields {
  // A table's places have the types of what they show.
  return Object.fromEntries(
    Object.entries(places).map(([name, property]) => [property, at(group, name)]),
  ) as GivenTopicFields;
}
