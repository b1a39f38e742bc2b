/** Takes a column's name with its functions apart: `GroupBy(DatePart(whenRequested):YearMonth):Footer,HideDetail`. */
import { ChatError } from '../../chat/chat-error.ts';
import { placeText } from '../filter/place-text.ts';
import type { Named } from '../query/archive-query.ts';

/** A name as it is written. */
export type ParsedName = PlainName | Call;

/** A column without functions; nobody has looked whether it is there. */
export interface PlainName {
  readonly kind: 'plain';
  readonly named: Named;
}

/** A function as it was written; nobody has looked whether there is one of that name. */
export interface Call {
  readonly kind: 'call';
  readonly name: Named;
  /** Null between empty parentheses. */
  readonly argument: ParsedName | null;
  readonly modifiers: readonly Named[];
}

/** A word right before a parenthesis; the dynamic archive's `table.(other->key)` has a dot there. */
const CALL = /^\s*([a-z]+)\s*\(/i;
/** An answer says the name again in each row (AR18). */
const MOST_CHARACTERS = 500;
/** `GroupBy(DatePart(…))` is as deep as functions go. */
const DEEPEST = 2;

/** @throws ChatError `bad_request` for a name that is too long, parentheses that do not match and too deep functions */
export function parseName(named: Named, depth = 0): ParsedName {
  if (named.name.length > MOST_CHARACTERS) {
    throw refusal(named, `a column is named in at most ${MOST_CHARACTERS} characters`);
  }
  const opening = CALL.exec(named.name);
  if (opening === null) return { kind: 'plain', named };
  if (depth === DEEPEST) {
    throw refusal(named, 'functions do not nest any deeper; expected a column');
  }
  const inside = opening[0].length;
  const end = endOf(named, inside);
  const argument = part(named, inside, end);
  return {
    kind: 'call',
    name: part(named, 0, inside - 1),
    argument: argument.name === '' ? null : parseName(argument, depth + 1),
    modifiers: readModifiers(named, end + 1),
  };
}

/** The columns that stand inside of the functions, if any: what a provider made for its columns must know. */
export function namesInside(columns: readonly Named[]): readonly Named[] {
  return columns.flatMap((column) => {
    let parsed: ParsedName | null = parseName(column);
    while (parsed?.kind === 'call') parsed = parsed.argument;
    return parsed === null ? [] : [parsed.named];
  });
}

/** Where the parenthesis closes that was opened before `from`. */
function endOf(named: Named, from: number): number {
  let depth = 1;
  for (let at = from; at < named.name.length; at += 1) {
    if (named.name[at] === '(') depth += 1;
    if (named.name[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  throw refusal(part(named, named.name.length), 'expected ")" to close the function');
}

/** Modifiers follow a colon; commas and further colons part them. */
function readModifiers(named: Named, from: number): readonly Named[] {
  const rest = named.name.slice(from);
  if (rest.trim() === '') return [];
  const behind = part(named, from);
  if (!behind.name.startsWith(':')) {
    throw refusal(behind, `expected ":" and modifiers behind the function, not "${behind.name}"`);
  }
  const modifiers: Named[] = [];
  let at = named.name.indexOf(':', from) + 1;
  for (const word of named.name.slice(at).split(/[,:]/)) {
    modifiers.push(part(named, at, at + word.length));
    at += word.length + 1;
  }
  return modifiers;
}

/** A piece of the name, without spaces around it, and where it stands. */
function part({ name, place }: Named, from: number, to = name.length): Named {
  const piece = name.slice(from, to);
  const spaces = piece.length - piece.trimStart().length;
  const position = place.position === null ? null : place.position + from + spaces;
  return { name: piece.trim(), place: { source: place.source, position } };
}

function refusal({ place }: Named, sentence: string): ChatError {
  return new ChatError('bad_request', [`${placeText(place)}: ${sentence}.`]);
}
