/** `SO-TimeZone`: whose clocks a caller's dates are told and read by (TZ21–TZ25). */
import { ChatError } from '../../chat/chat-error.ts';
import { UTC } from '../../time/zone.ts';
import type { NamedZone, ZoneDirectory } from '../../time/zone-directory.ts';
import type { DateStyle } from './wire-dates.ts';

/** What the header asks for. */
export interface AskedTimeZone {
  readonly style: DateStyle;
  /** The value of the answer's own `SO-TimeZone` header: what is in force, in the request's form. */
  readonly answer: string;
}

const INCLUDE_OFFSET = 'includeTZOffset';
/** Characters of a wrong header that the refusal repeats. */
const SHOWN = 60;

/**
 * @param header - as it came; undefined and empty = the base zone, without offsets
 * @param base - the zone that dates are told in unless somebody asks otherwise
 * @throws ChatError `bad_request` naming a time zone that there is not
 */
export function readTimeZoneHeader(
  header: string | undefined,
  zones: ZoneDirectory,
  base: NamedZone,
): AskedTimeZone {
  const words = (header ?? '').split(',').flatMap((word) => word.trim() || []);
  const names = words.filter((word) => !isIncludeOffset(word));
  const includeOffset = names.length < words.length;
  if (names.length > 1) {
    throw new ChatError('bad_request', [
      `SO-TimeZone: "${names.join(', ').slice(0, SHOWN)}" names several time zones; expected one`,
    ]);
  }
  const { zone, code } = findZone(names[0], zones) ?? base;
  return {
    style: { zone, stampZone: words.length === 0 ? zone : UTC, includeOffset },
    answer: includeOffset ? `${code},${INCLUDE_OFFSET}` : code,
  };
}

function isIncludeOffset(word: string): boolean {
  return word.toLowerCase() === INCLUDE_OFFSET.toLowerCase();
}

function findZone(name: string | undefined, zones: ZoneDirectory): NamedZone | null {
  if (name === undefined) return null;
  const found = zones.find(name);
  if (found !== null) return found;
  throw new ChatError('bad_request', [
    `SO-TimeZone: "${name.slice(0, SHOWN)}" is not a time zone; expected a code such as NO or US-NY, its id, or an IANA name such as Europe/Oslo`,
  ]);
}
