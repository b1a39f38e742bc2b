/** A project in short. */
import { carrier } from './carrier.ts';
import { bool, date, int, stamp, text, translatedText } from './property.ts';

export const project = carrier(
  'Project',
  {
    ProjectId: int(),
    Name: text(),
    Description: text(),
    URL: text(),
    Type: translatedText(),
    AssociateId: int(),
    AssociateFullName: text(),
    TypeId: int(),
    Updated: stamp(),
    StatusId: int(),
    Status: translatedText(),
    PublishTo: date(),
    PublishFrom: date(),
    IsPublished: bool(),
    URLName: text(),
    ProjectNumber: text(),
    ActiveErpLinks: int(),
    StartDate: date(),
  },
  {
    TextId: int(),
    EventId: int(),
  },
);
