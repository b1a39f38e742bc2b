/** The archive of chat messages: each with its session, and whatever the archive of sessions tells of that (AD2). */
import type { ArchiveColumn } from '../../column.ts';
import type { ArchiveProvider, Join } from '../../provider.ts';
import { inGroup } from '../chat-session/described.ts';
import { CHAT_SESSION } from '../chat-session/provider.ts';
import { SESSION_COLUMNS } from '../chat-session/session-columns.ts';
import { readableSessions } from '../visible-rows.ts';
import { MESSAGE_COLUMNS } from './message-columns.ts';

export const CHAT_MESSAGE: ArchiveProvider = {
  name: 'ChatMessage',
  entity: { name: 'chatMessage', displayName: { en: 'Chat message', no: 'Chatmelding' } },
  from: 'chat_message m join chat_session c on c.id = m.session_id',
  key: 'm.id',
  joins: {
    writer: {
      after: [],
      sql: 'left join ejuser writer on writer.id = m.created_by',
      optional: null,
    },
    ...joinsOfSession(),
  },
  columns: [...MESSAGE_COLUMNS, ...columnsOfSession()],
  defaultColumns: ['chatMessageId', 'chatSessionId', 'whenPosted', 'author', 'text'],
  contextKeys: {
    chatSessionId: 'chatSessionId',
    chatTopicId: 'chatTopic/chatTopicId',
    ejUserId: 'createdBy',
  },
  visible: (agent, bind) => readableSessions({ alias: 'c', agent, bind }),
};

/** `chatSession/status` and the like, and what a session leads to under the names that it has there. */
function columnsOfSession(): readonly ArchiveColumn[] {
  const own = SESSION_COLUMNS.filter(({ restricted }) => restricted.by !== 'constant');
  const heading = { en: 'Chat session', no: 'Chat' };
  const led = CHAT_SESSION.columns.filter(({ name }) => name.includes('/'));
  return [...inGroup({ path: 'chatSession', heading, joins: [] }, own), ...led];
}

/** A session's foreign keys are not those of the first table here. */
function joinsOfSession(): Readonly<Record<string, Join>> {
  return Object.fromEntries(
    Object.entries(CHAT_SESSION.joins).map(([name, join]) => [name, { ...join, optional: null }]),
  );
}
