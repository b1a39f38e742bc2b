/** Which media types callers give and want. */
import { describe, expect, test } from 'vitest';
import {
  answerFormat,
  bodyFormat,
  charsetOf,
} from '../../../src/web-api/negotiation/media-types.ts';

describe('Accept', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/json',
    'TEXT/JSON',
    'application/json-patch+json',
    'application/merge-patch+json',
    undefined,
    '',
    ' ',
    '*/*',
    'application/*',
    'application/html',
    'nonsense',
    ';;,,q=,',
    'application/json;q=0.5, text/csv',
    'application/xml;q=0',
    'application/xml;q=0.1, application/json;q=0.2',
    'application/json, application/xml',
  ])('[WA17] %j is answered with JSON', (accept) => {
    expect(answerFormat(accept)).toBe('json');
  });

  test.each([
    'application/xml',
    'text/xml',
    'Application/XML; charset=utf-8',
    'text/html, application/xml',
    'application/json;q=0.2, application/xml;q=0.9',
    'application/xml, application/json',
    'application/json;q=0, text/xml',
    'application/xml;q=nonsense',
  ])('[WA17] %j is answered with XML', (accept) => {
    expect(answerFormat(accept)).toBe('xml');
  });

  test.each(['application/octet-stream', 'image/png', 'image/*', 'text/csv, image/webp;q=0.1'])(
    '[WA17] %j is answered with bytes where there are some',
    (accept) => {
      expect(answerFormat(accept)).toBe('bytes');
    },
  );
});

describe('Content-Type', () => {
  test.each([
    ['application/json', 'json'],
    ['application/json; charset=utf-8', 'json'],
    ['text/json', 'json'],
    ['application/json-patch+json', 'json'],
    ['application/merge-patch+json', 'json'],
    [undefined, 'json'],
    ['', 'json'],
    ['application/xml', 'xml'],
    ['TEXT/XML;charset=UTF-8', 'xml'],
    ['application/x-www-form-urlencoded', 'form'],
    ['text/plain', null],
    ['multipart/form-data; boundary=x', null],
  ])('[WA18] %j is read as %j', (type, format) => {
    expect(bodyFormat(type)).toBe(format);
  });

  test.each([
    ['application/json', null],
    ['application/json; charset=utf-8', 'utf-8'],
    ['application/json;CHARSET="iso-8859-1"', 'iso-8859-1'],
    [undefined, null],
  ])('[WA18] the charset of %j is %j', (type, charset) => {
    expect(charsetOf(type)).toBe(charset);
  });
});
