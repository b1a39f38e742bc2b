/** What the vendor's requests and their messages have beside themselves and Parley does not hold. */
import { carrier, plainCarrier } from './carrier.ts';
import { bool, int, oneOf, text } from './property.ts';
import {
  formSubmissionStatus,
  messageHeaderStdItem,
  messageHeaderStdItemCol,
} from './record-enums.ts';

export const tag = carrier('Tag', {
  Id: int(),
  Name: text(),
  ToolTip: text(),
});

export const ticketFormSubmission = plainCarrier('TicketFormSubmission', {
  FormSubmissionId: int(),
  EmailAddress: text(),
  Status: oneOf(formSubmissionStatus),
});

export const ticketMessageHeader = carrier('TicketMessageHeader', {
  Id: int(),
  Name: text(),
  Value: text(),
  StdItem: oneOf(messageHeaderStdItem),
  StdItemCol: oneOf(messageHeaderStdItemCol),
});

export const attachmentEntity = carrier('AttachmentEntity', {
  AttachmentId: int(),
  Name: text(),
  ContentType: text(),
  AttSize: int(),
  InlineImage: bool(),
  ContentId: text(),
  AuthKey: text(),
  IsSafeFileExtension: bool(),
});
