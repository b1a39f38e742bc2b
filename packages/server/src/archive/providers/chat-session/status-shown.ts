/** The statuses of a session as people read them. */
import { SESSION_STATUS, type SessionStatus } from '@parley/domain';
import type { Texts } from '../../column.ts';
import { shownTexts } from '../shown-texts.ts';

const STATUS_TEXTS: Readonly<Record<SessionStatus, Texts>> = {
  PreChatForm: { en: 'Pre-chat form', no: 'Skjema før chat' },
  Faq: { en: 'FAQ', no: 'Ofte stilte spørsmål' },
  OfflineForm: { en: 'Offline form', no: 'Skjema utenfor åpningstid' },
  InQueue: { en: 'In queue', no: 'I kø' },
  CustomerLast: { en: 'Customer wrote last', no: 'Kunden skrev sist' },
  UserLast: { en: 'Agent wrote last', no: 'Kundebehandler skrev sist' },
  Finished: { en: 'Finished', no: 'Avsluttet' },
  Deleted: { en: 'Deleted', no: 'Slettet' },
  Closed: { en: 'Closed', no: 'Lukket' },
  RequestPosted: { en: 'Request posted', no: 'Henvendelse sendt' },
  ClosedFromQueue: { en: 'Left the queue', no: 'Forlot køen' },
};

const BY_NUMBER = Object.fromEntries(
  Object.entries(STATUS_TEXTS).map(([name, texts]) => [
    SESSION_STATUS[name as SessionStatus],
    texts,
  ]),
);

/** SQL of the text of `c.status`, in several languages. */
export const STATUS_SHOWN = shownTexts('c.status', BY_NUMBER);
