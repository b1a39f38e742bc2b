/** Fields that a record leads to, named in a list. */
import { int, listOf, text } from '../../carriers/property.ts';
import { relatedData } from '../../carriers/related-data.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { readRelatedFields } from './related-fields.ts';
import { namesOf } from './wanted-rows.ts';

export const getRelatedData = operation({
  agent: 'Archive',
  name: 'GetRelatedData',
  summary: 'Fields of a record and of those that it leads to; none when the caller may not see it.',
  parameters: {},
  body: fieldsBody('GetRelatedData', {
    Table: text(null, 'Where the record is: `chat_session`'),
    RecordId: int('Its primary key'),
    Fields: listOf(text(), 'Dotted paths without the table before them: `topic_id.name`'),
  }),
  answer: manyCarriers(relatedData),
  run: (call, { body: { Table, RecordId, Fields } }) =>
    readRelatedFields(call, {
      table: Table,
      recordId: RecordId,
      fields: namesOf(Fields, 'Fields'),
    }),
});
