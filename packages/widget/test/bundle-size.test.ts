import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const KIB = 1024;

/** Transferred size of a built file (`npm run build`), bytes. */
function gzipped(file: string): number {
  return gzipSync(readFileSync(new URL(`../dist/${file}`, import.meta.url))).length;
}

describe('what a page loads', () => {
  it('is at most 15 KiB until the chat is opened', () => {
    expect(gzipped('chat.js')).toBeLessThanOrEqual(15 * KIB);
  });

  it('is at most 45 KiB with the window', () => {
    expect(gzipped('chat.js') + gzipped('widget.js')).toBeLessThanOrEqual(45 * KIB);
  });

  it('is two files that need no others', () => {
    expect(readFileSync(new URL('../dist/widget.js', import.meta.url), 'utf8')).not.toMatch(
      /\bimport\s*(?:[{*"']|[\w$]+\s+from)/,
    );
  });

  it('hands no string of the page to the HTML parser in the loader', () => {
    const loader = readFileSync(new URL('../dist/chat.js', import.meta.url), 'utf8');
    expect(loader).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write/);
  });
});
