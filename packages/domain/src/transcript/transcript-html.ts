/** A transcript as an HTML fragment (TS11, TS12). */
import { escapeText } from '../message-text/escape-text.ts';
import { safeHtml } from '../message-text/safe-html.ts';
import type { TimedEntry, TranscriptContent, TranscriptDay } from './content.ts';

/** Plain elements without styles, which every mail program shows; nobody's text comes in but escaped. */
export function transcriptHtml({ labels, language, header, days }: TranscriptContent): string {
  return [
    `<article lang="${language}">`,
    `<h1>${escapeText(labels.title)}</h1>`,
    '<dl>',
    ...header.map(([label, value]) => `<dt>${escapeText(label)}</dt><dd>${escapeText(value)}</dd>`),
    '</dl>',
    ...days.flatMap(dayLines),
    '</article>',
    '',
  ].join('\n');
}

function dayLines({ date, entries }: TranscriptDay): readonly string[] {
  return [`<h2>${escapeText(date)}</h2>`, ...entries.map(entryHtml)];
}

function entryHtml(entry: TimedEntry): string {
  const time = `<time datetime="${new Date(entry.at).toISOString()}">${escapeText(entry.time)}</time>`;
  if (entry.kind === 'told') return `<p>${time} <em>${escapeText(entry.text)}</em></p>`;
  const options = entry.options.map((option) => `<li>${escapeText(option)}</li>`).join('');
  const buttons = options === '' ? '' : `<ul>${options}</ul>`;
  return `<p>${time} <strong>${escapeText(entry.author)}</strong></p>\n<blockquote>${safeHtml(entry.html)}${buttons}</blockquote>`;
}
