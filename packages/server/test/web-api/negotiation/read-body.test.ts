/** Bodies in JSON, XML and forms, in every charset, as one kind of plain data. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/web-api/negotiation/read-body.ts';
import { refusalOf } from './refusals.ts';

function read(body: string | Uint8Array, type?: string, encoding?: string): unknown {
  return readBody(Buffer.from(body), { 'content-type': type, 'content-encoding': encoding });
}

const FORM = 'application/x-www-form-urlencoded';

describe('a body', () => {
  test.each(['', ' \r\n', 'null'])('[WA19] %j gives nothing', (body) => {
    expect(read(body, 'application/json')).toBeNull();
  });

  test('[WA19] that is not there gives nothing', () => {
    expect(readBody(undefined, {})).toBeNull();
  });

  test('[WA18] is decoded by its charset', () => {
    const latin = Buffer.from('{"a":"æøå"}', 'latin1');
    expect(read(latin, 'application/json; charset=iso-8859-1')).toEqual({ a: 'æøå' });
    const wide = Buffer.from('{"a":"æøå"}', 'utf16le');
    expect(read(wide, 'text/json; charset=utf-16le')).toEqual({ a: 'æøå' });
  });

  test('[WA18] may begin with a byte order mark', () => {
    expect(read('\ufeff{"a":1}', 'application/json')).toEqual({ a: 1 });
    expect(read('\ufeff<A><B>1</B></A>', 'application/xml')).toEqual({ B: '1' });
  });

  test('[WA18] in XML is decoded by what it says of itself', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><A><B>æøå</B></A>';
    expect(read(Buffer.from(text, 'latin1'), 'text/xml')).toEqual({ B: 'æøå' });
    expect(read(text, 'text/xml; charset=utf-8')).toEqual({ B: 'æøå' });
  });

  test('[WA18] that is not in its charset is refused', () => {
    expect(refusalOf(() => read(Buffer.from([0x22, 0xff, 0x22])))).toBe(
      'bad_request: The body is not utf-8',
    );
  });

  test.each([
    ['text/plain', undefined],
    ['application/json; charset=klingon', undefined],
    ['application/json', 'gzip'],
  ])('[WA18] of the type %j and the encoding %j is refused', (type, encoding) => {
    expect(refusalOf(() => read('{}', type, encoding))).toMatch(/^media_type: /);
  });
});

describe('JSON', () => {
  test('[WA19] with trailing commas and comments is read', () => {
    expect(read('{"a": [1, 2,], /* why */ "b": "c", // so\n}')).toEqual({ a: [1, 2], b: 'c' });
  });

  test('[WA19] that is none is refused with its place', () => {
    expect(refusalOf(() => read('{"a": oops}'))).toMatch(
      /^bad_request: The body is not JSON: \w+ at character 6$/,
    );
  });

  test('[WA13] of many levels is refused before it is read', () => {
    expect(refusalOf(() => read('['.repeat(500_000)))).toMatch(/nested more than 100 levels/);
    expect(refusalOf(() => read('{"a":'.repeat(101)))).toMatch(/nested more than 100 levels/);
    expect(read(JSON.stringify({ a: '['.repeat(500), b: '\\"[' }))).toBeTruthy();
    expect(read(`// ${'['.repeat(500)}\n/* ${'['.repeat(500)} */{"a":1}`)).toEqual({ a: 1 });
  });

  test('[WA13] of many levels is refused whatever stands before them', () => {
    const before = fc.string({ unit: fc.constantFrom('"', '/', '*', '\\', '\n', '\r', 'u', ',') });
    fc.assert(
      fc.property(before, (text) => {
        expect(refusalOf(() => read(text + '['.repeat(20_000)))).toMatch(/^bad_request: /);
      }),
      { examples: [['/*"*/'], ['"\n'], ['//"\n'], ['/*/*/']] },
    );
  });
});

