/** A chat session (source documents 003 and 004). */
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import { contact } from './contact.ts';
import { chatSessionFlags, chatSessionStatus } from './enums.ts';
import { person } from './person.ts';
import { project } from './project.ts';
import { bool, date, flags, int, one, oneOf, text } from './property.ts';
import { sale } from './sale.ts';
import { ticket } from './ticket.ts';

export const chatSessionEntity = carrier('ChatSessionEntity', {
  ChatSessionId: int('Primary key; 0 for one that is not stored yet'),
  TopicId: int('The chat topic it belongs to'),
  User: one(() => associate, 'The agent that handles it'),
  Person: one(() => person, 'The customer, when it is known which person that is'),
  CustomerAlias: text(64, 'Name that stands for the customer in lists'),
  CustomerHost: text(255, "Address of the customer's client"),
  CustomerName: text(255, 'Name as the customer gave it'),
  CustomerEmail: text(255, 'E-mail address as the customer gave it'),
  CustomerPhone: text(32, 'Telephone number as the customer gave it'),
  CustomerConsented: bool('Whether the customer consented when it asked for the chat'),
  CustomerCompanyName: text(255, 'Company as the customer gave it'),
  Status: oneOf(chatSessionStatus, 'Where the session stands'),
  FirstMessage: text(1024, 'Beginning of the first message, as plain text'),
  LastMessage: text(1024, 'Beginning of the latest message, as plain text'),
  WhenRequested: date('When the customer asked for the chat'),
  WhenStarted: date('When an agent took it'),
  WhenEnded: date('When it ended'),
  WhenIdle: date('When anybody last wrote'),
  WhenFetched: date("When the customer's client was last there"),
  SessionKey: text(
    255,
    "Secret by which the customer's client proves itself; empty for who may not read all sessions of the topic",
  ),
  InitialQueuePos: int('Place in the queue when it was requested, from 1'),
  AlertLevel: int('How far warnings about it have gone'),
  Rank: int("Lowest number free among its agent's sessions, from 1: a colour"),
  Flags: flags(chatSessionFlags, 'Who is typing'),
  Contact: one(() => contact, 'Company that it concerns'),
  Project: one(() => project, 'Project that it concerns'),
  Sale: one(() => sale, 'Sale that it concerns'),
  Ticket: one(() => ticket, 'Request that it concerns'),
  TransferTo: one(() => associate, 'Agent that is asked to take it over'),
  ChatbotIsActive: bool('Whether a bot talks with the customer'),
  Rating: int("The customer's rating; 0 for none"),
});
