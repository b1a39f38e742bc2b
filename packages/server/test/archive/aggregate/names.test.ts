import { describe, expect, it } from 'vitest';
import { CHAT_SESSION } from '../../../src/archive/providers/chat-session/provider.ts';
import { namesInside } from '../../../src/archive/select/parse-name.ts';
import { readSelected } from '../../../src/archive/select/read-selected.ts';
import type { Selected } from '../../../src/archive/select/selected.ts';
import { splitColumns } from '../../../src/archive/select/split-columns.ts';
import { readColumns } from '../../../src/web-api/archive/read-columns.ts';
import { thrownRefusal } from '../../support/thrown-refusal.ts';

const read = (text: string) => readSelected(CHAT_SESSION, readColumns(text, '$select'));

describe('[AG2] a list of columns', () => {
  it.each<readonly [text: string, columns: readonly string[]]>([
    ['', ['']],
    ['a', ['a']],
    ['a,GroupBy(b):Footer,HideDetail,c', ['a', 'GroupBy(b):Footer,HideDetail', 'c']],
    ['Count(a):HideDetail,Count(b)', ['Count(a):HideDetail', 'Count(b)']],
    ['GroupBy(b):HideDetail , 1,header,2x', ['GroupBy(b):HideDetail , 1,header', '2x']],
    [
      'GroupBy(b):1:Footer,hidedetails desc, c asc',
      ['GroupBy(b):1:Footer,hidedetails desc', ' c asc'],
    ],
    ['GroupBy(b),Footer', ['GroupBy(b)', 'Footer']],
    ['GroupBy(DatePart(b):Year,c):Header,Year,b', ['GroupBy(DatePart(b):Year,c):Header,Year', 'b']],
    ['a:b.c,1', ['a:b.c', '1']],
    ['f(a,b', ['f(a,b']],
    ['a),b', ['a)', 'b']],
  ])('%j is parted into %j', (text, columns) => {
    expect(splitColumns(text)).toEqual(columns);
    expect(splitColumns(text).join(',')).toBe(text);
  });

  it('is parted in no time, however strange it is', () => {
    const long = `GroupBy(a):${'Footer,'.repeat(20_000)}b${'(),'.repeat(20_000)}`;
    expect(splitColumns(long).length).toBe(20_002);
  });
});

describe('names with functions', () => {
  const one = (text: string): unknown => read(text).map(summary)[0];

  it.each<readonly [text: string, meaning: unknown]>([
    ['rating', ['value', 'rating', null]],
    [' ?Rating ', ['value', 'rating', null]],
    ['Sum(rating)', ['Sum', 'rating', null]],
    ['sum( Rating )', ['Sum', 'rating', null]],
    ['COUNTALL()', ['CountAll', null, null]],
    ['CountAll ( )', ['CountAll', null, null]],
    ['Percent(timeInQueue)', ['Percent', 'timeInQueue', null]],
    ['Max(DatePart(whenEnded):hour)', ['Max', 'whenEnded', 'Hour']],
    ['DatePart(date):dayofyear', ['value', 'date', 'DayOfYear']],
    ['groupby(datepart(person/birthdate):Month)', ['group', 'person/birthdate', 'Month']],
    ['GroupBy(chatTopic/name?)', ['group', 'chatTopic/name', null]],
  ])('[AG1] %j is understood', (text, meaning) => {
    expect(one(text)).toEqual(meaning);
  });

  it('[AG1] keep the name that was asked for', () => {
    expect(read(' sum( Rating ):hidedetail , rating').map(({ asked }) => asked)).toEqual([
      'sum( Rating ):hidedetail',
      'rating',
    ]);
  });

  it.each<readonly [modifiers: string, meaning: readonly unknown[]]>([
    ['', [1, false, false, false]],
    [':Header', [1, true, false, false]],
    [' : footer , HIDEDETAIL', [1, false, true, true]],
    [':HideDetails:Footer:3', [3, false, true, true]],
    [':2,Header,Footer', [2, true, true, false]],
    [':Header,Header', [1, true, false, false]],
  ])('[AG2] take modifiers %j', (modifiers, meaning) => {
    const [group] = read(`GroupBy(rating)${modifiers}`);
    expect(
      group?.kind === 'group' && [group.level, group.header, group.footer, group.hidden],
    ).toEqual(meaning);
  });

  it('[AG1] name the columns inside, for archives that are made of them', () => {
    const columns = readColumns(
      'a.b, Sum(c.(d->e).f):HideDetail,GroupBy(DatePart( g ):Year),CountAll()',
      '$',
    );
    expect(namesInside(columns).map(({ name, place }) => [name, place.position])).toEqual([
      ['a.b', 0],
      ['c.(d->e).f', 9],
      ['g', 50],
    ]);
  });
});

