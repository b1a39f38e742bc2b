/** What answers look like. */
import { describe, expect, test } from 'vitest';
import { associate } from '../../../src/web-api/carriers/associate.ts';
import { plainCarrier } from '../../../src/web-api/carriers/carrier.ts';
import { chatSessionFlags, tableRights, userType } from '../../../src/web-api/carriers/enums.ts';
import {
  bytes,
  date,
  dictionary,
  flags,
  int,
  listOf,
  one,
  oneOf,
  readOnly,
  stamp,
  text,
  timeSpan,
  translatedText,
  type Value,
} from '../../../src/web-api/carriers/property.ts';
import { fieldProperties, TABLE_RIGHT, tableRight } from '../../../src/web-api/carriers/rights.ts';
import { namesOf } from '../../../src/web-api/carriers/vendor-enum.ts';
import { writeCarrier } from '../../../src/web-api/carriers/write-value.ts';
import { plainStyle } from './plain-style.ts';

const box = plainCarrier(
  'Box',
  {
    Number: int(),
    Kind: oneOf(userType),
    Typing: flags(chatSessionFlags),
    When: date(),
    Created: stamp(),
    Opens: timeSpan(),
    Data: bytes(),
    Owner: one(() => associate),
    Names: listOf(text()),
    Extra: dictionary(text()),
    Title: translatedText(),
  },
  {
    Hints: listOf(int()),
    Picture: bytes(),
    Rule: dictionary(text()),
    Other: one(() => associate),
    Due: date(),
  },
);

const empty: Value<typeof box> = {
  Number: 0,
  Kind: 'Unknown',
  Typing: 0,
  When: null,
  Created: null,
  Opens: null,
  Data: null,
  Owner: null,
  Names: [],
  Extra: {},
  Title: '',
};

describe('an answer', () => {
  test('[WA14] has every property, and nothing in the place of nothing', () => {
    expect(writeCarrier(box, empty, { ...plainStyle(), writeDate: (ms) => String(ms) })).toEqual({
      Number: 0,
      Kind: 'Unknown',
      Typing: 'None',
      When: 'null',
      Created: 'null',
      Opens: '00:00:00',
      Data: null,
      Owner: null,
      Names: [],
      Extra: {},
      Title: '',
      Hints: [],
      Picture: null,
      Rule: {},
      Other: null,
      Due: 'null',
    });
  });

  test('[WA14] has values in the vendor’s forms', () => {
    const style = { ...plainStyle(), translate: (stored: string) => stored.toUpperCase() };
    const written = writeCarrier(
      box,
      {
        ...empty,
        Typing: 3,
        When: Date.UTC(2018, 11, 24, 12, 34, 45),
        Opens: 30_600,
        Data: Buffer.from('hi'),
        Extra: JSON.parse('{"__proto__":"x"}'),
        Title: 'hei',
      },
      style,
    );
    expect(written).toMatchObject({
      Typing: 'CustomerIsTyping, UserIsTyping',
      When: '2018-12-24T12:34:45Z',
      Opens: '08:30:00',
      Data: 'aGk=',
      Title: 'HEI',
    });
    expect(JSON.stringify(written.Extra)).toBe('{"__proto__":"x"}');
  });

  test.each([
    [0, 'None'],
    [1, 'Select'],
    [15, 'FULL'],
    [9, 'Select, Delete'],
    [11, 'UDR'],
  ])('[WA14] has the mask %i as %s', (mask, names) => {
    expect(namesOf(tableRights, mask)).toBe(names);
  });
});

describe('rights', () => {
  test('[WA16] of a record are told as names, or not at all', () => {
    expect(tableRight(TABLE_RIGHT.select | TABLE_RIGHT.update)).toEqual({ Mask: 'UR', Reason: '' });
    expect(tableRight(undefined)).toBeNull();
  });

  test('[WA16] of its fields are told for each that is held', () => {
    const shown = plainCarrier('Shown', { Id: readOnly(int()), Name: text(20) }, { Gone: text() });
    expect(fieldProperties(shown, TABLE_RIGHT.update)).toEqual({
      Id: {
        FieldRight: { Mask: 'Read, UIHintReadOnly', Reason: '' },
        FieldType: 'System.Int32',
        FieldLength: 0,
      },
      Name: {
        FieldRight: { Mask: 'Update', Reason: '' },
        FieldType: 'System.String',
        FieldLength: 20,
      },
    });
    expect(fieldProperties(shown, TABLE_RIGHT.select).Name?.FieldRight.Mask).toBe('Read');
  });

  test('[WA16] of a carrier inside of another are empty', () => {
    const person: Value<typeof associate> = {
      AssociateId: 1,
      Name: 'tje0',
      PersonId: 0,
      Rank: 0,
      Tooltip: '',
      Type: 'InternalAssociate',
      GroupIdx: 0,
      FullName: '',
      FormalName: '',
      Deleted: false,
      EjUserId: 0,
      UserName: '',
      tableRight: 1,
    };
    expect(writeCarrier(box, { ...empty, Owner: person }, plainStyle()).Owner).toMatchObject({
      TableRight: { Mask: 'Select', Reason: '' },
      FieldProperties: {},
    });
  });
});
