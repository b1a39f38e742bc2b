/** Every endpoint of the vendor's API that Parley serves. */

import { ARCHIVE_OPERATIONS } from './agents/archive.ts';
import { ASSOCIATE_OPERATIONS } from './agents/associate.ts';
import { BLOB_OPERATIONS } from './agents/blob.ts';
import { CHAT_OPERATIONS } from './agents/chat.ts';
import { CONTACT_OPERATIONS } from './agents/contact.ts';
import { CUSTOMER_SERVICE_OPERATIONS } from './agents/customer-service.ts';
import { LIST_OPERATIONS } from './agents/list.ts';
import { MDO_OPERATIONS } from './agents/mdo.ts';
import { PERSON_OPERATIONS } from './agents/person.ts';
import { PROJECT_OPERATIONS } from './agents/project.ts';
import { SALE_OPERATIONS } from './agents/sale.ts';
import { TICKET_OPERATIONS } from './agents/ticket.ts';
import { TIME_ZONE_OPERATIONS } from './agents/time-zone.ts';
import { USER_OPERATIONS } from './agents/user.ts';
import type { Endpoint } from './endpoints/endpoint.ts';
import { ARCHIVE_RESOURCE } from './rest/archive.ts';
import { ARCHIVE_EXPORT_RESOURCE } from './rest/archive-export.ts';
import { CHAT_SESSION_RESOURCE } from './rest/chat-session.ts';
import { CHAT_SESSION_ROWS_RESOURCE } from './rest/chat-session-rows.ts';
import { CHAT_TOPIC_RESOURCE } from './rest/chat-topic.ts';
import { CHAT_TOPIC_SESSIONS_RESOURCE } from './rest/chat-topic-sessions.ts';
import { CONTACT_RESOURCE } from './rest/contact.ts';
import { LIST_RESOURCE } from './rest/list.ts';
import { MDO_LIST_RESOURCE } from './rest/mdo-list.ts';
import { PERSON_RESOURCE } from './rest/person.ts';
import { PRESENCE_RESOURCE } from './rest/presence.ts';
import { PROJECT_RESOURCE } from './rest/project.ts';
import { SALE_RESOURCE } from './rest/sale.ts';
import { TICKET_RESOURCE } from './rest/ticket.ts';
import { TIME_ZONE_RESOURCE } from './rest/time-zone.ts';
import { USER_RESOURCE } from './rest/user.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...CHAT_OPERATIONS,
  ...CHAT_SESSION_RESOURCE,
  ...CHAT_SESSION_ROWS_RESOURCE,
  ...CHAT_TOPIC_RESOURCE,
  ...CHAT_TOPIC_SESSIONS_RESOURCE,
  ...PRESENCE_RESOURCE,
  ...ARCHIVE_EXPORT_RESOURCE,
  ...ARCHIVE_RESOURCE,
  ...ARCHIVE_OPERATIONS,
  ...ASSOCIATE_OPERATIONS,
  ...BLOB_OPERATIONS,
  ...CUSTOMER_SERVICE_OPERATIONS,
  ...LIST_OPERATIONS,
  ...MDO_OPERATIONS,
  ...TIME_ZONE_OPERATIONS,
  ...USER_OPERATIONS,
  ...LIST_RESOURCE,
  ...MDO_LIST_RESOURCE,
  ...TIME_ZONE_RESOURCE,
  ...USER_RESOURCE,
  ...CONTACT_OPERATIONS,
  ...CONTACT_RESOURCE,
  ...PERSON_OPERATIONS,
  ...PERSON_RESOURCE,
  ...PROJECT_OPERATIONS,
  ...PROJECT_RESOURCE,
  ...SALE_OPERATIONS,
  ...SALE_RESOURCE,
  ...TICKET_OPERATIONS,
  ...TICKET_RESOURCE,
];
