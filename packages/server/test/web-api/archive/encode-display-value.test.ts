/** The vendor's encoding of values. */
import { describe, expect, test } from 'vitest';
import type { ValueKind } from '../../../src/archive/column.ts';
import type { Cell } from '../../../src/archive/query/archive-query.ts';
import { createZone, UTC } from '../../../src/time/zone.ts';
import { encodeDisplayValue } from '../../../src/web-api/archive/encode-display-value.ts';
import { translate } from '../../../src/web-api/negotiation/translate.ts';
import { plainStyle } from '../carriers/plain-style.ts';

const norwegian = { tags: ['nb'], culture: 'nb' };
const style = {
  zone: createZone('Europe/Oslo'),
  stampZone: UTC,
  style: { ...plainStyle(), translate: (text: string) => translate(text, norwegian) },
};
const NIGHT = Date.UTC(2014, 8, 12, 22, 53, 18, 900);
const NONE: Cell = { value: null, shown: null };

describe('[AW11]', () => {
  test.each<[ValueKind, Partial<Cell>, string]>([
    ['int', { value: 123 }, '[I:123]'],
    ['int', NONE, '[I:0]'],
    ['decimal', { value: 123.4 }, '[F:123.4]'],
    ['decimal', NONE, '[F:0]'],
    ['bool', { value: true }, '[B:1]'],
    ['bool', { value: false }, '[B:0]'],
    ['bool', NONE, '[B:0]'],
    ['timeSpan', { value: 90.9 }, '[TS:90]'],
    ['timeSpan', NONE, '[TS:0]'],
    ['datetime', { value: NIGHT }, '[DT:09/13/2014 00:53:18]'],
    ['datetime', NONE, ''],
    ['date', { value: NIGHT }, '[D:2014-09-13]'],
    ['date', NONE, ''],
    ['stamp', { value: NIGHT }, '[DT:09/12/2014 22:53:18]'],
    ['stamp', NONE, ''],
    ['birthday', { value: '1980-02-29' }, '[D:1980-02-29]'],
    ['birthday', NONE, ''],
    ['text', { value: 'Lena [I:1]' }, 'Lena [I:1]'],
    ['text', NONE, ''],
    ['icon', { value: 'chat' }, 'chat'],
    ['list', { value: 3, shown: 'US:"Vendor";NO:"Leverandør";' }, 'Leverandør'],
    ['list', NONE, ''],
  ])('%s %j is "%s"', (kind, cell, encoded) => {
    const column = { asked: 'x', kind, column: null };
    expect(encodeDisplayValue({ ...NONE, ...cell }, column, style)).toBe(encoded);
  });
});
