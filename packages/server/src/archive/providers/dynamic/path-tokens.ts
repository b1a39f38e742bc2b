/** The words and signs of the dot syntax. */
import type { Place } from '../../filter/expression.ts';
import type { Named } from '../../query/archive-query.ts';

export interface Token {
  /** A name, `.` `:` `(` `)` `[` `]` `->`, or a character that is none of these; empty = the end. */
  readonly text: string;
  readonly place: Place;
}

/** Spaces and question marks between tokens are forgiven (AR3). */
const TOKEN = /[\s?]+|(\w+|->|.)/gsu;

/** All tokens, and the end behind them. */
export function readTokens({ name, place }: Named): readonly Token[] {
  const at = (offset: number): Place => ({
    source: place.source,
    position: place.position === null ? null : place.position + offset,
  });
  const tokens = [...name.matchAll(TOKEN)].flatMap((match) =>
    match[1] === undefined ? [] : [{ text: match[1], place: at(match.index) }],
  );
  return [...tokens, { text: '', place: at(name.length) }];
}
