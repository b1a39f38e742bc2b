/** HTML from programs and templates, cut to what a chat message may hold. */
import { MESSAGE_TAGS } from '@parley/protocol';
import sanitizeHtml, { type IOptions } from 'sanitize-html';

const WHOLE_ADDRESS = /^(?:https?:\/\/|mailto:)/i;
/** Control characters but tab and newline, which entities bring in too: nothing shows them, and XML refuses them. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

const OPTIONS: IOptions = {
  allowedTags: [...MESSAGE_TAGS],
  allowedAttributes: { a: ['href'] },
  // An address of the page that it is shown on would lead to another place on each.
  transformTags: {
    a: (tagName, { href }) => ({
      tagName,
      attribs: href !== undefined && WHOLE_ADDRESS.test(href) ? { href } : {},
    }),
  },
  disallowedTagsMode: 'discard',
};

/** Well-formed. Other tags are left out and their text stays, but for scripts and styles; cutting again changes nothing. */
export function cutHtml(html: string): string {
  const cut = sanitizeHtml(html, OPTIONS).replaceAll('<br />', '<br>');
  return cut.replace(CONTROL, '').toWellFormed();
}
