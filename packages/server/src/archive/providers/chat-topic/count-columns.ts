/** How many sessions and members a topic has now. */
import { SESSION_STATUS } from '@parley/domain';
import type { ArchiveColumn } from '../../column.ts';
import { intColumn, textColumn } from '../../column-kinds.ts';
import { described } from '../chat-session/described.ts';
import { keptSessions } from '../visible-rows.ts';

const { InQueue, CustomerLast, UserLast } = SESSION_STATUS;
const MEMBER = '(m.can_respond or m.can_listen or m.manager or m.notifications)';

export const COUNT_COLUMNS: readonly ArchiveColumn[] = [
  intColumn({
    name: 'sessions',
    value: sessions(keptSessions('s')),
    ...described('Sessions: How many chats it has had', 'Chatter: Hvor mange chatter den har hatt'),
  }),
  intColumn({
    name: 'sessionsInQueue',
    value: sessions(`s.status = ${InQueue} and s.chatbot_isactive is not true`),
    ...described('In queue: How many customers wait', 'I kø: Hvor mange kunder som venter'),
  }),
  intColumn({
    name: 'sessionsOngoing',
    value: sessions(`s.status in (${CustomerLast}, ${UserLast})`),
    ...described('Ongoing: How many chats are going on', 'Pågår: Hvor mange chatter som pågår'),
  }),
  intColumn({
    name: 'members',
    value: members(MEMBER),
    ...described(
      'Members: How many agents it has',
      'Medlemmer: Hvor mange kundebehandlere den har',
    ),
  }),
  intColumn({
    name: 'membersPresent',
    value: members(`${MEMBER} and m.can_respond and u.status = 1 and u.chat_status = 1`),
    ...described(
      'Present: How many of those who respond are present',
      'Til stede: Hvor mange av dem som svarer, som er til stede',
    ),
  }),
  textColumn({
    name: 'agents',
    value: `(select string_agg(u.username, ', ' order by u.username collate "und-x-icu", u.id)
      from chat_topic_user m join ejuser u on u.id = m.user_id where m.topic_id = t.id and ${MEMBER})`,
    width: '30c',
    ...described('Agents: Names of the members', 'Kundebehandlere: Navnene på medlemmene'),
  }),
];

function sessions(condition: string): string {
  return `(select count(*)::integer from chat_session s where s.topic_id = t.id and ${condition})`;
}

function members(condition: string): string {
  return `(select count(*)::integer from chat_topic_user m join ejuser u on u.id = m.user_id
    where m.topic_id = t.id and ${condition})`;
}
