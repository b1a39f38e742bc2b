/** The vendor's enumerations that only CRM records have, most of them in what Parley does not hold. */
import { enumeration } from './vendor-enum.ts';

export const appointmentCautionWarning = enumeration('AppointmentCautionWarning', {
  OK: 0,
  NotInSync: 1,
  NotNotifiedByEmail: 2,
  RecurrencePatternNotSupported: 3,
  IncomingRecurrenceChangeNotSupported: 4,
  ExternalParticipantsDateTimeMismatch: 5,
});

export const appointmentExternalOwner = enumeration('AppointmentExternalOwner', {
  None: 0,
  Other: 1,
  Outlook: 2,
  Google: 3,
});

export const appointmentPrivate = enumeration('AppointmentPrivate', {
  Public: 0,
  PrivateUser: 1,
  PrivateGroup: 2,
});

export const appointmentType = enumeration('AppointmentType', {
  Unknown: 0,
  inDiary: 1,
  inChecklist: 2,
  Note: 3,
  Document: 4,
  SavedReport: 5,
  BookingForDiary: 6,
  BookingForChecklist: 7,
  MergeDraft: 8,
  MergeFinal: 9,
});

export const assignmentStatus = enumeration('AssignmentStatus', {
  Unknown: 0,
  None: 1,
  Assigning: 11,
  Seen: 12,
  Declined: 13,
});

export const bookingType = enumeration('BookingType', {
  Unknown: 0,
  None: 1,
  Owner: 2,
  Participant: 3,
});

export const formSubmissionStatus = enumeration('FormSubmissionStatus', {
  Unknown: 0,
  InProgress: 1,
  EmailVerification: 2,
  Submitted: 3,
  Processed: 4,
  Failed: 5,
});

export const invitationStatus = enumeration('InvitationStatus', {
  Unknown: 0,
  None: 1,
  Accepted: 2,
  Hidden: 4,
  Invitation: 5,
  Moved: 6,
  Seen: 7,
  MovedSeen: 8,
  Declined: 9,
  Cancelled: 10,
});

export const messageHeaderStdItem = enumeration('MessageHeaderStdItem', {
  None: 0,
  Forward: 1,
  UnnamedAttachmentBlocked: 2,
  NoAutoReply: 3,
  SentAutoReplyToCustomersA: 4,
  SentAutoReplyToCustomersB: 5,
  CustomerReadFAQ: 6,
  ReplyTemplate: 7,
});

export const messageHeaderStdItemCol = enumeration('MessageHeaderStdItemCol', {
  None: 0,
  Name: 1,
  Value: 2,
});

export const projectMemberEventParticipantStatus = enumeration(
  'ProjectMemberEventParticipantStatus',
  {
    NotAnEvent: 0,
    NotReacted: 1,
    ReactedNo: 2,
    ReactedYes: 3,
    Show: 4,
    NoShow: 5,
  },
);

export const recurrencePattern = enumeration('RecurrencePattern', {
  Unknown: 0,
  Daily: 1,
  Weekly: 2,
  Monthly: 3,
  Yearly: 4,
  Custom: 5,
});

export const taskType = enumeration('TaskType', {
  Unknown: 0,
  Appointment: 1,
  Document: 2,
  Email: 3,
  Fax: 4,
  Phone: 5,
  ToDo: 6,
  MailMergeDraft: 7,
  MailMergeFinal: 8,
  Report: 9,
  SaintAll: 10,
});

export const visibility = enumeration('Visibility', {
  All: 0,
  Associate: 1,
  Group: 2,
});
