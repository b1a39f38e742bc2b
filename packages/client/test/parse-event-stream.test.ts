import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventStreamParser } from '../src/parse-event-stream.ts';

function parse(pieces: readonly string[]): readonly (readonly [string, string])[] {
  const events: [string, string][] = [];
  const take = createEventStreamParser((name, data) => events.push([name, data]));
  for (const piece of pieces) take(piece);
  return events;
}

describe('server-sent events', () => {
  it('reads names, data over several lines, comments, and lines it does not know', () => {
    const stream = [
      ': a comment',
      '',
      'data: one',
      '',
      'id: 7',
      'event: close',
      'data:{"code":',
      'data: 1012}',
      '',
      'retry: 10',
      '',
      'data: whole',
      '',
      'data: cut off',
      '',
    ].join('\n');
    expect(parse([stream])).toEqual([
      ['message', 'one'],
      ['close', '{"code":\n1012}'],
      ['message', 'whole'],
    ]);
  });

  it('reads the same however the stream is cut and whatever ends its lines', () => {
    const text = fc.string().map((value) => value.replaceAll(/[\r\n]/g, ''));
    const end = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(fc.array(text), end, fc.array(fc.nat(500)), (texts, newline, cuts) => {
        const stream = texts.map((data) => `data: ${data}${newline}${newline}`).join('');
        // A last carriage return may be half of a line end: what follows it decides.
        const whole = `${stream}: end\n`;
        const at = [...new Set(cuts.map((cut) => cut % whole.length))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, n) => whole.slice(from, at[n] ?? whole.length));
        expect(parse(pieces)).toEqual(texts.map((data) => ['message', data]));
      }),
    );
  });
});
