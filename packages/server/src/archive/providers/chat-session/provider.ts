/** The archive of chat sessions: document 002 and what the vendor added to it since (AC). */
import type { ArchiveProvider } from '../../provider.ts';
import { visibleSessions } from '../visible-rows.ts';
import { ACTIVITY_COLUMNS } from './activity-columns.ts';
import { ASSOCIATE_COLUMNS } from './associate-columns.ts';
import { CONTACT_COLUMNS } from './contact-columns.ts';
import { JOINS } from './joins.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { CONTACT_REACH_COLUMNS, PERSON_REACH_COLUMNS } from './reach-columns.ts';
import { SEARCH_COLUMN } from './search-column.ts';
import { SESSION_COLUMNS } from './session-columns.ts';
import { TOPIC_COLUMNS } from './topic-columns.ts';

export const CHAT_SESSION: ArchiveProvider = {
  name: 'ChatSession',
  entity: { name: 'chat', displayName: { en: 'Chat session', no: 'Chat' } },
  from: 'chat_session c',
  key: 'c.id',
  joins: JOINS,
  columns: [
    ...SESSION_COLUMNS,
    ...ACTIVITY_COLUMNS,
    SEARCH_COLUMN,
    ...TOPIC_COLUMNS,
    ...ASSOCIATE_COLUMNS,
    ...PERSON_COLUMNS,
    ...PERSON_REACH_COLUMNS,
    ...CONTACT_COLUMNS,
    ...CONTACT_REACH_COLUMNS,
  ],
  defaultColumns: [
    'chatSessionId',
    'whenRequested',
    'status',
    'chatTopic/name',
    'person/fullName',
    'contact/nameDepartment',
    'associate/fullName',
    'firstMessage',
    'lastMessage',
    'timeInQueue',
    'duration',
    'rating',
  ],
  contextKeys: {
    chatTopicId: 'chatTopic/chatTopicId',
    personId: 'personId',
    contactId: 'contactId',
    associateId: 'associateId',
    ejUserId: 'agent',
    status: 'status',
  },
  visible: (agent, bind) => visibleSessions({ alias: 'c', agent, bind }),
};
