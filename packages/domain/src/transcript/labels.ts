/** The words of a transcript that are nobody's own. */

/** Each name is a person's, without markup. */
export interface TranscriptLabels {
  readonly title: string;
  readonly topic: string;
  readonly customer: string;
  readonly started: string;
  readonly ended: string;
  /** Instead of a customer that told nothing about itself. */
  readonly unknownCustomer: string;
  /** Over lines whose author has no name. */
  readonly someCustomer: string;
  readonly someAgent: string;
  readonly server: string;
  readonly joined: (name: string) => string;
  readonly waiting: string;
  readonly transferredTo: (name: string) => string;
  readonly transferRejected: (name: string) => string;
  readonly endedByAgent: (name: string) => string;
  readonly endedByCustomer: string;
  readonly endedByIdle: string;
  readonly reopened: string;
  readonly answeredFromFaq: string;
  readonly requestPosted: string;
  readonly rated: (stars: number) => string;
  readonly blocked: string;
  readonly fileRefused: string;
  readonly failed: string;
  readonly deleted: string;
}

/** The languages that transcripts are written in, by BCP 47 tag. */
export type TranscriptLanguage = 'en' | 'nb';

export const TRANSCRIPT_LABELS: Readonly<Record<TranscriptLanguage, TranscriptLabels>> = {
  en: {
    title: 'Chat transcript',
    topic: 'Topic',
    customer: 'Customer',
    started: 'Started',
    ended: 'Ended',
    unknownCustomer: 'Unknown',
    someCustomer: 'Customer',
    someAgent: 'Agent',
    server: 'Chat',
    joined: (name) => `${name} joined the chat.`,
    waiting: 'The customer is waiting for an agent.',
    transferredTo: (name) => `The chat was transferred to ${name}.`,
    transferRejected: (name) => `${name} did not take the chat over.`,
    endedByAgent: (name) => `${name} ended the chat.`,
    endedByCustomer: 'The customer ended the chat.',
    endedByIdle: 'The chat was ended because the customer was away.',
    reopened: 'The customer came back to the chat.',
    answeredFromFaq: 'The question was answered from the FAQ.',
    requestPosted: 'The customer sent a request.',
    rated: (stars) => `The customer rated the chat ${stars} of 5.`,
    blocked: 'The customer was blocked.',
    fileRefused: 'A file was refused because of its type.',
    failed: 'Something went wrong.',
    deleted: 'The chat was deleted.',
  },
  nb: {
    title: 'Chatlogg',
    topic: 'Kanal',
    customer: 'Kunde',
    started: 'Startet',
    ended: 'Avsluttet',
    unknownCustomer: 'Ukjent',
    someCustomer: 'Kunde',
    someAgent: 'Kundebehandler',
    server: 'Chat',
    joined: (name) => `${name} ble med i chatten.`,
    waiting: 'Kunden venter på en kundebehandler.',
    transferredTo: (name) => `Chatten ble satt over til ${name}.`,
    transferRejected: (name) => `${name} overtok ikke chatten.`,
    endedByAgent: (name) => `${name} avsluttet chatten.`,
    endedByCustomer: 'Kunden avsluttet chatten.',
    endedByIdle: 'Chatten ble avsluttet fordi kunden var borte.',
    reopened: 'Kunden kom tilbake til chatten.',
    answeredFromFaq: 'Spørsmålet ble besvart fra spørsmål og svar.',
    requestPosted: 'Kunden sendte en henvendelse.',
    rated: (stars) => `Kunden ga chatten ${stars} av 5.`,
    blocked: 'Kunden ble blokkert.',
    fileRefused: 'En fil ble avvist på grunn av filtypen.',
    failed: 'Noe gikk galt.',
    deleted: 'Chatten ble slettet.',
  },
};

/** The language of a transcript for somebody who prefers `tag`; English for all that have none of their own (TS13). */
export function transcriptLanguage(tag: string | null): TranscriptLanguage {
  return /^(?:nb|nn|no)(?:-|$)/i.test(tag ?? '') ? 'nb' : 'en';
}
