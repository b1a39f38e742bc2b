/**
 * Reads the dot syntax (AD5):
 *
 *     path  := table join* "." field
 *     join  := "." key | ":" key | ".(" table "->" key ")"
 *     key   := field | field "[" table "]"
 */
import type { Named } from '../../query/archive-query.ts';
import { type FoundField, findField, findTable, tableNamed } from './find-table.ts';
import { readTokens } from './path-tokens.ts';
import type { FieldKind, Table } from './table.ts';
import { pathRefusal, TokenReader } from './token-reader.ts';

export interface Path {
  readonly base: Table;
  readonly steps: readonly Step[];
  readonly field: FoundField;
}

/** A join to `table`. */
export interface Step {
  /** `left` and `inner` follow a field of the table before; `right` comes back along a field of `table` (AD7). */
  readonly kind: 'left' | 'inner' | 'right';
  readonly table: Table;
  /** Name of the field that holds the other table's key. */
  readonly key: string;
  /** Whether `key` is declared to lead from the one to the other. */
  readonly declared: boolean;
}

const MOST_STEPS = 8;
const WHOLE_NUMBERS: readonly FieldKind[] = ['int', 'small'];

/** @throws ChatError `bad_request` that names the place, what stands there and what was expected */
export function parsePath(named: Named): Path {
  const tokens = new TokenReader(readTokens(named));
  const base = findTable(tokens.name('a table'));
  const steps: Step[] = [];
  for (let table = base; ; ) {
    const join = tokens.oneOf(['.', ':'], '"." and a field');
    if (join.text === '.' && tokens.skip('(')) {
      steps.push(readRightJoin(tokens, table));
    } else {
      const name = tokens.name('a field');
      const field = findField(table, name);
      if (tokens.atEnd()) {
        if (join.text === ':') throw pathRefusal(join, 'expected "." before the last field');
        return { base, steps, field };
      }
      tokens.assertNext(['.', ':', '['], 'the end, "." or "["');
      const target = readTarget(tokens, field, { table, name });
      const step: Step = { kind: join.text === ':' ? 'inner' : 'left', key: field.name, ...target };
      assertFollows(step, table, name);
      steps.push(step);
    }
    if (steps.length > MOST_STEPS) {
      throw pathRefusal(join, `a path goes through ${MOST_STEPS} joins at most`);
    }
    table = steps.at(-1)?.table ?? base;
  }
}

/** `table->key)`; the parenthesis has been read. */
function readRightJoin(tokens: TokenReader, leadsTo: Table): Step {
  const table = findTable(tokens.name('a table'));
  tokens.oneOf(['->'], '"->"');
  const name = tokens.name('a field');
  const field = findField(table, name);
  assertWholeNumber(field, { table, name });
  tokens.oneOf([')'], '")"');
  return {
    kind: 'right',
    table,
    key: field.name,
    declared: field.references === leadsTo.name,
  };
}

/** The table in brackets, or else the one that the field is declared to lead to. */
function readTarget(
  tokens: TokenReader,
  field: FoundField,
  at: { readonly table: Table; readonly name: Named },
): Pick<Step, 'table' | 'declared'> {
  if (tokens.skip('[')) {
    assertWholeNumber(field, at);
    const table = findTable(tokens.name('a table'));
    tokens.oneOf([']'], '"]"');
    return { table, declared: field.references === table.name };
  }
  const table = field.references === null ? null : tableNamed(field.references);
  if (table !== null) return { table, declared: true };
  const { name, place } = at.name;
  const sentence = `${at.table.name}.${field.name} is no foreign key`;
  const advice = WHOLE_NUMBERS.includes(field.kind) ? `; name its table as "${name}[table]"` : '';
  throw pathRefusal({ text: name, place }, sentence + advice);
}

/**
 * A table that is left joined is not asked for rights (AD9, AD11). So it must be open to everybody, or what leads to it must lead
 * from rows that the agent sees to rows that it sees: among the chat's tables the declared keys do, and a declared key to a
 * record is a reference, which shows what it refers to (CR5).
 */
function assertFollows({ kind, table, declared }: Step, from: Table, name: Named): void {
  if (kind !== 'left') return;
  const open = table.seen === null && table.found === null;
  const follows = declared && (table.seen === null || from.seen !== null);
  if (open || follows) return;
  const sentence = `${from.name}.${name.name} is not declared to lead to ${table.name}; join it with ":"`;
  throw pathRefusal({ text: name.name, place: name.place }, sentence);
}

function assertWholeNumber(
  field: FoundField,
  { table, name }: { readonly table: Table; readonly name: Named },
): void {
  if (WHOLE_NUMBERS.includes(field.kind)) return;
  const sentence = `${table.name}.${field.name} is no whole number, so it cannot be joined by`;
  throw pathRefusal({ text: name.name, place: name.place }, sentence);
}
