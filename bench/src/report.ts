/** What was measured, for people and for programs. */

import { median } from './statistics.ts';

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit:
    | 'messages/s'
    | 'statements/s'
    | 'echoes/s'
    | 'sessions/s'
    | 'requests/s'
    | 'rows/s'
    | 'transactions'
    | 'connections'
    | 's'
    | 'ms'
    | 'ms/s'
    | 'MB'
    | 'KB';
  /** Name of the figure that this one is compared with; null = it stands alone. */
  readonly against: string | null;
}

/** A line of standard output. */
export interface Figure extends Measurement {
  /** `value` divided by the figure named in `against`; null when there is none. */
  readonly ratio: number | null;
}

/** One measurement of each name: its median over the rounds. */
export function medians(rounds: readonly Measurement[]): readonly Measurement[] {
  const names = new Set(rounds.map(({ name }) => name));
  return [...names].flatMap((name) => {
    const same = rounds.filter((measurement) => measurement.name === name);
    return same
      .slice(0, 1)
      .map((first) => ({ ...first, value: median(same.map(({ value }) => value)) }));
  });
}

/** Finds what each measurement is compared with among the others. */
export function compare(measurements: readonly Measurement[]): readonly Figure[] {
  const values = new Map(measurements.map(({ name, value }) => [name, value]));
  return measurements.map((measurement) => {
    const other = measurement.against === null ? undefined : values.get(measurement.against);
    const ratio = other === undefined ? null : round(measurement.value / other);
    return { ...measurement, value: round(measurement.value), ratio };
  });
}

/** One line of JSON each: `{"name","value","unit","against","ratio"}`. */
export function toJsonLines(figures: readonly Figure[]): string {
  return figures
    .map(({ name, value, unit, against, ratio }) =>
      JSON.stringify({ name, value, unit, against, ratio }),
    )
    .join('\n');
}

/** A table with aligned columns. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, against, ratio }) => [
    name,
    value.toLocaleString('en'),
    unit,
    ratio === null ? '' : `${ratio} × ${against}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map(([name = '', value = '', unit = '', ratio = '']) =>
      [
        name.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        unit.padEnd(widths[2] ?? 0),
        ratio,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three significant digits are more than a second run agrees with. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
