/** Understands the columns that a caller asks for, functions among them (AG1–AG4). */
import { ChatError } from '../../chat/chat-error.ts';
import { nearestName } from '../../wording/nearest-name.ts';
import type { ValueKind } from '../column.ts';
import { placeText } from '../filter/place-text.ts';
import { findColumn } from '../find-column.ts';
import type { ArchiveProvider } from '../provider.ts';
import type { Named } from '../query/archive-query.ts';
import { AGGREGATES, type AggregateFunction, DATED, FUNCTION_NAMES } from './functions.ts';
import { readModifiers } from './modifiers.ts';
import { type Call, type ParsedName, parseName } from './parse-name.ts';
import { type Scalar, type Selected, scalarKind } from './selected.ts';

/** @throws ChatError `bad_request` that names the place, what stands there and what was expected */
export function readSelected(
  provider: ArchiveProvider,
  columns: readonly Named[],
): readonly Selected[] {
  return columns.map((named) => readOne(provider, named));
}

function readOne(provider: ArchiveProvider, named: Named): Selected {
  const asked = named.name.trim();
  const parsed = parseName(named);
  if (parsed.kind === 'plain') {
    const scalar = { column: findColumn(provider, parsed.named), part: null };
    return { kind: 'value', asked, hidden: false, scalar };
  }
  const name = functionName(parsed);
  if (name === 'DatePart') {
    const { hidden } = readModifiers(parsed, 'part');
    return { kind: 'value', asked, hidden, scalar: readDatePart(provider, parsed, 'part') };
  }
  if (name === 'GroupBy') {
    const { header, footer, hidden, level } = readModifiers(parsed, 'group');
    const scalar = readScalar(provider, argumentOf(parsed));
    return { kind: 'group', asked, hidden, scalar, level, header, footer };
  }
  const { header, footer, hidden } = readModifiers(parsed, 'aggregate');
  const scalar = readAggregated(provider, parsed, name);
  return { kind: 'aggregate', asked, hidden, aggregate: name, scalar, header, footer };
}

/** What an aggregate is made of; `CountAll()` alone needs nothing. */
function readAggregated(
  provider: ArchiveProvider,
  call: Call,
  aggregate: AggregateFunction,
): Scalar | null {
  if (call.argument === null && aggregate.name === 'CountAll') return null;
  const scalar = readScalar(provider, argumentOf(call));
  if (aggregate.takes !== null) assertKind(call, scalarKind(scalar), aggregate.takes);
  return scalar;
}

function readScalar(provider: ArchiveProvider, parsed: ParsedName): Scalar {
  if (parsed.kind === 'plain') return { column: findColumn(provider, parsed.named), part: null };
  if (functionName(parsed) === 'DatePart') return readDatePart(provider, parsed, 'innerPart');
  throw refusal(parsed.name, 'only a column or DatePart can stand inside of a function');
}

function readDatePart(provider: ArchiveProvider, call: Call, role: 'part' | 'innerPart'): Scalar {
  const { part } = readModifiers(call, role);
  const inside = argumentOf(call);
  if (inside.kind === 'call') throw refusal(inside.name, 'expected a column inside of DatePart');
  const column = findColumn(provider, inside.named);
  assertKind(call, column.kind, DATED);
  if (part === null) {
    throw refusal(call.name, 'expected a part behind DatePart(…), such as ":Year"');
  }
  return { column, part };
}

function functionName({ name }: Call): 'GroupBy' | 'DatePart' | AggregateFunction {
  const wanted = name.name.toLowerCase();
  if (wanted === 'groupby') return 'GroupBy';
  if (wanted === 'datepart') return 'DatePart';
  const aggregate = AGGREGATES.find((known) => known.name.toLowerCase() === wanted);
  if (aggregate !== undefined) return aggregate;
  const nearest = nearestName(wanted, FUNCTION_NAMES);
  throw refusal(name, `there is no function "${name.name}"; did you mean "${nearest}"?`);
}

function argumentOf(call: Call): ParsedName {
  if (call.argument !== null) return call.argument;
  throw refusal(call.name, `expected a column between the parentheses of ${call.name.name}`);
}

function assertKind({ name }: Call, kind: ValueKind, takes: readonly ValueKind[]): void {
  if (takes.includes(kind)) return;
  throw refusal(name, `${name.name} takes ${takes.join(', ')}, not ${kind}`);
}

function refusal({ place }: Named, sentence: string): ChatError {
  const end = sentence.endsWith('?') ? '' : '.';
  return new ChatError('bad_request', [`${placeText(place)}: ${sentence}${end}`]);
}
