import {
  escapeText,
  excerpt,
  isBlank,
  MAX_MESSAGE_BYTES,
  plainText,
  utf8Length,
} from '@parley/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
const anyUnits = fc.string({ unit: 'binary', maxLength: 200 });

describe('escapeText', () => {
  it('[CS39] escapes what HTML would take for its own', () => {
    expect(escapeText(`<b>"R&D"</b> 'x'`)).toBe(
      '&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; &#39;x&#39;',
    );
  });

  it('[CS39] turns every kind of line end into a line break', () => {
    expect(escapeText('a\r\nb\rc\nd')).toBe('a<br>b<br>c<br>d');
  });

  it('[CS39] drops control characters but tab', () => {
    expect(escapeText('a\u0000b\u0007c\td\u007Fe\u0085f')).toBe('abc\tdef');
  });

  it('[CS39] mends half characters and keeps whole ones, whatever their direction', () => {
    expect(escapeText('😀\uD83D שלום')).toBe('😀\uFFFD שלום');
  });

  it('is undone by plainText', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const typed = text.replace(/\p{Cc}/gu, '').replace(/\n+$/, '');
        expect(plainText(escapeText(typed))).toBe(typed);
      }),
    );
  });
});

describe('plainText', () => {
  it.each([
    ['Hello', 'Hello'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<a href="https://example.com/?a=1&amp;b=2">link</a>', 'link'],
    ['&lt;b&gt; &amp;amp; &quot;&apos;&#39;&#x41;', `<b> &amp; "''A`],
    ['&unknown; &#0; &#xD800; &#x110000;', '&unknown; \uFFFD \uFFFD \uFFFD'],
  ])('reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('decodes an entity once only', () => {
    expect(plainText('&amp;lt;')).toBe('&lt;');
  });
});

describe('isBlank', () => {
  it('sees through tags and white space, and stays quick on long ones', () => {
    expect(['', ' \n', '<p><br></p>', '&nbsp;'].map(isBlank)).toEqual([true, true, true, true]);
    expect(['a', '<p>a</p>', '&lt;', '0'].map(isBlank)).toEqual([false, false, false, false]);
    expect(isBlank(`${'<'.repeat(MAX_MESSAGE_BYTES)}x`)).toBe(false);
    expect(isBlank(`${' <p>'.repeat(MAX_MESSAGE_BYTES / 4)}x`)).toBe(false);
  });
});

describe('excerpt', () => {
  it('counts characters and never splits one', () => {
    expect(excerpt('abc', 2)).toBe('ab');
    expect(excerpt('a😀b', 2)).toBe('a😀');
    expect(excerpt('😀'.repeat(2000))).toBe('😀'.repeat(1024));
    expect(excerpt('short')).toBe('short');
  });

  it('is the first characters of any text', () => {
    fc.assert(
      fc.property(anyUnits, fc.nat({ max: 50 }), (text, max) => {
        expect(excerpt(text, max)).toBe([...text].slice(0, max).join(''));
      }),
    );
  });
});

describe('utf8Length', () => {
  it('counts bytes as UTF-8 has them', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text, 'utf8'));
      }),
    );
    expect(utf8Length('\uD83Dx')).toBe(4);
  });
});
