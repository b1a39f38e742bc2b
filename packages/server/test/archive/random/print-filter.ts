/** Writes filters as texts, each in one of the many ways that the grammar allows (AF1–AF6). */
import type { Filter, Restriction } from './random-query.ts';

/** @param style - decides how whatever can be written in several ways is written */
export function printFilter(filter: Filter, style: number): string {
  return new Printer(style).either(filter);
}

/** Functions that stand for operators. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  begins: 'startswith',
  ends: 'endswith',
  thisperiod: 'this',
  nextperiod: 'next',
  previousperiod: 'previous',
  thisandnext: 'thisAndNext',
  thisandprevious: 'thisAndPrevious',
  thispreviousandnext: 'thisAndPreviousAndNext',
};
/** Needs no quotes anywhere. */
const BARE = /^(?!(?:and|or)$)[\p{L}\p{N}_.-][\p{L}\p{N}_.:-]*$/iu;
const WORD_AT_END = /[\p{L}\p{N}_/.:?-]$/u;
const WORD_AT_START = /^[\p{L}\p{N}_/.:-]/u;

class Printer {
  #state: number;

  constructor(style: number) {
    this.#state = style;
  }

  either(filter: Filter): string {
    if (filter.kind === 'restriction') return this.#grouped(this.#restriction(filter), 8);
    const parts = filter.of.map((part) => {
      const text = this.either(part);
      const needed = filter.kind === 'and' && part.kind === 'or';
      return needed ? this.#parenthesized(text) : this.#grouped(text, 5);
    });
    return parts.reduce((text, part) => this.#join(text, this.#anyCase(filter.kind), part));
  }

  #restriction(asked: Restriction): string {
    const called = this.#chance(3) ? this.#call(asked) : null;
    if (called !== null) return called;
    const column = this.#anyCase(asked.column) + (this.#chance(10) ? '?' : '');
    const values = asked.values.map((value) => this.#value(asked, value));
    const operator = this.#anyCase(asked.operator);
    if (values.length === 0) return this.#join(column, operator);
    const [only = ''] = values;
    const single = values.length === 1 && !this.#chance(4);
    return this.#join(column, operator, single ? only : this.#list(values));
  }

  /** Null where no function stands for the operator. */
  #call({ column, operator, values }: Restriction): string | null {
    const name = FUNCTIONS[operator.toLowerCase()];
    const quoted = values.map((value) => this.#quoted(value));
    if (name !== undefined) {
      return this.#anyCase(name) + this.#list([this.#anyCase(column), ...quoted]);
    }
    if (operator.toLowerCase() !== 'contains') return null;
    return this.#anyCase('substringof') + this.#list([...quoted, this.#anyCase(column)]);
  }

  #value({ restriction, operator }: Restriction, value: string): string {
    const isPeriods = /period|and(next|previous)/i.test(operator);
    if (!isPeriods && this.#chance(4)) {
      const encoded = encode(restriction, value);
      if (encoded !== null) return encoded;
    }
    return BARE.test(value) && this.#chance(2) ? value : this.#quoted(value);
  }

  #quoted(text: string): string {
    const quote = this.#chance(3) ? '"' : "'";
    const escaped = text.replaceAll('\\', '\\\\');
    const instead = this.#chance(2) ? `\\${quote}` : quote + quote;
    return quote + escaped.replaceAll(quote, instead) + quote;
  }

  #list(parts: readonly string[]): string {
    const inside = parts.reduce((text, part) => `${text}${this.#space()},${this.#space()}${part}`);
    return `(${this.#space()}${inside}${this.#space()})`;
  }

  #grouped(text: string, oneIn: number): string {
    return this.#chance(oneIn) ? this.#parenthesized(text) : text;
  }

  #parenthesized(text: string): string {
    return `(${this.#space()}${text}${this.#space()})`;
  }

  /** With spaces at least where two words would become one. */
  #join(...parts: readonly string[]): string {
    return parts.reduce((text, part) => {
      const needed = WORD_AT_END.test(text) && WORD_AT_START.test(part);
      return text + (this.#space() || (needed ? ' ' : '')) + part;
    });
  }

  #anyCase(text: string): string {
    if (!this.#chance(3)) return text;
    return this.#chance(2) ? text.toUpperCase() : text.toLowerCase();
  }

  #space(): string {
    return ['', ' ', ' ', '  ', '\t', '\n'][this.#next(6)] ?? '';
  }

  #chance(oneIn: number): boolean {
    return this.#next(oneIn) === 0;
  }

  /** Numerical Recipes' generator: the next number below a bound. */
  #next(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }
}

/** A value as the vendor encodes values; null where the type has no such form. */
function encode(restriction: Restriction['restriction'], value: string): string | null {
  switch (restriction) {
    case 'string':
    case 'positiveString':
    case 'stringorPK':
      return null;
    case 'bool':
      return `[B:${value === 'true' ? 1 : 0}]`;
    case 'decimal':
      return `[F:${value}]`;
    case 'timeSpan':
      return `[TS:${value}]`;
    case 'date':
    case 'datetime':
      return encodeDate(value);
    default:
      return `[I:${value}]`;
  }
}

/** The month comes first. What `[DT:…]` cannot say is not encoded. */
function encodeDate(text: string): string | null {
  const [date = '', time] = text.split('T');
  const [year, month, day] = date.split('-');
  if (time === undefined) return `[D:${month}/${day}/${year}]`;
  return /^\d\d:\d\d:\d\d$/.test(time) ? `[DT:${month}/${day}/${year} ${time}]` : null;
}
