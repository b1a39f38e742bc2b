/** A chat session as a text for people to keep: in a mail, on paper, beside a request (docs/spec/transcript.md). */
import { contentOf, type TranscriptSource, type TranscriptStyle } from './content.ts';
import { transcriptHtml } from './transcript-html.ts';
import { transcriptText } from './transcript-text.ts';

/** Writes the transcript: plain text of lines that end with `\n`, or an HTML fragment (TS1, TS2). */
export function writeTranscript(source: TranscriptSource, style: TranscriptStyle): string {
  const content = contentOf(source, style);
  return style.format === 'html' ? transcriptHtml(content) : transcriptText(content);
}
