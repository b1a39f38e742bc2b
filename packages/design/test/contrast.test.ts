import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, type Scheme, tokenColor } from './oklch-contrast.ts';

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8');
const normal = css.slice(0, css.indexOf('@media'));
const more = css.slice(css.indexOf('(prefers-contrast: more)'), css.indexOf('(forced-colors'));

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
const SURFACES = ['surface-sunken', 'surface', 'surface-raised', 'surface-float'];
const TEXTS = ['text', 'text-muted', 'accent-text', 'good', 'warn', 'bad'];
/** Text on a tint or a filled control. */
const FILLED = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-bad', 'bad'],
  ['text', 'surface-hover'],
  ['accent-text', 'accent-soft'],
  ['text', 'accent-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
] as const;

describe.each(SCHEMES)('%s', (scheme) => {
  const color = (name: string) => tokenColor(normal, name, scheme);

  it.each(TEXTS)('%s is readable on every surface (4.5)', (text) => {
    for (const surface of SURFACES) {
      expect(contrast(color(text), color(surface)), `on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(FILLED)('%s is readable on %s (4.5)', (text, fill) => {
    expect(contrast(color(text), color(fill))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    'line-control',
    'focus',
    'accent',
    'rank-1',
    'rank-2',
    'rank-3',
    'rank-4',
    'rank-5',
    'rank-6',
  ])('%s stands out from the surfaces that controls lie on (3)', (name) => {
    for (const surface of ['surface', 'surface-raised']) {
      expect(contrast(color(name), color(surface)), `on ${surface}`).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(TEXTS)('%s has contrast 7 where the reader asks for more', (text) => {
    for (const surface of ['surface', 'surface-raised']) {
      const pair = contrast(tokenColor(more, text, scheme), tokenColor(more, surface, scheme));
      expect(pair, `on ${surface}`).toBeGreaterThanOrEqual(7);
    }
  });
});
