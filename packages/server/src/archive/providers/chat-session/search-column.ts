/** One search over everything that was said in a session and by whom (AS1–AS7). */

import type { Asking } from '../../asking.ts';
import type { ArchiveColumn } from '../../column.ts';
import { textColumn } from '../../column-kinds.ts';
import { readableSessions } from '../visible-rows.ts';
import { described } from './described.ts';

export const SEARCH_COLUMN: ArchiveColumn = textColumn({
  name: 'search',
  value: 'c.first_message',
  restriction: 'positiveString',
  sortable: false,
  restricted: { by: 'words', matches: hasWord },
  ...described(
    'Search: Finds words in all messages and in the name, e-mail and company of the customer',
    'Søk: Finner ord i alle meldinger og i kundens navn, e-postadresse og firma',
  ),
});

/**
 * True for messages that have a word which begins with this one. The expression is that of an index (migration 0011).
 * @param message - SQL of the text
 * @param word - SQL of the word
 */
export function messageHasWord(message: string, word: string): string {
  return `to_tsvector('simple', ${message}) @@ ${beginningOf(word)}`;
}

/**
 * The ids come first, as an array: the planner guesses words to be far commoner than they are, and would rather look into
 * every session.
 */
function hasWord(word: string, asking: Asking): string {
  return `c.id = any (array(
    select m.session_id from chat_message m ${readableOnly(asking)}where ${messageHasWord('m.message', word)}
    union all
    select s.id from chat_session s where to_tsvector('simple',
      coalesce(s.name, '') || ' ' || coalesce(s.email, '') || ' ' ||
      ${partsOf("coalesce(s.email, '')")} || ' ' ||
      coalesce(s.company_name, '') || ' ' || coalesce(s.first_message, '')) @@
      (${beginningOf(word)} || ${beginningOf(partsOf(word))})))`;
}

/** What is part of an e-mail address is one word to whoever asks, and there several in a row: `mail.example`. */
function partsOf(word: string): string {
  return `translate(${word}, '@.-_+', '     ')`;
}

/** Administrators read every message. */
function readableOnly({ agent, bind }: Asking): string {
  if (agent.administrator) return '';
  return `join chat_session read on read.id = m.session_id
      and ${readableSessions({ alias: 'read', agent, bind })}
    `;
}

/** Quoted, nothing in the word is an operator of the query language. */
function beginningOf(word: string): string {
  const quoted = `replace(replace(${word}, '\\', '\\\\'), '''', '''''')`;
  return `to_tsquery('simple', '''' || ${quoted} || ''':*')`;
}
