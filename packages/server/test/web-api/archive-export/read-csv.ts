/** Reads comma-separated values by the letter of RFC 4180. */

/** Lines of fields, the header's among them. @throws Error at what the RFC does not know */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const line = lines.at(-1) ?? [];
    const quoted = /"((?:[^"]|"")*)"/y;
    const plain = /[^",\r\n]*/y;
    const pattern = text[at] === '"' ? quoted : plain;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) throw new Error(`a quote that does not end, at ${at}`);
    line.push((match[1] ?? match[0]).replaceAll('""', '"'));
    at += match[0].length;
    if (text[at] === ',') {
      at += 1;
      if (at === text.length) line.push('');
    } else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) lines.push([]);
    } else if (at < text.length) {
      throw new Error(`${JSON.stringify(text[at])} where a field should end, at ${at}`);
    } else {
      throw new Error('the last line does not end');
    }
  }
  return lines;
}
