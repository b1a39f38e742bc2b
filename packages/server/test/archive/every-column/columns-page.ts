/** Writes docs/archive-columns.md: what has been tried with each column. */
import type { FilterCounts } from './check-column.ts';
import type { DocumentedColumn } from './documented-columns.ts';

export interface TriedColumn extends DocumentedColumn, FilterCounts {}

const INTRODUCTION = `# The columns of the archive ChatSession, and how each was tried

<!-- Made by the test. To renew it: npx vitest run packages/server/test/archive/every-column -u -->

The test \`packages/server/test/archive/every-column\` puts sessions, people, companies and agents into a database, and asks for each column over HTTP: its value, a filter with every operator of its type, and the order both ways. What comes is compared with a plain evaluation of the rules over the values that were put in.

- **operators**: how many the column's type has, each tried with values of the world; a column without a type refuses all filters.
- **telling**: of these, how many were passed by some rows and not by others. The rest have nothing to tell apart there, such as a flag that is true of every row.
- **filters** and **rows**: how many were asked, and how many rows passed them in sum.
- **sorted**: in both directions, or refused.
`;

/** The whole page, in Markdown. @param rows - how many sessions there are */
export function columnsPage(columns: readonly TriedColumn[], rows: number): string {
  const sum = (of: (column: TriedColumn) => number) =>
    columns.reduce((total, column) => total + of(column), 0);
  const sorted = columns.filter(({ sortable }) => sortable).length;
  return [
    INTRODUCTION,
    `${columns.length} columns, none left out: ${sum(({ operators }) => operators)} operators (${sum(({ telling }) => telling)} telling) in ${sum(({ filters }) => filters)} filters over ${rows} sessions; ${sorted} columns sorted by, ${columns.length - sorted} refused.\n`,
    '| column | type | operators | telling | filters | rows | sorted |',
    '|---|---|---|---|---|---|---|',
    ...columns.map(
      ({ name, restriction, operators, telling, filters, rows: passed, sortable }) =>
        `| \`${name}\` | ${restriction ?? '–'} | ${operators} | ${telling} | ${filters} | ${passed} | ${sortable ? 'x' : 'refused'} |`,
    ),
    '',
  ].join('\n');
}
