import { expect, test } from 'vitest';
import { plainText } from '../src/session/plain-text.ts';

test('a message is read aloud as its words', () => {
  expect(plainText('One<br>two <b>three</b><ul><li>four</li><li>five</li></ul>')).toBe(
    'One two three four five',
  );
});

test('typed tags are words, too', () => {
  expect(plainText('&lt;b&gt;x&lt;/b&gt;')).toBe('<b>x</b>');
});
