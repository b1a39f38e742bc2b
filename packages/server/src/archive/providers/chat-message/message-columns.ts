/** What a message knows of itself; the provider's table `chat_message m`. */
import type { ArchiveColumn } from '../../column.ts';
import {
  boolColumn,
  constantColumn,
  datetimeColumn,
  ejUserColumn,
  intColumn,
  listColumn,
  textColumn,
} from '../../column-kinds.ts';
import { described } from '../chat-session/described.ts';
import { messageHasWord } from '../chat-session/search-column.ts';
import { SENDER_SHOWN, SPECIAL_TYPE_SHOWN, TYPE_SHOWN } from './message-texts.ts';
import { plainTextSql } from './plain-text-sql.ts';

const TEXT = plainTextSql('m.message');

export const MESSAGE_COLUMNS: readonly ArchiveColumn[] = [
  constantColumn({
    name: 'getAllRows',
    passes: true,
    ...described('Get all: Every message', 'Hent alle: Alle meldinger'),
  }),
  constantColumn({
    name: 'getNoRows',
    passes: false,
    ...described('Get none: No message', 'Hent ingen: Ingen meldinger'),
  }),
  intColumn({
    name: 'chatMessageId',
    value: 'm.id',
    ...described(
      'Message ID: Database ID of the message',
      'Meldings-ID: Meldingens ID i databasen',
    ),
  }),
  intColumn({
    name: 'chatSessionId',
    value: 'm.session_id',
    ...described(
      'Chat session ID: The chat session that the message was written in',
      'Chat-ID: Chatten som meldingen ble skrevet i',
    ),
  }),
  datetimeColumn({
    name: 'whenPosted',
    value: 'm.when_posted',
    ...described('Posted: When the message was written', 'Skrevet: Når meldingen ble skrevet'),
  }),
  listColumn({
    name: 'type',
    value: 'm.type::integer',
    shown: TYPE_SHOWN,
    ...described(
      'Type: To the customer, to the agent, or something that happened',
      'Type: Til kunden, til kundebehandleren, eller noe som skjedde',
    ),
  }),
  textColumn({
    name: 'author',
    value: 'm.author',
    ...described('Author: Name of who wrote it', 'Avsender: Navnet på den som skrev'),
  }),
  textColumn({
    name: 'text',
    value: TEXT,
    restriction: 'positiveString',
    width: '40c',
    ...described('Text: The message as plain text', 'Tekst: Meldingen som ren tekst'),
  }),
  textColumn({
    name: 'message',
    value: 'm.message',
    width: '40c',
    ...described('Message: The message as HTML', 'Melding: Meldingen som HTML'),
  }),
  listColumn({
    name: 'specialType',
    value: 'm.special_type::integer',
    shown: SPECIAL_TYPE_SHOWN,
    ...described('Special type: What happened', 'Spesialtype: Hva som skjedde'),
  }),
  textColumn({
    name: 'specialParam',
    value: 'm.special_param',
    ...described(
      'Special parameter: Whom or what it happened to',
      'Spesialparameter: Hvem eller hva det skjedde med',
    ),
  }),
  boolColumn({
    name: 'readByCustomer',
    value: 'm.read_by_customer',
    ...described(
      'Read by customer: Whether the customer has read it',
      'Lest av kunden: Om kunden har lest den',
    ),
  }),
  listColumn({
    name: 'sentBy',
    value: 'm.sent_by::integer',
    shown: SENDER_SHOWN,
    ...described(
      'Sent by: Customer, agent, chatbot or server',
      'Sendt av: Kunde, kundebehandler, chatbot eller tjener',
    ),
  }),
  ejUserColumn({
    name: 'createdBy',
    value: 'm.created_by',
    shown: 'writer.username',
    joins: ['writer'],
    ...described(
      'Created by: The agent who wrote it',
      'Opprettet av: Kundebehandleren som skrev den',
    ),
  }),
  textColumn({
    name: 'search',
    value: TEXT,
    restriction: 'positiveString',
    sortable: false,
    restricted: { by: 'words', matches: (word) => messageHasWord('m.message', word) },
    ...described('Search: Finds words in the message', 'Søk: Finner ord i meldingen'),
  }),
];
