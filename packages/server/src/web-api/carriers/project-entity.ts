/** A project with everything that is held of it. Lengths are those of the columns. */
import { associate } from './associate.ts';
import { carrier } from './carrier.ts';
import { entityElement } from './entity-element.ts';
import { projectMember } from './project-member.ts';
import { bool, date, dictionary, int, many, one, readOnly, stamp, text } from './property.ts';
import { projectStatus, projectType } from './record-lists.ts';
import { link } from './sale-parts.ts';

export const projectEntity = carrier(
  'ProjectEntity',
  {
    ProjectId: int('Primary key; 0 for one that is not stored yet'),
    Name: text(219),
    ProjectNumber: text(49),
    ProjectMembers: many(() => projectMember, 'Who takes part'),
    Urls: many(() => entityElement),
    CreatedDate: readOnly(stamp('When it was made')),
    UpdatedDate: readOnly(stamp('When it was last changed')),
    Description: text(null, 'A note'),
    Postit: text(null, 'A short note for everybody who looks at the project'),
    CreatedBy: readOnly(one(() => associate, 'Who made it')),
    UpdatedBy: readOnly(one(() => associate, 'Who last changed it')),
    Associate: one(() => associate, 'Who leads it'),
    ProjectStatus: one(() => projectStatus),
    ProjectType: one(() => projectType),
    ImageDescription: text(254),
    Completed: bool(),
    NextMilestoneDate: date(),
    EndDate: date(),
    ActiveErpLinks: readOnly(int()),
    StartDate: date(),
    PublishEventDate: date(),
    PublishTo: date(),
    PublishFrom: date(),
    IsPublished: bool(),
  },
  {
    HasImage: bool(),
    ActiveStatusMonitorId: int(),
    Links: many(() => link),
    ActiveLinks: int(),
    NmdAppointmentId: int(),
    EventId: int(),
    UserDefinedFields: dictionary(text()),
    ExtraFields: dictionary(text()),
    CustomFields: dictionary(text()),
  },
);
