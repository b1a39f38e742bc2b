/** Functions that filters may use; each is another way to write an operator (AF6). */
import type { Literal, Place } from './expression.ts';
import { filterRefusal, quoted } from './filter-refusal.ts';

/** A word or a text with its place. */
export interface Token {
  readonly text: string;
  readonly place: Place;
}

export interface Argument {
  readonly token: Token;
  readonly quoted: boolean;
}

/** The parts of the restriction that a function stands for. */
export interface CalledFunction {
  readonly column: Token;
  readonly operator: Token;
  readonly values: readonly Literal[];
}

/** Functions by name, with the operators that they stand for. */
const OPERATORS: Readonly<Record<string, string>> = {
  substringof: 'contains',
  startswith: 'begins',
  endswith: 'ends',
  this: 'thisPeriod',
  next: 'nextPeriod',
  previous: 'previousPeriod',
  thisAndNext: 'thisAndNext',
  thisAndPrevious: 'thisAndPrevious',
  thisAndPreviousAndNext: 'thisPreviousAndNext',
};
const BY_NAME = new Map(
  Object.entries(OPERATORS).map(([name, operator]) => [name.toLowerCase(), operator]),
);
const AGGREGATIONS = ['groupby', 'sum', 'avg', 'percent', 'count', 'countall', 'datepart'];

/**
 * What makes a restriction of the function's arguments.
 * @throws ChatError `bad_request` when there is no such function, and for aggregations, which filters do not know
 */
export function openCall(name: Token): (given: readonly Argument[]) => CalledFunction {
  const operator = BY_NAME.get(name.text.toLowerCase());
  if (operator === undefined) throw unknownFunction(name);
  return (given) => {
    const [column, ...values] = operator === 'contains' ? columnFirst(given) : given;
    if (column === undefined || column.quoted) {
      const place = column?.token.place ?? name.place;
      throw filterRefusal(place, `${name.text} asks for a column here, without quotes`);
    }
    return {
      column: column.token,
      operator: { text: operator, place: name.place },
      values: values.map(({ token }) => token),
    };
  };
}

/** OData gives `substringof` the text first. Where only the second argument is a text, they were turned round. */
function columnFirst(given: readonly Argument[]): readonly Argument[] {
  const [first, second, ...others] = given;
  if (first === undefined || second === undefined) return [];
  const turned = !first.quoted && second.quoted;
  return turned ? given : [second, first, ...others];
}

function unknownFunction({ text, place }: Token) {
  const aggregates = AGGREGATIONS.includes(text.toLowerCase());
  return filterRefusal(
    place,
    aggregates
      ? `a filter looks at single rows and cannot ask for ${text}(…)`
      : `there is no function ${quoted(text)}; there are ${Object.keys(OPERATORS).join(', ')}`,
  );
}
