/** A type of requests. Who saves a request names it by id; the rest is only shown. */
import { carrier } from './carrier.ts';
import { bool, int, listOf, readOnly, text, translatedText } from './property.ts';

export const ticketType = carrier(
  'TicketType',
  {
    TicketTypeId: int('Primary key'),
    Name: readOnly(translatedText(null, 'Its name')),
    Icon: readOnly(text()),
    DefaultTicketStatus: readOnly(int('Id of the status that its requests begin with')),
    DefaultTicketPriority: readOnly(int('Id of the priority that its requests begin with')),
    IsDefault: readOnly(bool('Whether requests have it unless another one is chosen')),
    ShowInNew: readOnly(bool()),
    ExcludeSignature: readOnly(bool()),
    ExcludeEmailRecipients: readOnly(bool()),
    ExternalAsDefault: readOnly(bool()),
    ReplyForwardNoSignature: readOnly(bool()),
    ReplyExternalAsDefault: readOnly(bool()),
  },
  { VisibleForGroups: listOf(int()) },
);
