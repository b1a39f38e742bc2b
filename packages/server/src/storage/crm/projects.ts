/** Projects (`project`) with everything that belongs to them. */
import type { Queryable } from '../database.ts';
import { flag, note, reference, text, time, whole } from './columns.ts';
import { loadShownRecords } from './load-shown-records.ts';
import { associateNameSql } from './name-sql.ts';
import { ASSOCIATE_STAMPS, members, recordShape, type StoredRecord, urls } from './record-shape.ts';
import { selectRecord } from './select-record.ts';

/** `postit` is a short note for everybody who looks at the project. */
export const PROJECT = recordShape({
  table: 'project',
  id: 'project_id',
  columns: {
    name: text('name', 219),
    projectNumber: text('project_number', 49),
    description: note('text'),
    postit: note('postit'),
    imageDescription: text('image_description', 254),
    typeId: reference('type_idx', 'project type'),
    statusId: reference('status_idx', 'project status'),
    associateId: reference('associate_id', 'associate'),
    groupId: reference('group_id', 'user group'),
    completed: flag('done'),
    startDate: time('startdate'),
    endDate: time('enddate'),
    nextMilestoneDate: time('nextmilestonedate'),
    published: flag('is_published'),
    publishEventDate: time('publish_event_date'),
    publishFrom: time('publish_from'),
    publishTo: time('publish_to'),
    activeErpLinks: whole('activeerplinks'),
  },
  children: {
    urls: urls('project_id'),
    members: members('projectmember', 'project_id', { column: 'mtype_idx', to: 'member type' }),
  },
  stamps: ASSOCIATE_STAMPS,
  kept: ['activeErpLinks'],
});

/** What is shown of the rows that a project refers to; list names are multi-language strings. */
export interface ProjectShown {
  readonly associateFullName: string;
  readonly typeName: string;
  readonly statusName: string;
}

export type ProjectRecord = StoredRecord<typeof PROJECT> & { readonly shown: ProjectShown };

const TEXT = `
  select ${selectRecord(PROJECT)}, jsonb_build_object(
    'associateFullName', coalesce(${associateNameSql('r.associate_id')}, ''),
    'typeName', coalesce(projtype.name, ''),
    'statusName', coalesce(projstatus.name, '')) as shown
  from project r
  left join projtype on projtype.projtype_id = r.type_idx
  left join projstatus on projstatus.projstatus_id = r.status_idx
  where r.project_id = any($1::integer[]) order by r.project_id`;

/** The projects of these ids, deleted ones too, by id. */
export function loadProjects(
  db: Queryable,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ProjectRecord>> {
  return loadShownRecords<typeof PROJECT, ProjectShown>(
    db,
    { shape: PROJECT, name: 'load-projects', text: TEXT },
    ids,
  );
}
