/** A status that requests can have. */
import { carrier } from './carrier.ts';
import { ticketBaseStatus, ticketStatusTimeCounter } from './enums.ts';
import { bool, int, oneOf, translatedText } from './property.ts';

export const ticketStatusEntity = carrier('TicketStatusEntity', {
  TicketStatusId: int(),
  Name: translatedText(),
  Status: oneOf(ticketBaseStatus),
  TimeCounter: oneOf(ticketStatusTimeCounter),
  NoEmailReopen: bool(),
  IsDefault: bool(),
  UsedInQueue: bool(),
});
