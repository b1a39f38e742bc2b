/** Answers in XML. */
import { expect, test } from 'vitest';
import { chatMessage } from '../../../src/web-api/carriers/chat-message.ts';
import { address } from '../../../src/web-api/carriers/contact.ts';
import type { Shape } from '../../../src/web-api/carriers/property.ts';
import { rootName, writeXml } from '../../../src/web-api/negotiation/write-xml.ts';

const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const NS = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
const messages: Shape = { kind: 'list', of: { kind: 'carrier', of: () => chatMessage } };

test.each<[Shape, string]>([
  [{ kind: 'carrier', of: () => chatMessage }, 'ChatMessage'],
  [messages, 'ArrayOfChatMessage'],
  [{ kind: 'list', of: messages }, 'ArrayOfArrayOfChatMessage'],
  [{ kind: 'text', maxLength: null, translated: false }, 'string'],
  [{ kind: 'bool' }, 'boolean'],
  [{ kind: 'int' }, 'int'],
])('[WA20] the root of %j is %s', (shape, name) => {
  expect(rootName(shape)).toBe(name);
});

test('[WA20] nothing is nil', () => {
  expect(writeXml('ChatMessage', null)).toBe(
    `${HEAD}<ChatMessage ${NS} xsi:nil="true"></ChatMessage>`,
  );
  expect(writeXml('A', { B: null })).toBe(`${HEAD}<A ${NS}><B xsi:nil="true"></B></A>`);
});

test('[WA20] a single value stands in the root', () => {
  expect(writeXml('string', 'a < b & "c"')).toContain('>a &lt; b &amp; &quot;c&quot;</string>');
  expect(writeXml('boolean', true)).toContain('>true</boolean>');
});

test('[WA20] items are called what they are', () => {
  const row = { Name: 'a' };
  const tree = { LocalizedAddress: [[row, row], [row], []] };
  const of: Shape = { kind: 'carrier', of: () => address };
  expect(writeXml('Address', tree, of)).toBe(
    `${HEAD}<Address ${NS}><LocalizedAddress>` +
      '<ArrayOfLocalizedField><LocalizedField><Name>a</Name></LocalizedField>' +
      '<LocalizedField><Name>a</Name></LocalizedField></ArrayOfLocalizedField>' +
      '<ArrayOfLocalizedField><LocalizedField><Name>a</Name></LocalizedField></ArrayOfLocalizedField>' +
      '<ArrayOfLocalizedField></ArrayOfLocalizedField>' +
      '</LocalizedAddress></Address>',
  );
});

test('[WA20] keys of dictionaries may be anything', () => {
  const of: Shape = {
    kind: 'dictionary',
    of: { kind: 'text', maxLength: null, translated: false },
  };
  expect(writeXml('D', { '1 <': 'x' }, of)).toContain(
    '<Entry><Key>1 &lt;</Key><Value>x</Value></Entry>',
  );
});

test('[WA20] what XML has no place for is left out', () => {
  expect(writeXml('string', 'a\u0000\u0008b\uffff\ud800c\td\re')).toContain(
    '>abc\td&#xD;e</string>',
  );
});
