/**
 * The resource tags that Parley itself puts into its answers, with their texts. A new tag needs its row
 * here; those of columns come from the archives' own descriptions.
 */

import { ARCHIVE_TEXTS } from '../archive/archive-texts.ts';

/** One text in every language that Parley speaks. */
export interface ResourceText {
  readonly en: string;
  readonly no: string;
}

/** By name, without the brackets: `[SR_ACCESS_MANDATORY]` is `SR_ACCESS_MANDATORY`. */
export const RESOURCE_TEXTS: Readonly<Record<string, ResourceText>> = {
  ...ARCHIVE_TEXTS,
  SR_ACCESS_MANDATORY: { en: 'This field is mandatory.', no: 'Feltet er obligatorisk.' },
  SR_ACCESS_READONLY: { en: 'This field cannot be changed.', no: 'Feltet kan ikke endres.' },
  SR_ACCESS_NOT_MEMBER: {
    en: 'You are not a member of this chat topic.',
    no: 'Du er ikke medlem av denne chatkanalen.',
  },
  SR_CHAT_ONGOING_ONE: { en: 'ongoing chat', no: 'pågående chat' },
  SR_CHAT_ONGOING_MANY: { en: 'ongoing chats', no: 'pågående chatter' },
  SR_ACCESS_EXTERNAL_DELETE: {
    en: 'You do not have the right to delete this.',
    no: 'Du har ikke rett til å slette dette.',
  },
};
