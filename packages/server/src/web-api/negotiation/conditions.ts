/** `If-Modified-Since` and `If-Unmodified-Since` on REST entities (web-api §6.6). Both have whole seconds. */
import { ChatError } from '../../chat/chat-error.ts';

/** When the record last changed, ms since the epoch; null = not known, and then nothing depends on it. */
export type Updated = () => number | null | Promise<number | null>;

export interface Conditions {
  /** @throws NotModified */
  checkModified(updated: Updated): Promise<void>;
  /** @throws ChatError `precondition_failed` (412) */
  checkUnmodified(updated: Updated): Promise<void>;
}

/** The caller has what there is: 304 without a body. */
export class NotModified extends Error {
  override readonly name = 'NotModified';
}

export function readConditions(headers: {
  readonly 'if-modified-since'?: string | undefined;
  readonly 'if-unmodified-since'?: string | undefined;
}): Conditions {
  const modifiedSince = secondsOf(headers['if-modified-since']);
  const unmodifiedSince = secondsOf(headers['if-unmodified-since']);
  return {
    async checkModified(updated) {
      if (modifiedSince === null) return;
      const at = await updated();
      if (at !== null && Math.floor(at / 1_000) <= modifiedSince) throw new NotModified();
    },
    async checkUnmodified(updated) {
      if (unmodifiedSince === null) return;
      const at = await updated();
      if (at === null || Math.floor(at / 1_000) <= unmodifiedSince) return;
      throw new ChatError('precondition_failed');
    },
  };
}

/** `Wed, 21 Oct 2015 07:28:00 GMT` and its two old forms. */
const HTTP_DATE = /^[a-z]{3,9},? /i;
/** The vendor's client sends texts as its caller gave them: stamps, which are in UTC. */
const STAMP = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?$/i;

/** A date that cannot be read is no condition, as HTTP has it. */
function secondsOf(header: string | undefined): number | null {
  const given = header?.trim() ?? '';
  const [, day, time = '00:00:00', zone = 'Z'] = STAMP.exec(given) ?? [];
  const text = day === undefined ? given : `${day}T${time}${zone}`;
  const ms = day !== undefined || HTTP_DATE.test(given) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : Math.floor(ms / 1_000);
}
