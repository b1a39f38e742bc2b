/** HTML of requests' messages: what a mail may look like, and nothing that runs (CR21). */
import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { ChatError } from '../chat/chat-error.ts';

/** Levels of elements: long threads quote each other some hundred deep, and the work grows with the square of it. */
const MAX_NESTING = 1_000;

const LENGTH = [/^\d{1,4}(?:\.\d{1,3})?(?:px|pt|em|rem|%)$/];
const COLOR = [/^#[\da-f]{3,8}$/i, /^rgba?\([\d\s.,%]{3,40}\)$/i, /^[a-z]{3,20}$/i];
const WORD = [/^[a-z-]{2,20}$/i];

const OPTIONS: IOptions = {
  allowedTags: [
    ...['a', 'b', 'blockquote', 'br', 'caption', 'code', 'col', 'colgroup', 'dd', 'del', 'div'],
    ...['dl', 'dt', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'li', 'ol'],
    ...['p', 'pre', 's', 'small', 'span', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot'],
    ...['th', 'thead', 'tr', 'u', 'ul'],
  ],
  allowedAttributes: {
    '*': ['style', 'title', 'dir', 'lang'],
    a: ['href', 'rel'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colspan', 'rowspan', 'align', 'valign'],
    th: ['colspan', 'rowspan', 'align', 'valign'],
    ol: ['start'],
  },
  allowedStyles: {
    '*': {
      color: COLOR,
      'background-color': COLOR,
      'font-size': [...LENGTH, ...WORD],
      'font-weight': [/^(?:[1-9]00|bold|bolder|lighter|normal)$/],
      'font-style': WORD,
      'text-align': WORD,
      'text-decoration': WORD,
      margin: LENGTH,
      padding: LENGTH,
      width: LENGTH,
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https', 'cid'] },
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'noopener noreferrer' }) },
};

/**
 * The HTML without scripts, forms, frames, handlers and foreign styles. Doing it twice changes nothing.
 * @throws ChatError `bad_request` when it is nested too deeply to be read in time
 */
export function mailHtml(html: string): string {
  let depth = 0;
  return sanitizeHtml(html, {
    ...OPTIONS,
    onOpenTag() {
      depth += 1;
      if (depth <= MAX_NESTING) return;
      throw new ChatError('bad_request', [
        `htmlBody is nested more than ${MAX_NESTING} levels deep.`,
      ]);
    },
    onCloseTag() {
      depth -= 1;
    },
  });
}
