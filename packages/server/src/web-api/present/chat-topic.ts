/** Chat topics as the vendor shows them. */
import type { Agent } from '../../storage/agents.ts';
import {
  TOPIC_COLUMNS,
  type TopicFields,
  type TopicProperty,
} from '../../storage/topic-columns.ts';
import type { TopicRecord } from '../../storage/topic-records.ts';
import type { ZoneDirectory } from '../../time/zone-directory.ts';
import type { chatOpeningHours } from '../carriers/chat-opening-hours.ts';
import type { chatTopicEntity } from '../carriers/chat-topic-entity.ts';
import {
  BOT_PLACES,
  ENTITY_PLACES,
  HOURS_PLACES,
  type Places,
  type Shown,
  WIDGET_PLACES,
} from '../carriers/chat-topic-places.ts';
import type { chatWidgetSettings } from '../carriers/chat-widget-settings.ts';
import { widgetTheme } from '../carriers/enums.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';
import { nameOf } from '../carriers/vendor-enum.ts';
import type { Call } from '../endpoints/call.ts';
import { shownAs } from './linked-entries.ts';
import {
  presentCustomerLanguage,
  presentKbCategory,
  presentReplyTemplate,
  presentTicketCategory,
  presentTicketPriority,
} from './list-items.ts';
import { presentTimeZone } from './time-zone.ts';
import { loadTopicLinks, type TopicLinks } from './topic-links.ts';

export type ChatTopicValue = Value<typeof chatTopicEntity>;

/** As many statements as there are lists that topics refer to, however many topics. */
export async function presentTopics(
  { chat, agent, zones }: Call,
  records: readonly TopicRecord[],
): Promise<readonly ChatTopicValue[]> {
  const links = await loadTopicLinks(chat.db, records);
  return records.map((record) => presentRecord(record, { agent, zones, links }));
}

export async function presentTopic(call: Call, record: TopicRecord): Promise<ChatTopicValue> {
  const [value] = await presentTopics(call, [record]);
  if (value === undefined) throw new Error('one topic is presented as one');
  return value;
}

interface Surroundings {
  readonly agent: Agent;
  readonly zones: ZoneDirectory;
  readonly links: TopicLinks;
}

function presentRecord(record: TopicRecord, { agent, zones, links }: Surroundings): ChatTopicValue {
  return {
    ChatTopicId: record.id,
    ...settingsAt(ENTITY_PLACES, record),
    Language: shownAs(links.languages, record.languageId, presentCustomerLanguage),
    AlertTemplate: shownAs(links.templates, record.alertTemplate, presentReplyTemplate),
    TicketCategory: shownAs(links.ticketCategories, record.categoryId, presentTicketCategory),
    TicketPriority: shownAs(links.priorities, record.priorityId, presentTicketPriority),
    OpeningHours: presentHours(record, zones),
    Widget: presentWidget(record, links),
    BotSettings: settingsAt(BOT_PLACES, record),
    tableRight: agent.administrator
      ? TABLE_RIGHT.select | TABLE_RIGHT.update | TABLE_RIGHT.insert | TABLE_RIGHT.delete
      : TABLE_RIGHT.select,
  };
}

function presentHours(record: TopicRecord, zones: ZoneDirectory): Value<typeof chatOpeningHours> {
  const zone = record.tzLocationId === null ? null : zones.findById(record.tzLocationId);
  return {
    ...settingsAt(HOURS_PLACES, record),
    TzLocation: zone?.row == null ? null : presentTimeZone(zone.row),
  };
}

function presentWidget(record: TopicRecord, links: TopicLinks): Value<typeof chatWidgetSettings> {
  return {
    ...settingsAt(WIDGET_PLACES, record),
    AutoFaqCategory: shownAs(links.faqCategories, record.kbCategoryId, presentKbCategory),
    Size: record.large ? 'Large' : 'Normal',
    Theme: nameOf(widgetTheme, record.widgetTheme),
    LogoName: record.logoName,
  };
}

function settingsAt<P extends Places>(
  places: P,
  fields: TopicFields,
): { readonly [K in keyof P]: Shown<P[K]> } {
  const shownValue = (property: TopicProperty) =>
    TOPIC_COLUMNS[property].kind === 'reference' ? (fields[property] ?? 0) : fields[property];
  // A table's places have the types of what they show.
  return Object.fromEntries(
    Object.entries(places).map(([name, property]) => [name, shownValue(property)]),
  ) as { readonly [K in keyof P]: Shown<P[K]> };
}
