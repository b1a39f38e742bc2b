import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, Restriction } from '../../../src/archive/filter/expression.ts';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import { expressionText } from './expression-text.ts';

/** An expression, as it is read back and as a caller may write it. */
interface Written {
  readonly read: string;
  readonly text: string;
  readonly kind: Expression['kind'];
}

const space = fc.constantFrom(' ', '  ', '\t', '\n ');
const perhapsSpace = fc.constantFrom('', ' ', ' \n');
const column = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_/.:]{0,8}(\(a_b->c\)|\[d\])?[a-z]?$/);
const symbol = fc.constantFrom('=', '==', '!=', '<>', '<', '<=', '>', '>=');
const word = fc.stringMatching(/^[A-Za-z]{1,8}$/).filter((it) => !/^(and|or)$/i.test(it));

const quotedValue = fc
  .record({ value: fc.string({ unit: 'binary', maxLength: 8 }), quote: fc.constantFrom("'", '"') })
  .chain(({ value, quote }) =>
    fc.constantFrom(`\\${quote}`, quote + quote).map((escaped) => ({
      value,
      text: quote + value.replaceAll('\\', '\\\\').replaceAll(quote, escaped) + quote,
    })),
  );
const bareValue = fc
  .oneof(
    fc.stringMatching(/^[A-Za-z0-9:.+\-/_%]{1,8}$/),
    fc.constantFrom('[I:3]', '[DT:11/09/2017 14:53:18]', '2020-05-28', '-1.5'),
  )
  .filter((it) => !/^(and|or)$/i.test(it))
  .map((value) => ({ value, text: value }));
const anyValue = fc.oneof(quotedValue, bareValue);
const list = fc
  .record({ values: fc.array(anyValue, { minLength: 1, maxLength: 4 }), gap: perhapsSpace })
  .map(({ values, gap }) => ({
    values: values.map(({ value }) => value),
    text: `(${gap}${values.map(({ text }) => text).join(`${gap},${gap}`)}${gap})`,
  }));
const values = fc.oneof(
  anyValue.map(({ value, text }) => ({ values: [value], text })),
  list,
);

const compared = fc
  .record({ column, operator: symbol, values, gap: perhapsSpace })
  .map(({ column, operator, values, gap }) =>
    restriction({ column, operator, values: values.values }, [column, operator, values.text], gap),
  );
const asked = fc
  .record({ column, operator: word, values: fc.option(values, { nil: null }), gap: space })
  .map(({ column, operator, values, gap }) => {
    const words = [column, operator, ...(values === null ? [] : [values.text])];
    return restriction({ column, operator, values: values?.values ?? [] }, words, gap);
  });

const { written } = fc.letrec<{ written: Written; group: Written }>((tie) => ({
  written: fc.oneof({ maxDepth: 5 }, compared, asked, tie('group')),
  group: fc
    .record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      parts: fc.array(tie('written'), { minLength: 2, maxLength: 4 }),
      before: space,
      after: space,
      upper: fc.boolean(),
      bare: fc.boolean(),
    })
    .map(({ kind, parts, before, after, upper, bare }) => ({
      kind,
      read: `(${parts.map((part) => part.read).join(` ${kind} `)})`,
      text: parts
        .map((part) => inside(kind, part, bare))
        .join(before + (upper ? kind.toUpperCase() : kind) + after),
    })),
}));

describe('a filter that somebody wrote', () => {
  it('[AF1] [AF2] [AF3] [AF4] [AF5] is read as it was meant', () => {
    fc.assert(
      fc.property(written, ({ text, read }) => {
        expect(expressionText(parseFilter(text, '$filter'))).toBe(read);
      }),
      { numRuns: 2_000 },
    );
  });

  it('[AF8] has its columns, operators and values where they are said to be', () => {
    fc.assert(
      fc.property(written, ({ text }) => {
        for (const { columnPlace, operatorPlace, ...it } of restrictionsOf(
          parseFilter(text, '$filter'),
        )) {
          expect(text.startsWith(it.column, columnPlace.position ?? -1)).toBe(true);
          expect(text.startsWith(it.operator, operatorPlace.position ?? -1)).toBe(true);
          for (const value of it.values) {
            const at = text.slice(value.place.position ?? text.length);
            expect(/^['"]/.test(at) || at.startsWith(value.text)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('[AF8] never fails but with a place', () => {
    const piece = fc.constantFrom(
      ...'()\'"\\,=<>![]? -ax1and or in [I:3] a.b startswith'.split(/(?=[^a-z])/),
      'and',
      ' or ',
      'a = 1',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          try {
            parseFilter(text, '$filter');
          } catch (error) {
            expect(error).toMatchObject({
              code: 'bad_request',
              detail: [expect.stringMatching(/^\$filter, character \d+: ./)],
            });
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

function restriction(
  given: { column: string; operator: string; values: readonly string[] },
  words: readonly string[],
  gap: string,
): Written {
  const place = { source: '', position: null };
  const read = expressionText({
    kind: 'restriction',
    column: given.column,
    columnPlace: place,
    operator: given.operator,
    operatorPlace: place,
    values: given.values.map((text) => ({ text, place })),
  });
  return { kind: 'restriction', read, text: words.join(gap) };
}

/** Parentheses where they are needed, and sometimes where they are not. */
function inside(kind: 'and' | 'or', part: Written, bare: boolean): string {
  const needed = part.kind === kind || part.kind === 'or';
  const idle = part.kind === 'restriction' || (part.kind === 'and' && kind === 'or');
  return needed || (idle && !bare) ? `(${part.text})` : part.text;
}

function restrictionsOf(expression: Expression | null): readonly Restriction[] {
  if (expression === null) return [];
  return expression.kind === 'restriction' ? [expression] : expression.of.flatMap(restrictionsOf);
}
