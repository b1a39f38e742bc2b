/** Who takes part in a project. Who saves the project names person, company and role; the rest is only shown. */
import { carrier } from './carrier.ts';
import { int, oneOf, readOnly, stamp, text, translatedText } from './property.ts';
import { projectMemberEventParticipantStatus } from './record-enums.ts';

export const projectMember = carrier(
  'ProjectMember',
  {
    ContactId: int('The company'),
    ProjectId: readOnly(int('The project')),
    ContactName: readOnly(text()),
    ContactDepartment: readOnly(text()),
    ProjectName: readOnly(text()),
    EmailAddress: readOnly(text()),
    EmailAddressName: readOnly(text()),
    CountryId: readOnly(int("The person's country")),
    Firstname: readOnly(text()),
    MiddleName: readOnly(text()),
    Lastname: readOnly(text()),
    FullName: readOnly(text()),
    PersonId: int('The person'),
    Mrmrs: readOnly(text()),
    ProjectMemberTypeName: readOnly(translatedText()),
    Phone: readOnly(text()),
    ProjectMemberTypeId: int('What it does in the project'),
    Comment: text(2047),
  },
  {
    ProjectmemberId: int(),
    EmailId: int(),
    PhoneId: int(),
    Registered: stamp(),
    Updated: stamp(),
    EventParticipantStatus: oneOf(projectMemberEventParticipantStatus),
  },
);
