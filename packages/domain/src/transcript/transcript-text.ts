/** A transcript as plain text (TS8–TS10). */
import { readableText } from '../message-text/readable-text.ts';
import type { TimedEntry, TranscriptContent } from './content.ts';

/** Under the text of the line above, so that nobody can write a line that looks like another's. */
const INDENT = '    ';
/** Everything that a mail program may take for the end of a line. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

export function transcriptText({ labels, header, days }: TranscriptContent): string {
  const lines = [labels.title, ...header.map(([label, value]) => `${label}: ${value}`)];
  for (const [index, { date, entries }] of days.entries()) {
    lines.push('', ...(index === 0 ? [] : [`--- ${date} ---`, '']), ...entries.flatMap(entryLines));
  }
  return `${lines.join('\n')}\n`;
}

function entryLines(entry: TimedEntry): readonly string[] {
  const start = `[${entry.time}] `;
  if (entry.kind === 'told') return [start + entry.text];
  const [first = '', ...others] = readableText(entry.html).split(LINE_END);
  return [
    `${start}${entry.author}: ${first}`.trimEnd(),
    ...others.map((line) => (INDENT + line).trimEnd()),
    ...entry.options.map((option) => `${INDENT}[ ${option} ]`),
  ];
}
