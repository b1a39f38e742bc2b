import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_TAGS, type MessageNode, parseMessageHtml } from '../src/index.ts';

/** All text of a message, in order. */
function textOf(nodes: readonly MessageNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** Every element of a message. */
function elementsOf(nodes: readonly MessageNode[]): readonly Exclude<MessageNode, string>[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : [node, ...elementsOf(node.children)],
  );
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('reading message HTML', () => {
  it('shows escaped text as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(textOf(parseMessageHtml(escapeText(typed)))).toBe(typed);
      }),
    );
  });

  it('reads the elements of the subset, nested', () => {
    expect(
      parseMessageHtml('<p>Hi <b>you <i>there</i></b></p><ul><li>1</li><li>2</li></ul>'),
    ).toEqual([
      {
        tag: 'p',
        children: ['Hi ', { tag: 'b', children: ['you ', { tag: 'i', children: ['there'] }] }],
      },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: ['1'] },
          { tag: 'li', children: ['2'] },
        ],
      },
    ]);
  });

  it('takes a line break as an element without an end', () => {
    expect(parseMessageHtml('a<br>b<BR />c')).toEqual([
      'a',
      { tag: 'br', children: [] },
      'b',
      { tag: 'br', children: [] },
      'c',
    ]);
  });

  it('ends what is left open, and skips ends that open nothing', () => {
    expect(parseMessageHtml('</b>a<b>b<i>c</b>d')).toEqual([
      'a',
      { tag: 'b', children: ['b', { tag: 'i', children: ['c'] }] },
      'd',
    ]);
  });

  it('shows everything outside the subset as text', () => {
    for (const html of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<iframe src="https://example.com"></iframe>',
      '<style>*{display:none}</style>',
      '<svg onload=alert(1)>',
      '<!-- comment -->',
      '< b>not a tag',
      '1 < 2 > 1',
    ]) {
      expect(elementsOf(parseMessageHtml(html))).toEqual([]);
      expect(textOf(parseMessageHtml(html))).toBe(html);
    }
  });

  it('keeps links to the web and to mail, and the text of all others', () => {
    const hrefOf = (href: string): unknown =>
      elementsOf(parseMessageHtml(`<a href="${href}">x</a>`))[0]?.href;
    for (const good of ['https://example.com/?a=1', 'http://example.com', 'mailto:a@example.com']) {
      expect(hrefOf(good)).toBe(good);
    }
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      '&#106;avascript:alert(1)',
      '&#x6A;avascript:alert(1)',
      'data:text/html,<b>x',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.com',
      '/path',
      '',
    ]) {
      expect(hrefOf(bad)).toBeUndefined();
      expect(textOf(parseMessageHtml(`<a href="${bad}">x</a>`))).toContain('x');
    }
  });

  it('drops every attribute but the address of a link', () => {
    expect(
      parseMessageHtml(
        `<a onclick="x()" href='https://example.com/?a=1&amp;b=2' style="x">l</a><b class="x">b</b>`,
      ),
    ).toEqual([
      { tag: 'a', href: 'https://example.com/?a=1&b=2', children: ['l'] },
      { tag: 'b', children: ['b'] },
    ]);
  });

  it('reads entities once, and leaves what is none', () => {
    expect(textOf(parseMessageHtml('&amp;lt; &#60;b&#62; &#x1F600; &nbsp;|&quot;&apos;'))).toBe(
      '&lt; <b> 😀 \u00a0|"\'',
    );
    expect(textOf(parseMessageHtml('&unknown; &#0; &#x110000; & &;'))).toBe(
      '&unknown; &#0; &#x110000; & &;',
    );
  });

  it('never throws and never leaves the subset, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '<b>',
        '</b>',
        '<a href="',
        '">',
        "='",
        '&#',
        ';',
        '<p ',
      ),
      fc.constantFrom('<script>', 'javascript:', 'onclick=', '<br>', '&lt;', '\u0000', "<A HREF='"),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const element of elementsOf(parseMessageHtml(pieces.join('')))) {
          expect(MESSAGE_TAGS).toContain(element.tag);
          if (element.href !== undefined) expect(element.href).toMatch(/^(https?:\/\/|mailto:)/i);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads the longest message quickly, also a hostile one', () => {
    for (const html of [
      '<b>'.repeat(5_000),
      '<a '.repeat(5_000),
      '<b '.repeat(5_000),
      '&'.repeat(16_384),
    ]) {
      const began = performance.now();
      parseMessageHtml(html);
      expect(performance.now() - began).toBeLessThan(1_000);
    }
  });
});