describe('XML', () => {
  test.each([
    ['<A><B>1</B><C>x</C></A>', { B: '1', C: 'x' }],
    ['<?xml version="1.0"?>\n<!-- hi -->\n<A>\n  <B> x </B>\n</A>\n', { B: ' x ' }],
    ['<A><B/><C></C></A>', { B: '', C: '' }],
    [
      '<A xmlns:i="x"><B i:nil="true"/><C nil="1"></C><D nil="false">d</D></A>',
      { B: null, C: null, D: 'd' },
    ],
    ['<ns:A xmlns:ns="y" version="2"><ns:B kind="z">1</ns:B></ns:A>', { B: '1' }],
    ['<A><B>&lt;b&gt; &amp; &quot;&apos; &#65;&#x1F600;</B></A>', { B: '<b> & "\' A😀' }],
    ['<A><B><![CDATA[<b>&amp;</b>]]></B></A>', { B: '<b>&amp;</b>' }],
    ['<A><L><int>1</int><int>2</int></L></A>', { L: { int: ['1', '2'] } }],
  ])('[WA21] %s', (body, expected) => {
    expect(read(body, 'application/xml')).toEqual(expected);
  });

  test.each(['<A/>', '<A></A>', '<A>\n</A>', '<A xmlns:i="x" i:nil="true"/>'])(
    '[WA21] an empty root gives nothing: %s',
    (body) => {
      expect(read(body, 'application/xml')).toBeNull();
    },
  );

  test.each([
    ['<!DOCTYPE a [<!ENTITY x "y">]><A>&x;</A>', /has a document type, which is not read$/],
    ['<A><B></A>', /^bad_request: The body is not XML: .*line 1/],
    ['<A><__proto__><x>1</x></__proto__></A>', /^bad_request: The body is not XML: /],
    ['<A/><A/>', /^bad_request: The body is not XML: there is not one root$/],
    ['nonsense', /^bad_request: The body is not XML: /],
    ['<A/><B/>', /^bad_request: The body is not XML: /],
    [`${'<A>'.repeat(150)}${'</A>'.repeat(150)}`, /^bad_request: The body is not XML: /],
    [`${'<A>'.repeat(60_000)}`, /^bad_request: The body is not XML: /],
  ])('[WA21] %.60s is refused', (body, problem) => {
    expect(refusalOf(() => read(body, 'application/xml'))).toMatch(problem);
  });

  test('[WA21] a long text of entities is read whole', () => {
    const body = `<A><B>${'&lt;'.repeat(16_384)}</B></A>`;
    expect(read(body, 'application/xml')).toEqual({ B: '<'.repeat(16_384) });
  });
});

describe('a form', () => {
  test.each([
    ['CustomerName=Per&TopicId=1', { CustomerName: 'Per', TopicId: '1' }],
    [
      'Message.Type=ToUser&Message.Message=a+b%26',
      { Message: { Type: 'ToUser', Message: 'a b&' } },
    ],
    ['Message[Type]=ToUser', { Message: { Type: 'ToUser' } }],
    ['Topics=1&Topics=2', { Topics: ['1', '2'] }],
    ['Topics[]=1', { Topics: ['1'] }],
    ['Topics[1]=b&Topics[0]=a', { Topics: ['a', 'b'] }],
    [
      'Users[0].Name=a&Users[0].Id=1&Users[1].Name=b',
      { Users: [{ Name: 'a', Id: '1' }, { Name: 'b' }] },
    ],
    ['a=1&a.b=2', { a: { b: '2' } }],
  ])('[WA22] %s', (body, expected) => {
    expect(read(body, FORM)).toEqual(expected);
  });

  test('[WA22] keeps every name, whatever it is called', () => {
    const form = read('__proto__.polluted=1&constructor=2', FORM) as object;
    expect(Object.keys(form)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('[WA22] with one name very often is read in time', () => {
    const { a } = read('a=&'.repeat(250_000), FORM) as { a: readonly string[] };
    expect(a).toHaveLength(250_000);
  });

  test('[WA22] whose names lead too deep is refused', () => {
    expect(refusalOf(() => read(`${'a.'.repeat(20)}a=1`, FORM))).toBe(
      'bad_request: A field name is too deep',
    );
  });
});

test('[WA13] any bytes of any type are read or refused', () => {
  const types = fc.constantFrom(
    'application/json',
    'application/xml',
    FORM,
    'text/xml; charset=utf-16le',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ maxLength: 200 }).map((text) => Buffer.from(text)),
    fc
      .array(
        fc.constantFrom(
          '<a>',
          '</a>',
          '<',
          '>',
          '&',
          '"',
          '{',
          '}',
          '[',
          ',',
          ':',
          '<!--',
          ']]>',
          '<?',
          'a=',
          '&#0;',
        ),
      )
      .map((parts) => Buffer.from(parts.join(''))),
  );
  fc.assert(
    fc.property(bytes, types, (body, type) => {
      expect(refusalOf(() => read(body, type))).toMatch(/^(?:it was accepted|bad_request: .+)$/s);
    }),
    { numRuns: 500 },
  );
});
