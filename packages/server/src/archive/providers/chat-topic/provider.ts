/** The archive of chat topics, with how much is going on in them (AD3). */
import type { ArchiveProvider } from '../../provider.ts';
import { visibleTopics } from '../visible-rows.ts';
import { COUNT_COLUMNS } from './count-columns.ts';
import { SETTING_COLUMNS } from './setting-columns.ts';

export const CHAT_TOPIC: ArchiveProvider = {
  name: 'ChatTopic',
  entity: { name: 'chatTopic', displayName: { en: 'Chat channel', no: 'Chatkanal' } },
  from: 'chat_topic t',
  key: 't.id',
  joins: {
    language: lookUp('cust_lang language on language.id = t.language_id'),
    ticketCategory: lookUp('ej_category ticketCategory on ticketCategory.id = t.category_id'),
    ticketPriority: lookUp('ticket_priority ticketPriority on ticketPriority.id = t.priority_id'),
    faqCategory: lookUp('kb_category faqCategory on faqCategory.id = t.kb_category_id'),
    timeZone: lookUp('TZLocation timeZone on timeZone.TZLocation_id = t.tzLocationId'),
  },
  columns: [...SETTING_COLUMNS, ...COUNT_COLUMNS],
  defaultColumns: [
    'chatTopicId',
    'name',
    'description',
    'language',
    'sessionsInQueue',
    'sessionsOngoing',
    'members',
    'membersPresent',
  ],
  contextKeys: { chatTopicId: 'chatTopicId' },
  visible: (agent, bind) => visibleTopics({ alias: 't', agent, bind }),
};

/** What a setting of the topic refers to. */
function lookUp(table: string) {
  return { after: [], sql: `left join ${table}`, optional: null };
}
