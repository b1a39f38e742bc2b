import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, readLanguage } from '../../../src/web-api/negotiation/language.ts';
import { RESOURCE_TEXTS } from '../../../src/web-api/negotiation/resource-texts.ts';
import { translate } from '../../../src/web-api/negotiation/translate.ts';

const VENDOR = 'US:"Vendor";NO:"Leverandør";GE:"Lieferant";';

function asked(soLanguage?: string, acceptLanguage?: string, soCulture?: string): Language | null {
  return readLanguage({ soLanguage, acceptLanguage, soCulture });
}

describe('readLanguage', () => {
  it('[LA1] goes by SO-Language, then by Accept-Language', () => {
    expect(asked('nb-no', 'en-us')?.tags).toEqual(['nb-NO']);
    expect(asked(undefined, 'en-us')?.tags).toEqual(['en-US']);
    expect(asked('x', 'en-us')).toBeNull();
    expect(asked('', 'en-us')).toBeNull();
  });

  it.each([
    ['fr,de,ru,zh', ['fr', 'de', 'ru', 'zh']],
    ['en-us; en-gb', ['en-US', 'en-GB']],
    ['nb;q=0.3, en;q=0.9, *;q=0.1', ['en', 'nb']],
    ['da, en;q=0', ['da']],
    [' NB ', ['nb']],
    ['fr, and so on', ['fr']],
  ])('[LA2] ranks %s', (header, tags) => {
    expect(asked(undefined, header)?.tags).toEqual(tags);
  });

  it('[LA2] keeps the best 20 of more', () => {
    const header = Array.from({ length: 26 * 26 }, (_, index) =>
      String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26)),
    );
    expect(asked(undefined, `${header.join(';q=0.1,')},nb`)?.tags).toHaveLength(20);
    expect(asked(undefined, `${header.join(';q=0.1,')};q=0.1,nb`)?.tags[0]).toBe('nb');
  });

  it.each([undefined, '', ' ', '*', 'x', 'X', '-', ',;', '42', 'en-a', 'q=1'])(
    '[LA3] [LA5] takes %j for no language',
    (header) => {
      expect(asked(undefined, header)).toBeNull();
    },
  );

  it('[LA4] takes the culture of SO-Culture, and else that of the language', () => {
    expect(asked('nb-no', undefined, 'sv')?.culture).toBe('sv');
    expect(asked('nb-no', undefined, '')?.culture).toBe('nb-NO');
    expect(asked('nb-no', undefined, '!')?.culture).toBe('nb-NO');
    expect(asked(undefined, undefined, 'sv')).toBeNull();
  });

  it('[LA5] refuses nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const language = asked(a, b, c);
        if (language === null) return;
        // What it gives can be used.
        new Intl.DateTimeFormat(language.culture).format(0);
        translate(VENDOR, language);
      }),
    );
  });
});

describe('translate', () => {
  it.each([
    ['nb-NO', 'Leverandør'],
    ['no', 'Leverandør'],
    ['nn', 'Leverandør'],
    ['en', 'Vendor'],
    ['en-GB', 'Vendor'],
    ['de', 'Lieferant'],
    ['fr,de', 'Lieferant'],
    ['fr', 'Vendor'],
  ])('[LA6] [LA7] answers %s with %s', (header, text) => {
    expect(translate(VENDOR, asked(header))).toBe(text);
  });

  it('[LA6] takes the first language when there is neither the asked one nor English', () => {
    expect(translate('NO:"Kunde";SW:"Kund"', asked('fr'))).toBe('Kunde');
    expect(translate('US:"";NO:"Kunde";', asked('en'))).toBe('Kunde');
    expect(translate('US:"";', asked('en'))).toBe('');
  });

  it('[LA7] prefers the letters of the region', () => {
    expect(translate('US:"Color";UK:"Colour";', asked('en-GB'))).toBe('Colour');
    expect(translate('US:"Color";UK:"Colour";', asked('en-US'))).toBe('Color');
    expect(translate('DA:"Kunde";', asked('da-DK'))).toBe('Kunde');
  });

  it.each([
    'Hello',
    'US:"Vendor" is what I typed',
    'See US:"Vendor";NO:"Leverandør";',
    'US:"Vendor";NO:Leverandør;',
    'us:"Vendor";',
    'USA:"Vendor";',
    'US:"Vendor"NO:"Leverandør"',
    '[SR_NOBODY_KNOWS]',
    '[SR_lower]',
    '[XX_ACCESS_MANDATORY]',
  ])('[LA8] [LA9] leaves %s as it is', (text) => {
    expect(translate(text, asked('nb'))).toBe(text);
  });

  it('[LA9] puts the texts of tags in, wherever they stand', () => {
    expect(translate('[SR_ACCESS_MANDATORY]', asked('nb'))).toBe('Feltet er obligatorisk.');
    expect(translate('1: [SR_ACCESS_MANDATORY] [SR_X]', asked('fr'))).toBe(
      '1: This field is mandatory. [SR_X]',
    );
    expect(translate('NO:"[SR_ACCESS_READONLY]";', asked('nn'))).toBe('Feltet kan ikke endres.');
  });

  it('[LA9] has every tag in a form that is found', () => {
    for (const [name, { en }] of Object.entries(RESOURCE_TEXTS)) {
      expect(translate(`[${name}]`, asked('en'))).toBe(en);
    }
  });

  it('[LA10] touches nothing without a language', () => {
    for (const text of [VENDOR, '[SR_ACCESS_MANDATORY]']) expect(translate(text, null)).toBe(text);
  });

  it('[LA8] reads long texts that end otherwise in no time', () => {
    const text = `${'US:"a";'.repeat(20_000)}x`;
    expect(translate(text, asked('en'))).toBe(text);
  });
});
