/** Keeps what somebody wants exported, once it is clear that it can be (AX1). */
import { streamArchive } from '../../../archive/stream-archive.ts';
import { storeArchiveExport } from '../../../storage/archive-exports.ts';
import { wallMs } from '../../../time/wall-time.ts';
import type { Call } from '../../endpoints/call.ts';
import { archiveCaller } from '../archive-caller.ts';
import { dayText } from './clock-text.ts';
import { EXPORT_LIFETIME_MS, type ExportRequest, MOST_EXPORTS } from './export-request.ts';

/** Reads no rows. @throws ChatError `bad_request` for what could not be exported */
export async function storeExport(
  call: Call,
  request: ExportRequest,
): Promise<{ readonly id: number; readonly fileName: string }> {
  const { chat, agent, zone } = call;
  const { provider } = await streamArchive(chat, archiveCaller(call), request.query);
  const now = chat.now();
  const fileName = `${provider} ${dayText(wallMs(zone.toWall(now)))}.${request.ending}`;
  const id = await storeArchiveExport(
    chat.db,
    { userId: agent.userId, request, fileName, madeAt: new Date(now) },
    { most: MOST_EXPORTS, oldest: new Date(now - EXPORT_LIFETIME_MS) },
  );
  return { id, fileName };
}
