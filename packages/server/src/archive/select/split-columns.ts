/** Takes a list of columns apart at its commas. */
import { isModifier } from './modifiers.ts';

/**
 * A comma inside parentheses parts nothing, and one between the modifiers of a function neither:
 * `a,GroupBy(b):Footer,HideDetail,c` are three columns, and so in an order, `GroupBy(b):Footer,HideDetail desc,c`.
 * The pieces are as they stand there, spaces included: joined by commas they are the text again.
 */
export function splitColumns(text: string): readonly string[] {
  const columns: string[][] = [];
  let modified = false;
  for (const piece of piecesOf(text)) {
    const last = columns.at(-1);
    if (last !== undefined && modified && isModifiers(piece)) {
      last.push(piece);
    } else {
      columns.push([piece]);
      modified = HAS_MODIFIERS.test(piece);
    }
  }
  return columns.map((pieces) => pieces.join(','));
}

const HAS_MODIFIERS = /\)\s*:[^()]*$/;
const DIRECTION = /\s(?:asc|desc)$/i;

/** Whether it goes on with the modifiers of the function before it. */
function isModifiers(piece: string): boolean {
  const words = piece.trimEnd().replace(DIRECTION, '').split(':');
  return words.every((word) => isModifier(word.trim()));
}

/** Parted at the commas outside of parentheses; what is closed without having been opened is left to the parser. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...pieces, text.slice(start)];
}
