/** Reads a filter that is given as a list of restrictions, the way the vendor's archive agent does (AF32–AF37). */
import type { Expression, Place, Restriction } from './expression.ts';
import { checkDepth, checkSize } from './filter-limits.ts';
import { filterRefusal } from './filter-refusal.ts';
import { takesNoValues } from './operators.ts';

export interface GivenRestriction {
  readonly name: string;
  readonly operator: string;
  /** Encoded or not: `[I:3]`, `3`. */
  readonly values: readonly string[];
  readonly isActive: boolean;
  readonly subRestrictions: readonly GivenRestriction[];
  /** n opens as many parentheses before this restriction, -n closes as many behind it. */
  readonly interParenthesis: number;
  /** Leads to the next restriction. */
  readonly interOperator: 'And' | 'Or';
}

/**
 * @param source - what the list is called in refusals: `Restriction`, whose first one is `Restriction[0]`
 * @returns null when no restriction is active
 * @throws ChatError `bad_request` when parentheses do not match, and for more than a filter may have
 */
export function readRestrictions(
  given: readonly GivenRestriction[],
  source: string,
): Expression | null {
  const expression = readList(given, { source, depth: 0 });
  if (expression !== null) checkSize(expression, source);
  return expression;
}

/** Where a list stands, and how many parentheses are open around it. */
interface Around {
  readonly source: string;
  readonly depth: number;
}

/** What stands between two parentheses, with what leads on from each of its parts. */
interface Level {
  readonly opened: Place;
  readonly parts: { readonly expression: Expression; readonly leadsOn: 'And' | 'Or' }[];
}

function readList(given: readonly GivenRestriction[], around: Around): Expression | null {
  const whole: Level = { opened: placeOf(around, 0), parts: [] };
  const open: Level[] = [];
  for (const [index, restriction] of given.entries()) {
    const place = placeOf(around, index);
    const { interParenthesis, interOperator: leadsOn } = restriction;
    checkDepth(around.depth + open.length + Math.max(interParenthesis, 0), place);
    for (let count = 0; count < interParenthesis; count += 1) {
      open.push({ opened: place, parts: [] });
    }
    const expression = readOne(restriction, {
      source: place.source,
      depth: around.depth + open.length,
    });
    add(open.at(-1) ?? whole, expression, leadsOn);
    for (let count = interParenthesis; count < 0; count += 1) {
      const closed = open.pop();
      if (closed === undefined) {
        throw filterRefusal(place, 'closes a parenthesis that no restriction opened');
      }
      add(open.at(-1) ?? whole, join(closed), leadsOn);
    }
  }
  const [unclosed] = open;
  if (unclosed !== undefined) {
    throw filterRefusal(unclosed.opened, 'opens a parenthesis that no restriction closes');
  }
  return join(whole);
}

function readOne(given: GivenRestriction, around: Around): Expression | null {
  if (!given.isActive) return null;
  const restriction = bare(given, { source: around.source, position: null });
  if (given.subRestrictions.length === 0) return restriction;
  const nested = { source: `${around.source}.SubRestrictions`, depth: around.depth + 1 };
  checkDepth(nested.depth, restriction.columnPlace);
  const below = readList(given.subRestrictions, nested);
  if (below === null) return restriction;
  return { kind: given.interOperator === 'Or' ? 'or' : 'and', of: [restriction, below] };
}

function bare({ name, operator, values }: GivenRestriction, place: Place): Restriction {
  const counted = takesNoValues(operator) ? [] : values;
  return {
    kind: 'restriction',
    column: name,
    columnPlace: place,
    operator,
    operatorPlace: place,
    values: counted.map((text) => ({ text, place })),
  };
}

function add(level: Level, expression: Expression | null, leadsOn: 'And' | 'Or'): void {
  if (expression !== null) level.parts.push({ expression, leadsOn });
}

/** And binds tighter than or, as in texts. */
function join({ parts }: Level): Expression | null {
  const alternatives: Expression[][] = [];
  let leadsOn: 'And' | 'Or' = 'Or';
  for (const part of parts) {
    if (leadsOn === 'Or') alternatives.push([]);
    alternatives.at(-1)?.push(part.expression);
    leadsOn = part.leadsOn;
  }
  return joined(
    'or',
    alternatives.flatMap((of) => joined('and', of) ?? []),
  );
}

function joined(kind: 'and' | 'or', of: readonly Expression[]): Expression | null {
  const [first, ...others] = of;
  return first === undefined || others.length === 0 ? (first ?? null) : { kind, of };
}

function placeOf({ source }: Around, index: number): Place {
  return { source: `${source}[${index}]`, position: null };
}
