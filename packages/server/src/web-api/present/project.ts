/** A project in short. */
import type { ProjectRecord } from '../../storage/crm/projects.ts';
import type { project } from '../carriers/project.ts';
import type { Value } from '../carriers/property.ts';
import { TABLE_RIGHT } from '../carriers/rights.ts';

export function presentProject(record: ProjectRecord): Value<typeof project> {
  const { shown } = record;
  return {
    ProjectId: record.id,
    Name: record.name,
    Description: record.description,
    URL: record.urls[0]?.value ?? '',
    URLName: record.urls[0]?.description ?? '',
    Type: shown.typeName,
    TypeId: record.typeId ?? 0,
    Status: shown.statusName,
    StatusId: record.statusId ?? 0,
    AssociateId: record.associateId ?? 0,
    AssociateFullName: shown.associateFullName,
    Updated: record.updated,
    PublishTo: record.publishTo,
    PublishFrom: record.publishFrom,
    IsPublished: record.published,
    ProjectNumber: record.projectNumber,
    ActiveErpLinks: record.activeErpLinks,
    StartDate: record.startDate,
    tableRight: TABLE_RIGHT.select,
  };
}
