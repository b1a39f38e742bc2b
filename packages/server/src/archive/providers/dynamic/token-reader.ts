/** Reads the tokens of a path one after another, and refuses what is not expected (AD13). */
import { ChatError } from '../../../chat/chat-error.ts';
import { placeText } from '../../filter/place-text.ts';
import type { Named } from '../../query/archive-query.ts';
import type { Token } from './path-tokens.ts';

/** Each of its methods refuses, with `bad_request`, what is next and was not expected. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** @param tokens - the last one has no text: it is the end */
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Whether all have been taken. */
  atEnd(): boolean {
    return this.#current().text === '';
  }

  /** Takes a name. @param expected - what it names, for the refusal */
  name(expected: string): Named {
    const { text, place } = this.#current();
    if (!/^\w/.test(text)) throw this.#unexpected(expected);
    this.#next += 1;
    return { name: text, place };
  }

  /** Takes one of these. */
  oneOf(texts: readonly string[], expected: string): Token {
    const token = this.#current();
    this.assertNext(texts, expected);
    this.#next += 1;
    return token;
  }

  /** Takes nothing. */
  assertNext(texts: readonly string[], expected: string): void {
    if (!texts.includes(this.#current().text)) throw this.#unexpected(expected);
  }

  /** Takes it if it is next. */
  skip(text: string): boolean {
    if (this.#current().text !== text) return false;
    this.#next += 1;
    return true;
  }

  #current(): Token {
    const token = this.#tokens[Math.min(this.#next, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('tokens end with the end');
    return token;
  }

  #unexpected(expected: string): ChatError {
    const token = this.#current();
    const found = token.text === '' ? 'the end' : `"${token.text}"`;
    return pathRefusal(token, `expected ${expected}, not ${found}`);
  }
}

/** @param sentence - without the place, which comes first, and without its point */
export function pathRefusal({ place }: Token, sentence: string): ChatError {
  return new ChatError('bad_request', [`${placeText(place)}: ${sentence}.`]);
}
