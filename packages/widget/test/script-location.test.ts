import { expect, it } from 'vitest';
import { scriptLocation } from '../src/loader/script-location.ts';

const page = 'https://shop.example/products/tent?x=1';

it.each([
  ['https://chat.example/javascript/chat.js', 'https://chat.example'],
  ['https://chat.example:8443/javascript/chat.js?v=3', 'https://chat.example:8443'],
  ['https://chat.example/behind/proxy/javascript/chat.js', 'https://chat.example/behind/proxy'],
  ['https://chat.example/CS/javascript/chat.js', 'https://chat.example'],
  ['https://chat.example/Cust12345/CS/javascript/chat.js', 'https://chat.example'],
  ['/javascript/chat.js', 'https://shop.example'],
])('finds the server of %s', (src, baseUrl) => {
  expect(scriptLocation(src, page).baseUrl).toBe(baseUrl);
});

it('finds the window’s code beside the loader', () => {
  const { widgetUrl } = scriptLocation('https://chat.example/T1/CS/javascript/chat.js?v=1', page);
  expect(widgetUrl).toBe('https://chat.example/T1/CS/javascript/widget.js');
});
