/** Reads a filter that is given as a text (AF1–AF9). */
import peggy from 'peggy';
import type { Expression, Place } from './expression.ts';
import { openCall } from './filter-functions.ts';
import { FILTER_GRAMMAR } from './filter-grammar.ts';
import { checkDepth, checkSize, MAX_LENGTH } from './filter-limits.ts';
import { filterRefusal, quoted } from './filter-refusal.ts';

type SyntaxFault = InstanceType<typeof peggy.parser.SyntaxError>;
type Expectation = NonNullable<SyntaxFault['expected']>[number];

let made: peggy.Parser | null = null;

/** Flags that are about no row say all by their names (AF12). */
const WHOLE_FILTERS: ReadonlySet<string> = new Set(['getallrows', 'getnorows']);

/** The word, number or sign that a text goes on with. */
const NEXT_WORD = /[\p{L}\p{N}_/.:-]+|./suy;

/**
 * @param text - `chatSessionId gt 100 and name is 'X'`
 * @param source - what the text is called in refusals: `$filter`
 * @returns null for a text without a filter
 * @throws ChatError `bad_request` with the place, what stands there and what was expected
 */
export function parseFilter(text: string, source: string): Expression | null {
  if (text.trim() === '') return null;
  if (text.length > MAX_LENGTH) {
    throw filterRefusal({ source, position: null }, 'a filter has at most 65,536 characters');
  }
  const parsed = parse(text, source);
  checkSize(parsed, source);
  return parsed;
}

/** Made for the first filter: it takes a tenth of a second, which no start need wait for. */
function openParser(): peggy.Parser {
  // The cache keeps the time in proportion to the text, whatever the text.
  made ??= peggy.generate(FILTER_GRAMMAR, { cache: true });
  return made;
}

function parse(text: string, source: string): Expression {
  const parser = openParser();
  try {
    return parser.parse(text, {
      ...{ source, openGroup: checkDepth, openCall, unclosed },
      isWholeFilter: (column: string) => WHOLE_FILTERS.has(column.toLowerCase()),
    });
  } catch (error) {
    if (error instanceof parser.SyntaxError) throw syntaxRefusal(error, text, source);
    throw error;
  }
}

function unclosed(place: Place): never {
  throw filterRefusal(place, 'the text that begins here has no closing quote');
}

function syntaxRefusal(fault: SyntaxFault, text: string, source: string): Error {
  const position = fault.location.start.offset;
  NEXT_WORD.lastIndex = position;
  const word = NEXT_WORD.exec(text)?.[0];
  const found = word === undefined ? 'the end' : quoted(word);
  const expected = [...new Set((fault.expected ?? []).map(describe))].filter(
    (it) => it !== 'space',
  );
  return filterRefusal({ source, position }, `found ${found}, expected ${listed(expected)}`);
}

function describe(expectation: Expectation): string {
  if (expectation.type === 'end') return 'the end';
  if (expectation.type === 'literal') return `"${expectation.text}"`;
  return expectation.type === 'other' ? expectation.description : 'another character';
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? 'something else';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
