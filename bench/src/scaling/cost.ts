/** What something costs, in what can be counted: the figures of a row. */
import { median } from '../statistics.ts';

/** Of one time that it is done; null = not measured. */
export interface Cost {
  /** Round trips to PostgreSQL. */
  readonly statements: number;
  /** Bytes between the node and PostgreSQL. */
  readonly toPostgres: number;
  readonly fromPostgres: number;
  /** Bytes between the node and its clients, without what TLS and TCP add. */
  readonly toClients: number;
  readonly fromClients: number;
  /** Bytes of write-ahead log. */
  readonly wal: number | null;
  /** Pages of 8 KB that PostgreSQL looked at, whether in memory or on disk. */
  readonly pages: number | null;
  /** Milliseconds of CPU. */
  readonly cpuServer: number | null;
  readonly cpuPostgres: number | null;
}

/** A line of standard output. */
export interface CostRow extends Partial<Cost> {
  readonly name: string;
  /** How many chat sessions the store has. */
  readonly sessions: number;
  /** How many others wait. */
  readonly waiting?: number;
  /** What else there is to say of it, by name. */
  readonly [more: string]: number | string | null | undefined;
}

const COLUMNS = [
  'statements',
  'toPostgres',
  'fromPostgres',
  'toClients',
  'fromClients',
  'wal',
  'pages',
  'cpuServer',
  'cpuPostgres',
] as const satisfies readonly (keyof Cost)[];

/** The middle of each figure: a heartbeat that falls into one of many repetitions does not show. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (column: keyof Cost): number | null => {
    const values = costs.map((cost) => cost[column]).filter((value) => value !== null);
    return values.length === 0 ? null : median(values);
  };
  return Object.fromEntries(COLUMNS.map((column) => [column, of(column)])) as unknown as Cost;
}

/** One line of JSON each. */
export function toJsonLines(rows: readonly CostRow[]): string {
  return rows.map((row) => JSON.stringify(rounded(row))).join('\n');
}

/** A table with aligned columns; what a row has besides stands at its end. */
export function toTable(rows: readonly CostRow[]): string {
  const lines = [
    ['', 'sessions', 'waiting', ...COLUMNS, ''],
    ...rows.map((row) => {
      const { name, sessions, waiting = '', ...rest } = rounded(row);
      const figures = COLUMNS.map((column) => String(rest[column] ?? ''));
      const more = Object.entries(rest).filter(([key]) => !COLUMNS.some((known) => known === key));
      const others = more.map(([key, value]) => `${key} ${value}`).join(', ');
      return [name, String(sessions), String(waiting), ...figures, others];
    }),
  ];
  const widths = COLUMNS.map((_, at) =>
    Math.max(...lines.map((line) => line[at + 3]?.length ?? 0)),
  );
  const first = Math.max(...lines.map(([name = '']) => name.length));
  return lines
    .map(([name = '', sessions = '', waiting = '', ...rest]) =>
      [
        name.padEnd(first),
        sessions.padStart(8),
        waiting.padStart(7),
        ...COLUMNS.map((_, at) => (rest[at] ?? '').padStart(widths[at] ?? 0)),
        rest.at(-1) ?? '',
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three significant digits of what is not whole. */
function rounded(row: CostRow): CostRow {
  const round = (value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(3)) : value;
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, round(value)]),
  ) as unknown as CostRow;
}
