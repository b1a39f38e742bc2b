/** Reads fields that a record leads to, by the dot syntax of the dynamic archive and with its rights. */
import { findTable } from '../../../archive/providers/dynamic/find-table.ts';
import { DYNAMIC } from '../../../archive/providers/dynamic/open-dynamic.ts';
import type { Named } from '../../../archive/query/archive-query.ts';
import { runArchive } from '../../../archive/run-archive.ts';
import { ChatError } from '../../../chat/chat-error.ts';
import { archiveCaller } from '../../archive/archive-caller.ts';
import type { Value } from '../../carriers/property.ts';
import type { relatedData } from '../../carriers/related-data.ts';
import type { Call } from '../../endpoints/call.ts';
import { presentCell } from './present-cell.ts';

export interface RelatedFields {
  /** Name of a table, in any case. */
  readonly table: string;
  readonly recordId: number;
  /** Paths that begin in the table, without its name: `topic_id.name`. */
  readonly fields: readonly Named[];
}

/**
 * One for each field; none when there is no such record, or none that the caller may see (AX20).
 * @throws ChatError `bad_request` that names the nearest table or field
 */
export async function readRelatedFields(
  call: Call,
  { table: name, recordId, fields }: RelatedFields,
): Promise<readonly Value<typeof relatedData>[]> {
  const table = findTable({ name, place: { source: 'Table', position: null } });
  if (fields.length === 0) {
    throw new ChatError('bad_request', [
      'Fields: says nothing; expected fields such as "topic_id.name"',
    ]);
  }
  const place = { source: 'RecordId', position: null };
  const page = await runArchive(call.chat, archiveCaller(call), {
    provider: DYNAMIC,
    context: '',
    columns: fields.map((field) => inTable(table.name, field)),
    filter: {
      kind: 'restriction',
      column: `${table.name}.${table.key}`,
      columnPlace: place,
      operator: 'equals',
      operatorPlace: place,
      values: [{ text: String(recordId), place }],
    },
    order: [],
    entities: [],
    skip: 0,
    limit: 1,
    count: 'none',
    grandTotal: false,
  });
  const [row] = page.rows;
  if (row === undefined) return [];
  return page.columns.map((column, index) => ({
    Field: fields[index]?.name ?? column.asked,
    FieldValue: presentCell(call, column, row.cells[index]),
  }));
}

/** The whole path. Its place moves along, so that refusals name the character that the caller wrote. */
function inTable(table: string, { name, place }: Named): Named {
  const { source, position } = place;
  const before = `${table}.`;
  const moved = position === null ? null : position - before.length;
  return { name: before + name, place: { source, position: moved } };
}
