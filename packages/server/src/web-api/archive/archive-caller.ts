/** Who asks an archive, as the engine knows them. */
import type { ArchiveCaller } from '../../archive/query/archive-query.ts';
import type { Call } from '../endpoints/call.ts';

export function archiveCaller({ agent, zone, chat, gone }: Call): ArchiveCaller {
  return { agent, zone, now: chat.now(), gone };
}
