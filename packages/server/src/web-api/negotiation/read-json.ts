/** JSON as the vendor's samples have it: trailing commas and comments are forgiven, everything else is not. */
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { ChatError } from '../../chat/chat-error.ts';

/** Deeper data is nobody's honest body, and reading it would exhaust the stack. */
const MAX_NESTING = 100;

/** @throws ChatError `bad_request` that says where the text stops being JSON. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return null;
  checkNesting(text);
  try {
    return JSON.parse(text);
  } catch {
    return readSloppyJson(text);
  }
}

function readSloppyJson(text: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first === undefined) return value;
  throw new ChatError('bad_request', [
    `The body is not JSON: ${printParseErrorCode(first.error)} at character ${first.offset}`,
  ]);
}

/** A walk over the brackets that stand outside of texts and comments, where the reader of sloppy JSON sees them. */
function checkNesting(text: string): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '"') index = endOfText(text, index);
    else if (character === '/') index = endOfComment(text, index);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_NESTING) {
      throw new ChatError('bad_request', [
        `The body is nested more than ${MAX_NESTING} levels deep, at character ${index}`,
      ]);
    }
  }
}

/** Where the text ends that begins there: at its quote, or at the line's end when somebody forgot that. */
function endOfText(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '"' || character === '\n' || character === '\r') return index;
  }
  return text.length;
}

/** The same for a comment; a slash that begins none is its own end. */
function endOfComment(text: string, start: number): number {
  const next = text[start + 1];
  if (next !== '/' && next !== '*') return start;
  const closing = next === '/' ? /[\n\r]/g : /\*\//g;
  closing.lastIndex = start + 2;
  return closing.test(text) ? closing.lastIndex - 1 : text.length;
}
