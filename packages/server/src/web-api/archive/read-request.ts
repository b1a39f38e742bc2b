/** What somebody asks of an archive over REST: the query, and the form of the answer. */
import { parseFilter } from '../../archive/filter/parse-filter.ts';
import type { ArchiveQuery } from '../../archive/query/archive-query.ts';
import { mostRows } from '../../archive/query/page-limit.ts';
import type { GivenParameters } from './archive-parameters.ts';
import { readChoice } from './read-choice.ts';
import { readColumns } from './read-columns.ts';
import { readEntities } from './read-entities.ts';
import { readOptions } from './read-options.ts';
import { readOrder } from './read-order.ts';
import { readPaging } from './read-paging.ts';

export interface ArchiveRequest {
  readonly query: ArchiveQuery;
  readonly form: RowForm;
}

/** How rows are told. */
export interface RowForm {
  readonly mode: 'slim' | 'wide' | 'full';
  /** What booleans are told as, where cells are not nested. */
  readonly output: 'logical' | 'display';
  /** Whether columns' names have nothing but letters, digits and `_`. */
  readonly jsonSafe: boolean;
}

const MODES = [
  ['Slim', 'slim'],
  ['Wide', 'wide'],
  ['Full', 'full'],
] as const;
const OUTPUTS = [
  ['Logical', 'logical'],
  ['Display', 'display'],
] as const;
const COUNTS = [
  ['False', 'none'],
  ['Estimate', 'estimate'],
  ['True', 'exact'],
  ['AllPages', 'exact'],
  ['None', 'none'],
] as const;
const FORMATS = [
  ['', null],
  ['json', 'json'],
  ['xml', 'xml'],
] as const;
const METADATA = [
  ['', false],
  ['ALL', true],
] as const;
const SWITCH = [
  ['False', false],
  ['True', true],
  ['0', false],
  ['1', true],
] as const;

/** About as many as come when none are asked for. */
const USUAL_COLUMNS = 12;
/** How much a cell is told as (AW9, AW10). */
const VALUES_OF_CELL: Readonly<Record<RowForm['mode'], number>> = { slim: 1, wide: 5, full: 5 };

/** @throws ChatError `bad_request` that names the parameter, and the place in it where there is one */
export function readArchiveRequest(provider: string, given: GivenParameters): ArchiveRequest {
  const columns = readColumns(given.$select, '$select');
  const { skip, limit } = readPaging(given);
  const mode = readChoice(given.$mode, '$mode', MODES);
  return {
    query: {
      provider,
      columns,
      filter: parseFilter(given.$filter, '$filter'),
      order: readOrder(given.$orderBy, '$orderBy'),
      entities: readEntities(given.$entities, '$entities'),
      context: given.$context,
      skip,
      // What does not fit is on the next page, which the answer leads to.
      limit: Math.min(limit, mostRows((columns.length || USUAL_COLUMNS) * VALUES_OF_CELL[mode])),
      count: readChoice(given.$inlineCount, '$inlineCount', COUNTS),
      grandTotal: readOptions(given.$options, '$options').grandTotal,
    },
    form: {
      mode,
      output: readChoice(given.$output, '$output', OUTPUTS),
      jsonSafe: readChoice(given.$jsonSafe, '$jsonSafe', SWITCH),
    },
  };
}

/** The format that `$format` asks for; null = that of Accept. @throws ChatError `bad_request` */
export function readFormat(given: string): 'json' | 'xml' | null {
  return readChoice<'json' | 'xml' | null>(given, '$format', FORMATS);
}

/** Whether the description of the columns is wanted instead of rows. @throws ChatError `bad_request` */
export function asksForMetadata(given: string): boolean {
  return readChoice<boolean>(given, '$metadata', METADATA);
}
