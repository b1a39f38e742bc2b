import { describe, expect, it } from 'vitest';
import { createZone } from '../../../src/time/zone.ts';
import { conditionText } from './condition-text.ts';
import { resolve } from './one-of-each.ts';
import { refusalOf } from './refusal-of.ts';

const NEW_YORK = createZone('America/New_York');
const asks = (filter: string) => conditionText(resolve(filter));
const refused = (filter: string) => refusalOf(() => resolve(filter));

describe('a value', () => {
  it.each([
    ['int = 2147483647', '2147483647'],
    ['int = -2147483648', '-2147483648'],
    ["int = ' +7 '", '7'],
    ['int = [I:3]', '3'],
    ["int in ('[i:3]',4)", '3 or 4'],
    ['decimal = 1.50', '1.5'],
    ['decimal = -.5', '-0.5'],
    ['decimal = 1e3', '1000'],
    ['decimal in ([F:1.5],[M:2.5],[I:3])', '1.5 or 2.5 or 3'],
    ['listAny = [I:3]', '3'],
  ])('[AF13] %s is the number %s', (filter, number) => {
    expect(asks(filter)).toBe(number);
  });

  it.each([
    ['int = x', '"x" is no whole number'],
    ['int = 1.5', '"1.5" is no whole number'],
    ['int = 1e3', '"1e3" is no whole number'],
    ["int = ''", '"" is no whole number'],
    ['int = 0x10', '"0x10" is no whole number'],
    ['int = [D:2014-09-13]', '"[D:2014-09-13]" is no whole number'],
    [
      'int gt 2147483648',
      '"2147483648" is not within the whole numbers from -2147483648 to 2147483647',
    ],
    ["decimal = '1,5'", '"1,5" is no number'],
    ['decimal = 1e999', '"1e999" is no number'],
    ['decimal = Infinity', '"Infinity" is no number'],
    ["associate associateIsOneOf ('anna')", '"anna" is no whole number'],
  ])('[AF13] %s is refused', (filter, sentence) => {
    expect(refused(filter).replace(/^.*?: /, '')).toBe(sentence);
  });

  it('[AF9] [AF13] [AF17] is refused in good time however long it is', () => {
    expect(refused(`int = ${'9'.repeat(60_000)}`)).toMatch(/"9{40}…" is not within/);
    expect(refused(`decimal = ${'1'.repeat(60_000)}x`)).toMatch(/"1{40}…" is no number$/);
    expect(refused(`date = '2024-07-02${' '.repeat(60_000)}x'`)).toMatch(/ is no date such as /);
  });

  it('[AF8] is refused where it stands', () => {
    expect(refused('int = 1 or int in (1, x)')).toBe(
      '$filter, character 23: "x" is no whole number',
    );
  });

  it.each([
    ['true', 'true'],
    ['TRUE', 'true'],
    ["'1'", 'true'],
    ['yes', 'true'],
    ['[B:1]', 'true'],
    ['false', 'false'],
    ['0', 'false'],
    ['No', 'false'],
    ['[B:False]', 'false'],
  ])('[AF14] %s is %s', (value, flag) => {
    expect(asks(`bool = ${value}`)).toBe(flag);
  });

  it('[AF14] that is no flag is refused', () => {
    expect(refused('bool = 2')).toBe('$filter, character 8: "2" is neither true nor false');
  });

  it.each([
    ['90', '90'],
    ['1.5', '1.5'],
    ['[TS:90]', '90'],
    ["'0:01:30'", '90'],
    ["'[TS:00:01:30]'", '90'],
    ['1:30', '5400'],
    ['1.02:00:00', '93600'],
    ['100:00:00.5', '360000.5'],
  ])('[AF15] %s is %s seconds', (value, seconds) => {
    expect(asks(`timeSpan = ${value}`)).toBe(seconds);
  });

  it('[AF15] that is no time span is refused', () => {
    expect(refused("timeSpan = '1:60'")).toBe(
      '$filter, character 12: "1:60" is no time span such as 90 (seconds) or 0:01:30',
    );
  });

  it('[AF16] that is a text is taken as it stands', () => {
    expect(asks("string is ' [I:3]%_\\x '")).toBe(' [I:3]%_\\x ');
    expect(refused("string is 'a\0b'")).toBe(
      '$filter, character 11: a text holds no NUL character and no half of a surrogate pair',
    );
    expect(refused("string is 'a\uD83D'")).toBe(refused("string is 'a\0b'"));
  });

  it.each([
    ['2024-07-02', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['2024-7-2', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['2024.7.2', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['2024/07/02', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['07/02/2024', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['[D:07/02/2024]', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['[D:2024-07-02]', '[2024-07-01T22:00, 2024-07-02T22:00)'],
    ['[DT:07/02/2024 14:53:18]', '[2024-07-02T12:53:18, 2024-07-02T12:53:19)'],
    ['2024-07-02T14:53:18', '[2024-07-02T12:53:18, 2024-07-02T12:53:19)'],
    ['2024-07-02 4:53', '[2024-07-02T02:53, 2024-07-02T02:53:01)'],
    ['2024-07-02T14:53:18.25', '[2024-07-02T12:53:18.250Z, 2024-07-02T12:53:18.251Z)'],
    ['2024-07-02T14:53:18Z', '[2024-07-02T14:53:18, 2024-07-02T14:53:19)'],
    ['2024-07-02t14:53:18z', '[2024-07-02T14:53:18, 2024-07-02T14:53:19)'],
    ['2024-07-02Z14:53:18', '[2024-07-02T14:53:18, 2024-07-02T14:53:19)'],
    ['2024-07-02T14:53:18+05:30', '[2024-07-02T09:23:18, 2024-07-02T09:23:19)'],
    ['2024-07-02T14:53:18 0530', '[2024-07-02T09:23:18, 2024-07-02T09:23:19)'],
    ['2024-07-02T14:53:18-05', '[2024-07-02T19:53:18, 2024-07-02T19:53:19)'],
    ['9999-12-31', '[9999-12-30T23:00, 9999-12-31T23:00)'],
    ['0001-01-01', '[0001-01-01, 0001-01-01T23:06:32)'],
  ])('[AF17] [AF19] the date %s names %s', (date, moment) => {
    expect(asks(`datetime = '${date}'`)).toBe(moment);
  });

  it.each([
    '2024-02-30',
    '2024-13-01',
    '0000-01-01',
    '24-07-02',
    '2024-07.02',
    '2024-07',
    'yesterday',
    '2024-07-02T24:00:00',
    '2024-07-02T12:60:00',
    '2024-07-02T12:00:60',
    '2024-07-02T12:00:00+15:00',
    '2024-07-02T',
    '[I:3]',
    '',
  ])('[AF17] the date %s is refused', (date) => {
    expect(refused(`datetime = '${date}'`)).toMatch(
      / is no date such as 2021-02-28 or 2021-02-28T12:34:56, of the years 1 to 9999$/,
    );
  });

  it('[AF18] that is a date without an offset is by the clocks here', () => {
    const there = (filter: string) => conditionText(resolve(filter, { zone: NEW_YORK }));
    expect(there("datetime from '2024-07-02T12:00:00'")).toBe('[2024-07-02T16:00, …)');
    expect(there("datetime from '2024-07-02'")).toBe('[2024-07-02T04:00, …)');
    expect(there("datetime from '2024-07-02T12:00:00Z'")).toBe('[2024-07-02T12:00, …)');
  });

  it('[AF19] that is a date names, where a day is meant, the day here that it is in', () => {
    expect(asks("date = '2024-07-01T23:00:00Z'")).toBe('[2024-07-01T22:00, 2024-07-02T22:00)');
    expect(asks("datetime date '2024-07-01T21:00:00Z'")).toBe(
      '[2024-06-30T22:00, 2024-07-01T22:00)',
    );
  });

  it('[AF19] that is a day has the hours that the clocks give it', () => {
    expect(asks("date = '2024-03-31'")).toBe('[2024-03-30T23:00, 2024-03-31T22:00)');
    expect(asks("date = '2024-10-27'")).toBe('[2024-10-26T22:00, 2024-10-27T23:00)');
  });
});
