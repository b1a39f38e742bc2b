/** Fields that a record leads to, named in a text. */
import { readColumns } from '../../archive/read-columns.ts';
import { int, text } from '../../carriers/property.ts';
import { relatedData } from '../../carriers/related-data.ts';
import { manyCarriers } from '../../endpoints/answer.ts';
import { fieldsBody } from '../../endpoints/body.ts';
import { operation } from '../../endpoints/endpoint.ts';
import { readRelatedFields } from './related-fields.ts';

export const getRelatedData2 = operation({
  agent: 'Archive',
  name: 'GetRelatedData2',
  summary: 'Fields of a record and of those that it leads to; none when the caller may not see it.',
  parameters: {},
  body: fieldsBody('GetRelatedData2', {
    Table: text(null, 'Where the record is: `chat_session`'),
    RecordId: int('Its primary key'),
    Fields: text(null, 'Dotted paths with commas: `title, topic_id.name`'),
  }),
  answer: manyCarriers(relatedData),
  run: (call, { body: { Table, RecordId, Fields } }) =>
    readRelatedFields(call, {
      table: Table,
      recordId: RecordId,
      fields: readColumns(Fields, 'Fields'),
    }),
});