describe('refusals', () => {
  it.each([
    ['[AG3]', 'rating,Summ(rating)', 8, 'there is no function "Summ"; did you mean "Sum"?'],
    [
      '[AG3]',
      'GroupBy(rating):Foter',
      17,
      'GroupBy has no modifier "Foter"; did you mean "Footer"?',
    ],
    ['[AG3]', 'GroupBy(rating):Footer,10', 24, 'GroupBy has no modifier "10"; did you mean "1"?'],
    ['[AG3]', 'Sum(rating):2', 13, 'Sum has no modifier "2"; did you mean "Header"?'],
    ['[AG3]', 'GroupBy(rating):1,2', 1, 'GroupBy takes either 1 or 2, not both.'],
    ['[AG3]', 'DatePart(date):Yaer', 16, 'DatePart has no modifier "Yaer"; did you mean "Year"?'],
    ['[AG3]', 'DatePart(date):Year,Month', 1, 'DatePart takes either Year or Month, not both.'],
    ['[AG3]', 'DatePart(date)', 1, 'expected a part behind DatePart(…), such as ":Year".'],
    ['[AG3]', 'GroupBy(rating', 15, 'expected ")" to close the function.'],
    [
      '[AG3]',
      'GroupBy(rating) Footer',
      17,
      'expected ":" and modifiers behind the function, not "Footer".',
    ],
    [
      '[AG3]',
      'GroupBy(Sum(rating))',
      9,
      'only a column or DatePart can stand inside of a function.',
    ],
    ['[AG3]', 'DatePart(DatePart(date):Year):Year', 10, 'expected a column inside of DatePart.'],
    [
      '[AG3]',
      'Sum(DatePart(Sum(rating)):Year)',
      14,
      'functions do not nest any deeper; expected a column.',
    ],
    ['[AG3]', 'Sum(ratin)', 5, 'ChatSession has no column "ratin"; did you mean "rating"?'],
    ['[AG4]', 'Sum(firstMessage)', 1, 'Sum takes int, decimal, timeSpan, not text.'],
    ['[AG4]', 'Avg(whenRequested)', 1, 'Avg takes int, decimal, timeSpan, not datetime.'],
    [
      '[AG4]',
      'Max(status)',
      1,
      'Max takes int, decimal, timeSpan, datetime, date, stamp, not list.',
    ],
    ['[AG4]', 'Sum(DatePart(date):YearMonth)', 1, 'Sum takes int, decimal, timeSpan, not text.'],
    [
      '[AG4]',
      'DatePart(rating):Year',
      1,
      'DatePart takes datetime, date, stamp, birthday, not int.',
    ],
    ['[AG4]', 'Count()', 1, 'expected a column between the parentheses of Count.'],
  ])('%s %j at character %i', async (_rule, text, character, sentence) => {
    const refusal = await thrownRefusal((async () => read(text))());
    expect(refusal).toEqual(['bad_request', [`$select, character ${character}: ${sentence}`]]);
  });

  it.each([
    "GroupBy(rating') union select 1 --)",
    "DatePart(date):Year'; drop table chat_session; --",
    'GroupBy(rating):Footer);select pg_sleep(9)',
    `${'GroupBy('.repeat(10_000)}rating${')'.repeat(10_000)}`,
    `Sum(${'('.repeat(30_000)}`,
    `GroupBy(rating):${':,'.repeat(20_000)}`,
    'GroupBy(\u0000)',
    'Sum(rating)\n:\u2028',
    '__proto__(rating)',
    'constructor(rating)',
    'Sum(__proto__)',
    'toString',
  ])('[AG3] %j is refused and nothing else', async (text) => {
    const [code] = await thrownRefusal((async () => read(text))());
    expect(code).toBe('bad_request');
  });
});

/** What it is, of which column, and of which part of it. */
function summary(selected: Selected): readonly unknown[] {
  const { kind, scalar } = selected;
  const name = kind === 'aggregate' ? selected.aggregate.name : kind;
  return [name, scalar?.column.name ?? null, scalar?.part?.name ?? null];
}
