import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentCss } from '../src/accent/accent-css.ts';
import { contrast, parseHexColor, type Rgb } from '../src/accent/srgb.ts';

function token(css: string, name: string): Rgb {
  const color = parseHexColor(new RegExp(`--${name}: (#\\w{6})`).exec(css)?.[1] ?? '');
  if (color === null) throw new Error(`no --${name}`);
  return color;
}

describe('accent from one colour', () => {
  it.each(['', 'red', '#12', '#12345g', 'url(x)', '#000;}'])('ignores %j', (color) => {
    expect(accentCss(color)).toBe('');
  });

  it('takes short and long spellings alike', () => {
    expect(accentCss('#06c')).toBe(accentCss('0066CC'));
  });

  it('keeps a colour that white is readable on', () => {
    expect(accentCss('#3f5bd8')).toContain('--accent: #3f5bd8');
  });

  it('is readable with every colour (4.5)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const css = accentCss(value.toString(16).padStart(6, '0'));
        expect(contrast(token(css, 'on-accent'), token(css, 'accent'))).toBeGreaterThanOrEqual(
          4.45,
        );
      }),
    );
  });
});
