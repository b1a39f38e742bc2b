/** Which of the simulated statements a statement of `src/storage` is. */
import { MESSAGE_STATEMENTS } from './message-statements.ts';
import { PEOPLE_STATEMENTS } from './people-statements.ts';
import { SESSION_STATEMENTS } from './session-statements.ts';
import { START_STATEMENTS } from './start-statements.ts';
import type { Statement, Statements } from './statement.ts';

const STATEMENTS: Statements = {
  ...SESSION_STATEMENTS,
  ...MESSAGE_STATEMENTS,
  ...PEOPLE_STATEMENTS,
  ...START_STATEMENTS,
};

/** Those that are not prepared have no name, but a text that begins or ends like no other. */
const UNNAMED: readonly (readonly [RegExp, string])[] = [
  [/where c\.start_id = \$1$/, 'find-session-by-start-id'],
  [/^select nextval/, 'next-session-id'],
  [/^select id from chat_session where \(status = 4/, 'list-sweepable'],
  [/^delete from chat_session where status = 8/, 'purge-deleted'],
  [/^select pg_try_advisory_xact_lock/, 'try-advisory-lock'],
  [/^delete from (?!chat_)/, 'delete-expired'],
];

/** @throws when the simulated store does not know it: then it has to be added, with PostgreSQL's behaviour. */
export function findStatement(name: string | undefined, text: string): Statement {
  const known = name ?? UNNAMED.find(([pattern]) => pattern.test(text.trim()))?.[1];
  const statement = known === undefined ? undefined : STATEMENTS[known];
  if (statement === undefined) {
    throw new Error(`the simulated store has no statement "${name ?? text.trim()}"`);
  }
  return statement;
}
