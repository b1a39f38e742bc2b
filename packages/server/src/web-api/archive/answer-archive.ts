/** What REST answers about an archive: its rows, or the description of its columns. */
import type { Expression } from '../../archive/filter/expression.ts';
import { openProvider } from '../../archive/open-provider.ts';
import { runArchive } from '../../archive/run-archive.ts';
import { archiveColumnInfo } from '../carriers/archive-column-info.ts';
import { odataCountedRows, odataRows } from '../carriers/odata-rows.ts';
import { dictionary, one } from '../carriers/property.ts';
import { type Chosen, choose, oneOfThese } from '../endpoints/answer.ts';
import type { Call } from '../endpoints/call.ts';
import { withWireNames } from '../endpoints/with-wire-names.ts';
import { archiveCaller } from './archive-caller.ts';
import type { GivenParameters } from './archive-parameters.ts';
import { nextLink } from './next-link.ts';
import { presentColumn } from './present-column.ts';
import { presentRows } from './present-rows.ts';
import { readColumns } from './read-columns.ts';
import { asksForMetadata, readArchiveRequest, readFormat } from './read-request.ts';

const ROWS = one(() => odataRows);
const COUNTED_ROWS = one(() => odataCountedRows);
const COLUMNS = dictionary(
  one(() => archiveColumnInfo),
  'The columns by their names',
);

/** What {@link answerArchive} may give. */
export const ARCHIVE_ANSWERS = [ROWS, COUNTED_ROWS, COLUMNS] as const;
export const ARCHIVE_ANSWER = oneOfThese(...ARCHIVE_ANSWERS);
export const COLUMNS_ANSWER = oneOfThese(COLUMNS);

/** Which rows of which archive, and where they are asked for. */
export interface ArchiveAt {
  readonly provider: string;
  /** Below `…/api/v1`: `ChatTopic/2/Sessions`; absent = `Archive` and its name. */
  readonly path?: string;
  readonly parameters: GivenParameters;
  /** What rows must pass besides the filter that is asked for; absent = nothing. */
  readonly filter?: Expression;
  /** How the next page is asked for; absent = the same way, with GET. */
  readonly link?: typeof nextLink;
}

/** Rows, or with `$metadata=ALL` the columns. @throws ChatError `bad_request` */
export async function answerArchive(call: Call, at: ArchiveAt): Promise<Chosen> {
  const { provider, path, parameters, filter = null, link = nextLink } = at;
  if (asksForMetadata(parameters.$metadata)) return answerColumns(provider, parameters);
  const format = readFormat(parameters.$format);
  const { query, form } = readArchiveRequest(provider, parameters);
  const asked = { ...query, filter: both(filter, query.filter) };
  const page = await withWireNames(
    { context: '$context' },
    runArchive(call.chat, archiveCaller(call), asked),
  );
  const archive = `Archive/${page.provider}`;
  const address = `${call.apiUrl}/${path ?? archive}`;
  const rows = {
    'odata.metadata': `${call.apiUrl}/${archive}/$metadata`,
    // A page without rows would lead to itself for ever.
    'odata.nextLink':
      page.more && page.rows.length > 0
        ? link(address, parameters, query.skip + page.rows.length)
        : null,
    value: presentRows(page, form, call),
  };
  return page.total === null
    ? choose(ROWS, rows, format)
    : choose(COUNTED_ROWS, { ...rows, 'odata.count': page.total }, format);
}

function both(one: Expression | null, other: Expression | null): Expression | null {
  if (one === null) return other;
  return other === null ? one : { kind: 'and', of: [one, other] };
}

/**
 * The columns by their names. An archive that is made for a query has those that `$select` names.
 * @throws ChatError `bad_request`
 */
export function answerColumns(
  provider: string,
  given: Pick<GivenParameters, '$select' | '$format'>,
): Chosen {
  const named = { name: provider, place: { source: 'archive', position: null } };
  const opened = openProvider(named, readColumns(given.$select, '$select'));
  const columns = opened.columns.map((column) => [column.name, presentColumn(opened, column)]);
  return choose(COLUMNS, Object.fromEntries(columns), readFormat(given.$format));
}
