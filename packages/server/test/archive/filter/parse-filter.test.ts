import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../../src/archive/filter/parse-filter.ts';
import { expressionText } from './expression-text.ts';
import { refusalOf } from './refusal-of.ts';

const read = (text: string) => expressionText(parseFilter(text, '$filter'));
const refused = (text: string) => refusalOf(() => parseFilter(text, '$filter'));

describe('a filter', () => {
  it.each([
    ['a = 1', 'a = <1>'],
    ['a = 1 and b = 2 and c = 3', '(a = <1> and b = <2> and c = <3>)'],
    ['a = 1 or b = 2 and c = 3', '(a = <1> or (b = <2> and c = <3>))'],
    ['(a = 1 OR b = 2) AnD c = 3', '((a = <1> or b = <2>) and c = <3>)'],
    ['((a = 1))', 'a = <1>'],
    ['a=1and b=2', 'refused'],
    ["a='x'and(b=2)or c=3", '((a = <x> and b = <2>) or c = <3>)'],
    ['or eq 1 and and eq 2', '(or eq <1> and and eq <2>)'],
    ['', 'no filter'],
    [' \n\t ', 'no filter'],
  ])('[AF1] %j is %s', (text, expected) => {
    expect(expected === 'refused' ? refused(text).slice(0, 8) : read(text)).toBe(
      expected === 'refused' ? '$filter,' : expected,
    );
  });

  it.each([
    ['getAllRows=true', 'getAllRows = <true>'],
    ['a>5', 'a > <5>'],
    ['a>=5', 'a >= <5>'],
    ['a<>5', 'a <> <5>'],
    ['a!=5', 'a != <5>'],
    ['a==5', 'a == <5>'],
    ['a<-5', 'a < <-5>'],
    ['a<=5', 'a <= <5>'],
    ['  a   GT\n5  ', 'a GT <5>'],
    ['a between( 1,3 )', 'a between <1> <3>'],
    ['a = or: and b = And-1', '(a = <or:> and b = <And-1>)'],
    ["registered thisAndPrevious(2,'weeks')", 'registered thisAndPrevious <2> <weeks>'],
  ])('[AF2] %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["contact/name? is 'x'", 'contact/name is <x>'],
    ['chat_message.session_id eq 5', 'chat_message.session_id eq <5>'],
    ["ticket.owned_by:ejuser.loginname is 'x'", 'ticket.owned_by:ejuser.loginname is <x>'],
    [
      "chat_topic:chat_session.(chat_message->session_id).message is 'x'",
      'chat_topic:chat_session.(chat_message->session_id).message is <x>',
    ],
    ['sale.id[project] = 1', 'sale.id[project] = <1>'],
    ['person/extra-field = 1', 'person/extra-field = <1>'],
    ['contactUdef/SuperOffice:3 = 1', 'contactUdef/SuperOffice:3 = <1>'],
    ['größe = 1', 'größe = <1>'],
  ])('[AF3] %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [String.raw`name is 'L\'Oréal'`, "name is <L'Oréal>"],
    ["name is 'L''Oréal'", "name is <L'Oréal>"],
    ['name is "L\'Oréal"', "name is <L'Oréal>"],
    [String.raw`name is "a\"b""c"`, 'name is <a"b"c>'],
    [String.raw`name is 'C:\temp'`, String.raw`name is <C:\temp>`],
    [String.raw`name is 'C:\\'`, 'name is <C:\\>'],
    [String.raw`name is '100% _\%'`, String.raw`name is <100% _\%>`],
    ["name is ''", 'name is <>'],
    ["name is '😀\n'", 'name is <😀\n>'],
    ['name is Hansen', 'name is <Hansen>'],
    ['a = -1.5', 'a = <-1.5>'],
    ['a = 2020-05-28T15:00:01+02:00', 'a = <2020-05-28T15:00:01+02:00>'],
    ['a = 2014.3.4', 'a = <2014.3.4>'],
    ['a = [D:2014-09-13]', 'a = <[D:2014-09-13]>'],
    ['a = [DT:11/09/2017 14:53:18]', 'a = <[DT:11/09/2017 14:53:18]>'],
    ['a in ([I:3],[I:4])', 'a in <[I:3]> <[I:4]>'],
  ])('[AF4] %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['a in (1,6)', 'a in <1> <6>'],
    ["a in ('A', 'S',x)", 'a in <A> <S> <x>'],
    ['a in (1)', 'a in <1>'],
    ['a today', 'a today'],
    ['a today and b set', '(a today and b set)'],
    ['(a today)or b isNull', '(a today or b isNull)'],
  ])('[AF5] %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["substringof('x', name)", 'name contains <x>'],
    ["substringof(name, 'x')", 'name contains <x>'],
    ['SubStringOf(x, name)', 'name contains <x>'],
    ["startswith(contact/name,'S')", 'contact/name begins <S>'],
    ["endswith(name,'S')", 'name ends <S>'],
    ["this(date,'week')", 'date thisPeriod <week>'],
    ['next(date, 2, weeks)', 'date nextPeriod <2> <weeks>'],
    ["previous(date,2,'weeks')", 'date previousPeriod <2> <weeks>'],
    ["thisAndNext(date,2,'weeks')", 'date thisAndNext <2> <weeks>'],
    ["thisAndPrevious(registered, 2, 'weeks')", 'registered thisAndPrevious <2> <weeks>'],
    ["thisAndPreviousAndNext(date,'week')", 'date thisPreviousAndNext <week>'],
    ["a = 1 and startswith(b,'x')", '(a = <1> and b begins <x>)'],
  ])('[AF6] %j is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["startswith('x',name)", 'character 12: startswith asks for a column here, without quotes'],
    ["substringof('x','y')", 'character 17: substringof asks for a column here, without quotes'],
    [
      'a = 1 or Count(x) > 3',
      'character 10: a filter looks at single rows and cannot ask for Count(…)',
    ],
    [
      'groupby(x):Header = 1',
      'character 1: a filter looks at single rows and cannot ask for groupby(…)',
    ],
    [
      'not (a = 1)',
      'character 1: there is no function "not"; there are substringof, startswith, endswith, this, next, previous, thisAndNext, thisAndPrevious, thisAndPreviousAndNext',
    ],
  ])('[AF7] %j is refused', (text, sentence) => {
    expect(refused(text)).toBe(`$filter, ${sentence}`);
  });

  it.each([
    ['a', 'character 2: found the end, expected an operator'],
    ['a ;', 'character 3: found ";", expected an operator'],
    ['a and b = 1', 'character 3: found "and", expected an operator'],
    ['a =', 'character 4: found the end, expected "(" or a value'],
    ['a in ()', 'character 7: found ")", expected a value'],
    ['a in (1,2', 'character 10: found the end, expected "," or ")"'],
    ['a b c d', 'character 7: found "d", expected "and", "or" or the end'],
    ['a = 1 b = 2', 'character 7: found "b", expected "and", "or" or the end'],
    ['a = 1 and', 'character 10: found the end, expected "(" or a column'],
    ['1 = 2', 'character 1: found "1", expected "(" or a column'],
    ["'a' = 2", `character 1: found "'", expected "(" or a column`],
    ['(a = 1', 'character 7: found the end, expected "and", "or" or ")"'],
    ['a = 1)', 'character 6: found ")", expected "and", "or" or the end'],
    ["a = 'x", 'character 5: the text that begins here has no closing quote'],
    [String.raw`a = 'x\'`, 'character 5: the text that begins here has no closing quote'],
    ['a = [I:3', 'character 5: found "[", expected "(" or a value'],
    ["a = '😀' 😀", 'character 10: found "😀", expected "and", "or" or the end'],
    [
      `a = 1 ${'x'.repeat(50)}`,
      `character 7: found "${'x'.repeat(40)}…", expected "and", "or" or the end`,
    ],
  ])('[AF8] %j is refused', (text, sentence) => {
    expect(refused(text)).toBe(`$filter, ${sentence}`);
  });

  it('[AF9] is at most 65,536 characters long', () => {
    expect(read(`a = '${'x'.repeat(65_530)}'`)).toHaveLength(65_536);
    expect(refused(`a = '${'x'.repeat(65_531)}'`)).toBe(
      '$filter: a filter has at most 65,536 characters',
    );
  });

  it('[AF9] has at most 2,000 restrictions and 10,000 values', () => {
    const restrictions = (count: number) => Array(count).fill('a=1').join(' or ');
    const values = (count: number) => `a in (${Array(count).fill('1').join(',')})`;
    expect(parseFilter(restrictions(2_000), '$filter')).toMatchObject({ kind: 'or' });
    expect(refused(restrictions(2_001))).toBe('$filter: a filter has at most 2,000 restrictions');
    expect(parseFilter(values(10_000), '$filter')).toMatchObject({ kind: 'restriction' });
    expect(refused(values(10_001))).toBe('$filter: a filter has at most 10,000 values');
  });

  it('[AF9] has parentheses at most 100 deep', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a = 1${')'.repeat(depth)}`;
    expect(read(nested(100))).toBe('a = <1>');
    expect(refused(nested(101))).toBe(
      '$filter, character 101: parentheses stand in each other at most 100 deep',
    );
    expect(read(Array(500).fill(nested(2)).join(' or '))).toMatch(/^\(a = <1> or a = <1> or/);
  });

  // The largest texts there are; one that is read in more than linear time would not come to an end.
  it.each([
    ['parentheses', '('.repeat(65_536)],
    ['calls', 'a('.repeat(32_000)],
    ['escapes', `a = '${String.raw`\'`.repeat(32_000)}`],
    ['doubled quotes', `a = '${"''".repeat(32_000)}`],
    ['groups', `${`${'('.repeat(90)}a=1${')'.repeat(90)} or `.repeat(300)}`],
    ['dashes', `a${'-'.repeat(65_000)}`],
    ['brackets', 'a['.repeat(32_000)],
    ['joins', 'a.(b->c)'.repeat(8_000)],
    ['spaces', `a ${' '.repeat(65_000)}`],
    ['restrictions', 'a=1 and '.repeat(8_000)],
    ['arguments', `substringof(${"'a',".repeat(16_000)}`],
    ['encoded values', `a in (${'[I:3],'.repeat(10_000)}`],
  ])('[AF9] is refused in good time when it is nothing but %s', (_, text) => {
    expect(refused(text)).toMatch(/^\$filter, character \d+: /);
  });
});
