import { expect, test } from 'vitest';
import { type PressedKey, shortcutOf } from '../src/shortcuts/shortcut-of.ts';

const onPage = { inField: false, singleKeys: true };

function key(pressed: string, over: Partial<PressedKey> = {}): PressedKey {
  return { key: pressed, code: '', altKey: false, ctrlKey: false, metaKey: false, ...over };
}

test('single keys ask for the next customer, the sheet and the field', () => {
  expect(shortcutOf(key('g'), onPage)).toEqual({ kind: 'next' });
  expect(shortcutOf(key('?'), onPage)).toEqual({ kind: 'sheet' });
  expect(shortcutOf(key('/'), onPage)).toEqual({ kind: 'write' });
});

test('letters are text in a field, and nothing when single keys are off', () => {
  expect(shortcutOf(key('g'), { ...onPage, inField: true })).toBeNull();
  expect(shortcutOf(key('g'), { ...onPage, singleKeys: false })).toBeNull();
});

test('Alt and a digit open my chat at that place, from a field too, whatever the key writes', () => {
  const pressed = key('™', { code: 'Digit2', altKey: true });
  expect(shortcutOf(pressed, { inField: true, singleKeys: false })).toEqual({
    kind: 'mine',
    place: 2,
  });
  expect(shortcutOf(key('0', { code: 'Digit0', altKey: true }), onPage)).toBeNull();
});

test('keys of the browser stay its own', () => {
  expect(shortcutOf(key('g', { ctrlKey: true }), onPage)).toBeNull();
  expect(shortcutOf(key('g', { metaKey: true }), onPage)).toBeNull();
  expect(shortcutOf(key('g', { altKey: true, code: 'KeyG' }), onPage)).toBeNull();
});
