/** Says which time zone it was that the database does not know. */
import { ChatError } from '../../chat/chat-error.ts';
import { isUnknownTimeZone } from '../../storage/is-unknown-time-zone.ts';
import type { Zone } from '../../time/zone.ts';

/**
 * What a statement with parts of dates failed with: a refusal when it was the zone (AG6), or else the error itself. Node
 * and PostgreSQL each bring their own list of zones.
 */
export function zoneRefusal(error: unknown, { name }: Zone): unknown {
  if (!isUnknownTimeZone(error, name)) return error;
  const sentence = `the database does not know the time zone "${name}".`;
  return new ChatError('bad_request', [sentence], { cause: error });
}
