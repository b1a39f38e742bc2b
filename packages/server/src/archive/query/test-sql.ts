/** What a filter asks of one column, as SQL. */

import { ChatError } from '../../chat/chat-error.ts';
import type { Asking, Bind } from '../asking.ts';
import type { ArchiveColumn, ValueKind } from '../column.ts';
import type { Test } from './condition.ts';
import { isEmptyText, presentSql, takesMissing, valueTestSql } from './value-test-sql.ts';

/** True for the rows that pass; false or null for all others (AR7). */
export function testSql(column: ArchiveColumn, test: Test, asking: Asking): string {
  const { bind } = asking;
  const { restricted, value, kind } = column;
  if (test.kind === 'not') return negatedSql(column, test.of, asking);
  if (restricted.by === 'members') return membersSql({ ...restricted, kind }, test, bind);
  if (restricted.by === 'words' && test.kind === 'contains') {
    return wordsSql(restricted.matches, test.text, asking);
  }
  if (restricted.by === 'constant') {
    return valueTestSql({ sql: String(restricted.passes), kind: 'bool' }, test, bind);
  }
  if (test.kind === 'key') {
    if (restricted.by !== 'value-or-key') throw new Error(`${column.name} cannot be asked by key`);
    const key = { sql: restricted.key, kind: 'int' } as const;
    return valueTestSql(key, { kind: 'one-of', values: [test.key] }, bind);
  }
  return valueTestSql({ sql: value, kind }, test, bind);
}

function negatedSql(column: ArchiveColumn, test: Test, asking: Asking): string {
  // Said so, indexes of the rows that have a value can serve it.
  if (test.kind === 'empty' && column.restricted.by === 'value') {
    return presentSql({ sql: column.value, kind: column.kind });
  }
  return `(${testSql(column, test, asking)}) is not true`;
}

/** The row passes when one of the members does; without members it has no value (AR10). */
function membersSql(
  { members, kind }: { readonly members: string; readonly kind: ValueKind },
  test: Exclude<Test, { kind: 'not' }>,
  bind: Bind,
): string {
  const none = `coalesce(cardinality(${members}), 0) = 0`;
  if (test.kind === 'empty') return none;
  if (isEmptyText(test)) return 'true';
  const some = someMemberSql({ members, kind }, test, bind);
  return takesMissing(kind, test) ? `(${none} or ${some})` : some;
}

function someMemberSql(
  { members, kind }: { readonly members: string; readonly kind: ValueKind },
  test: Exclude<Test, { kind: 'not' }>,
  bind: Bind,
): string {
  if (test.kind === 'one-of' && (kind === 'int' || kind === 'list')) {
    // The members are integers; what does not fit one is none of them.
    const ids = test.values.filter((id) => typeof id === 'number' && (id | 0) === id);
    return `(${members}) && ${bind(ids)}::int[]`;
  }
  const passes = valueTestSql({ sql: 'member.value', kind }, test, bind);
  return `exists (select from unnest(${members}) as member (value) where ${passes})`;
}

/** Each is looked up by itself. */
const MOST_WORDS = 50;

/** Each word has to be there, wherever (AR11). What has neither letter nor digit is no word (AS2). */
function wordsSql(
  matches: (word: string, asking: Asking) => string,
  text: string,
  asking: Asking,
): string {
  if (text.includes('\0')) return 'false';
  if (text.trim() === '') return 'true';
  const words = text.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (words.length === 0) return 'false';
  if (words.length > MOST_WORDS) {
    throw new ChatError('bad_request', [`a search has at most ${MOST_WORDS} words.`]);
  }
  const each = words.map((word) => matches(`${asking.bind(word)}::text`, asking));
  return `(${each.join(' and ')})`;
}
