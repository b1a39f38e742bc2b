/** What a chat session knows of itself; the provider's table `chat_session c`. */
import type { ArchiveColumn } from '../../column.ts';
import {
  constantColumn,
  datetimeColumn,
  ejUserColumn,
  intColumn,
  listColumn,
  textColumn,
  timeSpanColumn,
} from '../../column-kinds.ts';
import { described } from './described.ts';
import { STATUS_SHOWN } from './status-shown.ts';

export const SESSION_COLUMNS: readonly ArchiveColumn[] = [
  constantColumn({
    name: 'getAllRows',
    passes: true,
    ...described(
      'GetAll: Get all rows of archive - use with care, you may be fetching the whole database',
      'Hent alle: Hent alle radene i arkivet – bruk med omhu, det kan bli hele databasen',
    ),
  }),
  constantColumn({
    name: 'getNoRows',
    passes: false,
    ...described(
      'GetNone: Do not get any rows from the archive',
      'Hent ingen: Ikke hent noen rader fra arkivet',
    ),
  }),
  intColumn({
    name: 'chatSessionId',
    value: 'c.id',
    ...described(
      'Chat session ID: Database ID of the chat session',
      'Chat-ID: Chattens ID i databasen',
    ),
  }),
  textColumn({
    name: 'firstMessage',
    value: 'c.first_message',
    width: '30c',
    ...described(
      'First message: The first message submitted in the chat',
      'Første melding: Den første meldingen som ble sendt i chatten',
    ),
  }),
  textColumn({
    name: 'lastMessage',
    value: 'c.last_message',
    width: '30c',
    ...described(
      'Last message: The last message submitted in the chat',
      'Siste melding: Den siste meldingen som ble sendt i chatten',
    ),
  }),
  datetimeColumn({
    name: 'whenRequested',
    value: 'c.when_requested',
    ...described(
      'Chat requested: When was this chat requested by the customer?',
      'Chat forespurt: Når ba kunden om denne chatten?',
    ),
  }),
  datetimeColumn({
    name: 'whenStarted',
    value: 'c.when_started',
    ...described(
      'Chat started: When was this chat started between the customer and the agent?',
      'Chat startet: Når begynte chatten mellom kunden og kundebehandleren?',
    ),
  }),
  datetimeColumn({
    name: 'whenEnded',
    value: 'c.when_ended',
    ...described('Chat ended: When did this chat end?', 'Chat avsluttet: Når tok chatten slutt?'),
  }),
  timeSpanColumn({
    name: 'duration',
    value: 'extract(epoch from c.when_ended - c.when_started)::double precision',
    sortable: false,
    ...described(
      'Duration: The duration of the chat session',
      'Varighet: Hvor lenge chatten varte',
    ),
  }),
  timeSpanColumn({
    name: 'timeInQueue',
    value: 'extract(epoch from c.when_started - c.when_requested)::double precision',
    ...described(
      'Time in queue: The time spent waiting in the queue',
      'Tid i kø: Hvor lenge kunden ventet i køen',
    ),
  }),
  intColumn({
    name: 'queueLength',
    value: 'c.initial_queue_pos',
    ...described(
      'Queue length: Queue length when the session was requested',
      'Kølengde: Hvor lang køen var da chatten ble forespurt',
    ),
  }),
  intColumn({
    name: 'rating',
    value: 'c.rating',
    width: '5c',
    ...described('Rating: Rating of chat session', 'Vurdering: Kundens vurdering av chatten'),
  }),
  textColumn({
    name: 'customerName',
    value: 'c.name',
    ...described(
      'Customer name: The name that the customer gave',
      'Kundens navn: Navnet som kunden oppga',
    ),
  }),
  textColumn({
    name: 'customerEmail',
    value: 'c.email',
    ...described(
      'Customer e-mail: The e-mail address that the customer gave',
      'Kundens e-post: E-postadressen som kunden oppga',
    ),
  }),
  textColumn({
    name: 'customerPhone',
    value: 'c.phone',
    ...described(
      'Customer telephone: The telephone number that the customer gave',
      'Kundens telefon: Telefonnummeret som kunden oppga',
    ),
  }),
  textColumn({
    name: 'customerCompany',
    value: 'c.company_name',
    ...described(
      'Customer company: The company that the customer gave',
      'Kundens firma: Firmaet som kunden oppga',
    ),
  }),
  ejUserColumn({
    name: 'agent',
    value: 'c.user_id',
    shown: 'agent.username',
    joins: ['agent'],
    ...described('Agent: The agent of the chat', 'Kundebehandler: Den som behandlet chatten'),
  }),
  listColumn({
    name: 'status',
    value: 'c.status',
    shown: STATUS_SHOWN,
    ...described('Status: Status for the chat session', 'Status: Chattens status'),
  }),
];
