import { expect, it } from 'vitest';
import { linkText } from '../src/chat/link-text.ts';

it.each([
  ['no address here', ['no address here']],
  ['https://a.example/x', [{ href: 'https://a.example/x' }]],
  ['see https://a.example/x?y=1.', ['see ', { href: 'https://a.example/x?y=1' }, '.']],
  ['(http://a.example) and', ['(', { href: 'http://a.example' }, ') and']],
  ['javascript:alert(1)', ['javascript:alert(1)']],
  ['https://', ['https://']],
  ['', []],
])('splits %j', (text, pieces) => {
  expect(linkText(text)).toEqual(pieces);
});
