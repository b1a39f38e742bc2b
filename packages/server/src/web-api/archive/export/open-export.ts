/** Makes the file of an export for who fetches it (AX5–AX7). */
import { streamArchive } from '../../../archive/stream-archive.ts';
import { loadArchiveExport } from '../../../storage/archive-exports.ts';
import type { FileAnswer } from '../../endpoints/answer.ts';
import type { Call } from '../../endpoints/call.ts';
import type { Language } from '../../negotiation/language.ts';
import { archiveCaller } from '../archive-caller.ts';
import { EXPORT_LIFETIME_MS, type ExportRequest } from './export-request.ts';
import { fileColumns } from './file-columns.ts';
import { FILE_FORMATS } from './file-formats.ts';
import { createRowSource } from './row-source.ts';

/** A file is for people: whoever names no language gets texts in this one, not the tags that stand for them. */
const USUAL_LANGUAGE: Language = { tags: ['en'], culture: 'en' };

/**
 * The file of the caller's own export; null when it has none of this id. The first rows have been read by then, so that
 * what cannot be read at all is refused in time.
 * @throws ChatError `bad_request` when the archive has changed meanwhile, `too_many_attempts`
 */
export async function openExport(call: Call, id: number): Promise<FileAnswer | null> {
  const { chat, agent, zone, language, downloads } = call;
  const oldest = new Date(chat.now() - EXPORT_LIFETIME_MS);
  const stored = await loadArchiveExport(chat.db, { id, userId: agent.userId, oldest });
  if (stored === null) return null;
  // Only `storeExport` stores them.
  const { ending, query, rowCount } = stored.request as ExportRequest;
  const end = downloads.begin(agent.userId);
  try {
    const { contentType, loadWriter } = FILE_FORMATS[ending];
    const write = await loadWriter();
    const stream = await streamArchive(chat, archiveCaller(call), query);
    const style = { zone, language: language ?? USUAL_LANGUAGE };
    const columns = fileColumns(stream.columns, style.language);
    const rows = createRowSource(stream.batches);
    await rows.hasMore();
    const content = write({ name: stream.provider, columns, rows, style });
    content.once('close', end);
    return { contentType, fileName: stored.fileName, content, rowCount };
  } catch (error) {
    end();
    throw error;
  }
}
