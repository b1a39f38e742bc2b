/** What a session and its topic are to show (AC6). */
import { USERS } from '../world/agents.ts';
import { messagesOf, type Session, TOPICS } from '../world/sessions.ts';
import {
  day,
  flag,
  icon,
  int,
  type KnownColumns,
  list,
  moment,
  span,
  stamp,
  text,
  under,
} from './known.ts';

/** As people read them, by number. */
const STATUSES: Readonly<Record<number, string>> = {
  1: 'US:"Pre-chat form";NO:"Skjema før chat";',
  2: 'US:"FAQ";NO:"Ofte stilte spørsmål";',
  3: 'US:"Offline form";NO:"Skjema utenfor åpningstid";',
  4: 'US:"In queue";NO:"I kø";',
  5: 'US:"Customer wrote last";NO:"Kunden skrev sist";',
  6: 'US:"Agent wrote last";NO:"Kundebehandler skrev sist";',
  7: 'US:"Finished";NO:"Avsluttet";',
  9: 'US:"Closed";NO:"Lukket";',
  10: 'US:"Request posted";NO:"Henvendelse sendt";',
  11: 'US:"Left the queue";NO:"Forlot køen";',
};

export function sessionColumns(session: Session): KnownColumns {
  const { name, email, company_name, first_message } = session;
  const agent = USERS.find(({ id }) => id === session.user_id);
  const said = [name, email, company_name, first_message, ...messagesOf(session)];
  return {
    getAllRows: { ...flag(false), constant: true },
    getNoRows: { ...flag(false), constant: false },
    chatSessionId: int(session.id),
    firstMessage: text(first_message),
    lastMessage: text(session.last_message),
    whenRequested: moment(session.when_requested),
    whenStarted: moment(session.when_started),
    whenEnded: moment(session.when_ended),
    duration: span(session.when_started, session.when_ended),
    timeInQueue: span(session.when_requested, session.when_started),
    queueLength: int(session.initial_queue_pos),
    rating: int(session.rating),
    customerName: text(name),
    customerEmail: text(email),
    customerPhone: text(session.phone),
    customerCompany: text(company_name),
    agent: list(session.user_id, agent?.username ?? null),
    status: list(session.status, STATUSES[session.status] ?? null),
    icon: icon('chat'),
    date: day(session.when_requested),
    type: list(1, 'Chat'),
    text: text(first_message),
    contactId: int(session.contact_id),
    personId: int(session.customer_id),
    updatedDate: stamp(session.idle),
    registeredDate: stamp(session.when_requested),
    recordTypeText: text('Chat'),
    search: { ...text(first_message), said: said.filter((one) => one !== null) },
    ...topicColumns(session),
  };
}

function topicColumns({ topic_id }: Session): KnownColumns {
  const topic = TOPICS.find(({ id }) => id === topic_id);
  return under('chatTopic', {
    chatTopicId: int(topic_id),
    name: text(topic?.name),
    description: text(topic?.description),
    badgeHeader: text(topic?.badge_header),
  });
}
